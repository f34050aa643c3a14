import Foundation
import Kernels
import Playing
import Screen
import Testing
import AppCore
import Views

@testable import Export

/// What txt, cast and canvas pictures show: the app's own screens.
@Suite struct RecordingTests {
  private static let size = Size(columns: 80, rows: 24)

  private func playback(_ lesson: String, stop: Int, motion: Bool = false) throws -> Playback {
    let index = try #require(Shipped.index(of: lesson))
    return Playback(Shipped.course, lesson: index, stop: stop, size: Self.size, motion: motion)
  }

  @Test func textFramesAreTheScreens() throws {
    let playback = try playback("off-the-edge", stop: 1)
    let screens = playback.screens()
    #expect(screens.count == playback.stage?.walk.count)
    let text = TextFrames.text(screens)
    let parts = text.split(separator: /=== step \d+ of \d+ =+\n/)
    #expect(parts.count == screens.count)
    for (part, screen) in zip(parts, screens) { #expect(part.hasPrefix("\(screen)\n")) }
    #expect(Set(parts.map(String.init)).count == parts.count)
  }

  /// Wide characters take two columns of the rule, and of the screens under it.
  @Test func textInChinese() throws {
    let course = Shipped.translated("zh")
    let look = RenderStyle(language: .chinese)
    let lesson = try #require(course.lessons.firstIndex { $0.id == "max-pooling" })
    let playback = Playback(course, lesson: lesson, stop: 0, size: Self.size, look: look)
    let text = TextFrames.text(playback.screens(), look: look)
    let rules = text.split(separator: "\n").filter { $0.hasPrefix("===") }
    #expect(rules.count == playback.stage?.count && rules.first?.hasPrefix("=== 第 1/4 步 =") == true)
    #expect(rules.allSatisfy { TextWidth.of(String($0)) == Self.size.columns })
    #expect(text.contains("运算 ‹最大池化›"))
    let cast = try Cast.text(
      Playback(course, lesson: lesson, stop: 0, size: Self.size, look: look, motion: true), title: "最大池化")
    #expect(cast.contains("运算"))
  }

  /// A lesson that asks first shows its results all the same.
  @Test func nothingWaitsForAnAnswer() throws {
    var count = 0
    for (index, lesson) in Shipped.course.lessons.enumerated() {
      for stop in LessonState(lesson, seed: 0).stops.indices {
        let playback = Playback(Shipped.course, lesson: index, stop: stop, size: Self.size)
        guard let stage = playback.stage else { continue }
        #expect(playback.screens().count == stage.count && stage.prediction == nil)
        count += 1
      }
    }
    #expect(count > 50)
  }

  /// Played into a terminal, the recording shows the screens that the app showed, at rising times.
  @Test(arguments: ["relu", "max-pooling", "off-the-edge"]) func castPlays(lesson: String) throws {
    let playback = try playback(lesson, stop: 0, motion: true)
    let lines = try Cast.text(playback, title: "A \"title\"").split(separator: "\n")
    let header = try #require(try Self.json(lines[0]) as? [String: Any])
    #expect(header["version"] as? Int == 2 && header["width"] as? Int == 80 && header["height"] as? Int == 24)
    #expect(header["timestamp"] == nil && header["title"] as? String == "A \"title\"")
    var screen = PlayedScreen(Self.size)
    var seen: [String] = []
    var time = -1.0
    for line in lines.dropFirst() {
      let event = try #require(try Self.json(line) as? [Any])
      let now = try #require(event[0] as? Double)
      #expect(now > time || seen.isEmpty)
      #expect(event[1] as? String == "o")
      time = now
      try screen.play(#require(event[2] as? String))
      seen.append(screen.text)
    }
    let rested = playback.screens().map { "\($0)" }
    for screen in rested.dropFirst() {
      // The header of a playing app has a mark that a resting one lacks.
      let body = Self.body(screen)
      #expect(seen.contains { Self.body($0) == body })
    }
    #expect(seen.last.map(Self.body) == rested.last.map(Self.body))
  }

  private static func body(_ screen: String) -> [Substring] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  private static func json(_ line: Substring) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(line.utf8))
  }

  @Test func castIsTheSameEachTime() throws {
    let playback = try playback("relu", stop: 0, motion: true)
    #expect(try Cast.text(playback, title: "x") == Cast.text(playback, title: "x"))
  }

  /// Every character of the canvas is in its picture: as text, or as strokes.
  @Test func canvasPicture() throws {
    let screens = try playback("off-the-edge", stop: 1).screens()
    let canvas = try #require(screens.last)
    let svg = ReadSVG(CanvasSVG(canvas, title: "A <title>").text)
    #expect(!svg.failed && svg.text(in: "title") == "A <title>" && svg.text(in: "desc") == "\(canvas)")
    let written = svg.text(in: "text").filter { $0 != " " && $0 != "\n" }
    let wanted = "\(canvas)".filter { $0 != " " && $0 != "\n" && LineArms($0) == nil }
    #expect(written == wanted)
    let strokes = canvas.cells.count { LineArms($0.character) != nil }
    #expect(svg.elements.count { $0.name == "path" } >= strokes)
  }
}

/// The few things of a terminal that a recording makes use of.
struct PlayedScreen {
  private var canvas: Canvas
  private var at = (column: 0, row: 0)

  init(_ size: Size) { canvas = Canvas(size) }

  var text: String { "\(canvas)" }

  mutating func play(_ output: String) throws {
    var rest = Substring(output)
    while let first = rest.first {
      guard first == "\u{1B}" else {
        at.column = canvas.put(String(first), column: at.column, row: at.row)
        rest = rest.dropFirst()
        continue
      }
      let code = try #require(rest.prefixMatch(of: /\x{1B}\[([?0-9;]*)([A-Za-z])/), "\(rest.prefix(20))")
      rest = rest[code.range.upperBound...]
      let numbers = code.1.split(separator: ";").compactMap { Int($0) }
      switch code.2 {
      case "H": at = (numbers[1] - 1, numbers[0] - 1)
      case "J": canvas = Canvas(canvas.size)
      case "m", "l": break
      default: Issue.record("an unknown code: \(code.0)")
      }
    }
  }
}
