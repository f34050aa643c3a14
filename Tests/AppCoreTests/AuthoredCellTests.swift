import LessonFormat
import Kernels
import Playing
import Testing

@testable import Quiz

/// A question of a lesson asks what it means to ask: who overlooks one of its settings gets another number.
@Suite struct AuthoredCellTests {
  @Test(arguments: AskedCell.shipped)
  func overlookingASettingGivesAnotherNumber(asked: AskedCell) throws {
    let answer = try #require(asked.context.value())
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
  let context: QuestionContext

  var testDescription: String { "\(lesson)#\(page + 1)" }

  static let shipped: [AskedCell] = Shipped.course.lessons.flatMap { lesson in
    lesson.pages.enumerated().flatMap { page, content in
      content.questions.compactMap { question in
        guard case .cell(let stage, let channel, let row, let column) = question.kind else { return nil }
        let spot = CellIndex(channel: channel, row: row, column: column)
        return AskedCell(lesson: lesson.id, page: page, context: QuestionContext(stage: stage, spot: spot))
      }
    }
  }

  /// What comes out for whoever overlooks a setting; only of those settings that this cell depends on.
  var overlooked: [(setting: String, value: Float)] {
    let values: [(String, Float?)] = [
      (
        "weights",
        context.layer.kind == .convolution ? context.value(.sum, context.layer.laidWindow) : nil
      ),
      ("dilation", context.window { $0.dilation = Extent(1) }.flatMap { context.value(nil, $0) }),
      ("stride", tiled.flatMap { context.value(nil, $0) }),
      ("pads", otherDivisor.flatMap { context.value($0) }),
    ]
    return values.compactMap { setting, value in value.map { (setting, $0) } }
  }

  /// The window with the pool size for its stride; `nil` where the box starts at the same cell either way.
  private var tiled: Window? {
    context.window { $0.stride = $0.poolSize }.flatMap { start($0) == start(context.window) ? nil : $0 }
  }

  private func start(_ window: Window) -> [Int] {
    [context.spot.row * window.stride.height, context.spot.column * window.stride.width]
  }

  private var otherDivisor: Layer? {
    let layer = context.layer
    guard layer.kind == .average, context.window.padding != Padding(all: 0) else {
      return nil
    }
    return .average(countIncludePad: !layer.countIncludePad)
  }
}
