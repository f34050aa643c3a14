import Curriculum
import Kernels
import Playing
import Testing

@testable import Quiz

/// A question of a lesson asks what it means to ask: who overlooks one of its settings gets another number.
@Suite struct AuthoredCellTests {
  @Test(arguments: AskedCell.shipped)
  func overlookingASettingGivesAnotherNumber(asked: AskedCell) throws {
    let answer = try #require(asked.site.value())
    for (setting, other) in asked.overlooked {
      #expect(other != answer, "without \(setting) the answer is \(answer), too")
    }
  }

  @Test func thereAreSuchQuestions() {
    let settings = AskedCell.shipped.flatMap { $0.overlooked.map(\.setting) }
    #expect(Set(settings) == ["weights", "dilation", "stride", "pads"])
  }
}

/// A cell that a shipped lesson asks for.
struct AskedCell: Sendable, CustomTestStringConvertible {
  let lesson: String
  let page: Int
  let site: Site

  var testDescription: String { "\(lesson)#\(page + 1)" }

  static let shipped: [AskedCell] = Shipped.course.lessons.flatMap { lesson in
    lesson.pages.enumerated().flatMap { page, content in
      content.questions.compactMap { question in
        guard case .cell(let stage, let channel, let row, let column) = question.kind else { return nil }
        let spot = Spot(channel: channel, row: row, column: column)
        return AskedCell(lesson: lesson.id, page: page, site: Site(stage: stage, spot: spot))
      }
    }
  }

  /// What comes out for whoever overlooks a setting; only of those settings that this cell depends on.
  var overlooked: [(setting: String, value: Float)] {
    let values: [(String, Float?)] = [
      ("weights", site.layer.kind == .convolution ? site.value(.sum, site.layer.fitted(site.window)) : nil),
      ("dilation", site.window { $0.dilation = Extent(1) }.flatMap { site.value(nil, $0) }),
      ("stride", tiled.flatMap { site.value(nil, $0) }),
      ("pads", otherDivisor.flatMap { site.value($0) }),
    ]
    return values.compactMap { setting, value in value.map { (setting, $0) } }
  }

  /// The window with the pool size for its stride; `nil` where the box starts at the same cell either way.
  private var tiled: Window? {
    site.window { $0.stride = $0.pool }.flatMap { start($0) == start(site.window) ? nil : $0 }
  }

  private func start(_ window: Window) -> [Int] {
    [site.spot.row * window.stride.height, site.spot.column * window.stride.width]
  }

  private var otherDivisor: Layer? {
    guard case .average(let counts) = site.layer, site.window.padding != Padding(all: 0) else { return nil }
    return .average(countIncludePad: !counts)
  }
}
