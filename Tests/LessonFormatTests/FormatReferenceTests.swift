import Foundation
import Kernels
import Testing

@testable import LessonFormat

/// Lessons/README.md: every example in it is a good one, and nothing that the parser knows is missing from it.
@Suite struct FormatReferenceTests {
  /// A fenced block: what stands behind its opening fence, and its lines.
  struct Example: CustomStringConvertible, Sendable {
    let info: String
    let text: String
    let line: Int

    var description: String { "line \(line): \(info)" }
  }

  static let reference: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try? Data(contentsOf: root.appendingPathComponent("Lessons/README.md"))
    return String(decoding: data ?? Data(), as: UTF8.self)
  }()

  static let examples: [Example] = {
    var (found, fence, info, lines, start) = ([Example](), "", "", [Substring](), 0)
    for (number, line) in reference.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let marks = String(line.prefix { $0 == "`" })
      if fence.isEmpty, marks.count >= 3 {
        (fence, info, lines, start) = (marks, String(line.dropFirst(marks.count)), [], number + 1)
      } else if !fence.isEmpty, line == fence {
        found.append(Example(info: info, text: lines.map { $0 + "\n" }.joined(), line: start))
        fence = ""
      } else if !fence.isEmpty {
        lines.append(line)
      }
    }
    return found
  }()

  /// Reads what lies beside the lessons that ship.
  private static let files: NeighbourFiles = { path in
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Result { MapFile([UInt8](try Data(contentsOf: root.appendingPathComponent("Lessons/" + path)))) }
      .mapError { MapFile.Unreadable(reason: "\($0)") }
  }

  private static func examples(_ info: String) -> [Example] { examples.filter { $0.info == info } }

  /// The head of the examples that are no lessons by themselves: with all maps that the page shows.
  private static var head: String {
    let maps = examples("yaml maps").map(\.text).joined().split(separator: "\n").map { "  \($0)\n" }
    return "---\nformat: 1\nid: x\ntitle: X\nsummary: S\nsources: [s]\nmaps:\n" + maps.joined()
      + "---\n# Page\n"
  }

  static func lesson(_ example: Example) -> String? {
    switch example.info {
    case "markdown": example.text
    case "stage", "quiz": head + "```\(example.info)\n" + example.text + "```\n"
    case "yaml head": "---\n" + example.text + "---\n# Page\n"
    case "markdown prose": head + example.text + "\n```stage\n{input: m4, op: max, pool: 2}\n```\n"
    case "yaml maps": head
    case "sh", "yaml course": nil
    default: ""
    }
  }

  @Test(arguments: examples.filter { lesson($0) != nil }) func everyExampleIsFine(example: Example) throws {
    let text = try #require(Self.lesson(example))
    let (lesson, mistakes) = LessonParser.parse(text, file: "README.md", files: Self.files)
    #expect(mistakes.isEmpty, "\(mistakes.flatMap { $0.rendered() }.joined(separator: "\n"))")
    #expect(lesson != nil)
  }

  @Test func theCourseIsFine() throws {
    let example = try #require(Self.examples("yaml course").first)
    let (head, mistakes) = CourseHead.parse(bytes: Array(example.text.utf8), file: "course.yaml")
    #expect(mistakes.isEmpty && head?.id != nil && head?.order.isEmpty == false)
  }

  @Test func thereAreExamplesOfEverything() {
    for (info, least) in [
      ("stage", 15), ("quiz", 3), ("markdown", 1), ("yaml maps", 2), ("yaml head", 1), ("markdown prose", 2),
    ] {
      #expect(Self.examples(info).count >= least, "\(info)")
    }
  }

  // MARK: Nothing is missing

  /// Everything between single backquotes, outside of the examples.
  private static let named: Set<String> = {
    var prose = reference
    for example in examples { prose = prose.replacing(example.text, with: "\n") }
    let parts = prose.replacing("```", with: "\n").split(separator: "`", omittingEmptySubsequences: false)
    return Set(parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
  }()

  private static let dialects = Dialect.allCases.filter { $0 != .house }.map(\.rawValue)

  @Test(arguments: [
    HeadReader.keys, CourseHead.keys, StageReader.keys,
    ["ask", "hints"] + QuizReader.kinds.values.flatMap { $0 },
    ChoiceReader.keys,
    ReshapeReader.keys, ReshapeReader.layouts, FileMapReader.keys, CompareReader.keys, LayerKind.names,
    ViewKind.names, EdgeRule.allCases.map(\.rawValue), dialects,
    ExpressionValues.stageNames, NumberExpression.Function.allCases.map(\.rawValue),
    QuizReader.kinds.keys.map { "ask: \($0)" },
  ])
  func everyWordIsNamed(words: [String]) {
    for word in words {
      #expect(
        Self.named.contains(word) || Self.named.contains("correct: true") && word == "correct", "\(word)")
    }
  }

  /// A word of the format is in an example, too.
  @Test(arguments: [
    HeadReader.keys, CourseHead.keys, StageReader.keys,
    ["ask", "hints"] + QuizReader.kinds.values.flatMap { $0 },
    ChoiceReader.keys,
    ReshapeReader.keys, ReshapeReader.layouts, FileMapReader.keys, CompareReader.keys, LayerKind.names,
    ViewKind.names, EdgeRule.allCases.map(\.rawValue), dialects, ["flatten"],
    NumberExpression.Function.allCases.map(\.rawValue), QuizReader.kinds.keys.map { "ask: \($0)" },
  ])
  func everyWordIsShown(words: [String]) {
    let shown = Self.examples.map(\.text).joined()
    for word in words {
      let uses = shown.ranges(of: word).filter { range in
        let before = range.lowerBound == shown.startIndex ? " " : shown[shown.index(before: range.lowerBound)]
        let after = range.upperBound == shown.endIndex ? " " : shown[range.upperBound]
        return !(before.isLetter || before == "-") && !(after.isLetter || after == "-")
      }
      #expect(!uses.isEmpty, "\(word)")
    }
  }

  // MARK: Misspelt words

  /// With one letter left out, every word of the format is found again.
  @Test(arguments: [
    (HeadReader.keys, "keys"), (StageReader.keys, "keys"), (ChoiceReader.keys, "keys"),
    (ReshapeReader.keys, "keys"),
    (LayerKind.names, "ops"), (ViewKind.names, "views"), (EdgeRule.allCases.map(\.rawValue), "edge rules"),
    (Array(QuizReader.kinds.keys), "kinds"), (ReshapeReader.layouts, "layouts"),
    (NumberExpression.Function.allCases.map(\.rawValue), "functions"),
  ])
  func misspeltWordsAreFoundAgain(words: [String], kind: String) throws {
    for word in words where word.count > 3 {
      for index in word.indices {
        var misspelt = word
        misspelt.remove(at: index)
        guard !words.contains(misspelt) else { continue }
        let close = try #require(Suggestion.closest(to: misspelt, among: words))
        #expect(Suggestion.distance(misspelt, close) <= 1)
      }
    }
  }

  @Test(arguments: [
    ("---\nformat: 1\nid: x\ntittle: T\n---\n", "did you mean 'title'?"),
    (head + "```stage\nimput: m4\n```", "did you mean 'input'?"),
    (head + "```stage\n{input: m44, op: max}\n```", "did you mean 'm4'?"),
    (head + "```stage\n{input: m4, op: mxa}\n```", "did you mean 'max'?"),
    (head + "```stage\n{input: m4, op: max, view: shape}\n```", "did you mean 'shapes'?"),
    (head + "```stage\n{input: m4, op: max, pool: 2, edge: overhagn}\n```", "did you mean 'overhang'?"),
    (head + "```quiz\n{ask: choise}\n```", "did you mean 'choice'?"),
    (head + "```quiz\n{aks: cell}\n```", "did you mean 'ask'?"),
    (head + "```quiz\n{ask: cell, att: [0, 0]}\n```", "did you mean 'at'?"),
    (head + "```quiz\n{ask: choice, choices: [{wyh: x}, {}]}\n```", "did you mean 'why'?"),
    (head + "```stgae\n```", "did you mean 'stage'?"),
    (head + "{{resutl.rows}}\n```stage\n{input: m4, op: relu}\n```", "did you mean 'result'?"),
    (head + "{{m4.rwos}}", "did you mean 'rows'?"), (head + "{{avrage(1)}}", "did you mean 'average'?"),
    (head.replacing("channels-last", with: "chanels-last"), "did you mean 'channels-last'?"),
    (head.replacing("reshape: m4", with: "reshape: m6"), "did you mean 'm4'?"),
    (head.replacing("shape: [1", with: "shpae: [1"), "did you mean 'shape'?"),
    (head.replacing("file: maps", with: "fiel: maps"), "did you mean 'file'?"),
    (head + "```stage\n{input: m4, op: max, pool: 2, padding: 1}\n```", "did you mean 'pad'?"),
    (head + "```stage\n{input: m4, op: max, kernel_size: 2}\n```", "did you mean 'pool'?"),
    (head + "```stage\n{input: m4, op: avg, pool: 2}\n```", "did you mean 'average'?"),
    (head + "```stage\n{input: m4, op: max, pool: 2, edge: valid}\n```", "did you mean 'drop'?"),
    (
      head + "```stage\n{input: m4, op: relu, view: compare, with: [{dialct: keras}]}\n```",
      "did you mean 'dialect'?"
    ),
    (
      head + "```stage\n{input: m4, op: relu, view: compare, with: [{dialect: torch}]}\n```",
      "did you mean 'pytorch'?"
    ),
    (
      head + "```stage\n{input: m4, view: pipeline, layers: [{op: relu}, {op: flaten}]}\n```",
      "did you mean 'flatten'?"
    ),
    (head + "```stage\n{input: m4, view: pipeline, layer: [{op: relu}]}\n```", "did you mean 'layers'?"),
    (head.replacing("sources: [s]", with: "sources: s"), "sources: [s]"),
  ])
  func everywhereTheWordIsSuggested(text: String, help: String) {
    let (_, mistakes) = LessonParser.parse(text, file: "f.md", files: Self.files)
    #expect(
      mistakes.contains { $0.help?.hasPrefix(help) == true },
      "\(mistakes.map { ($0.message, $0.help ?? "") })")
  }

  /// What follows from a misspelt word alone is no mistake of its own.
  @Test(arguments: [
    "```stage\n{input: m4, op: max, kernel_size: 2}\n```",
    "```stage\n{input: m4, view: pipeline, layer: [{op: relu}]}\n```",
    "```stage\n{input: m4, view: pipeline, layers: [{opp: relu}]}\n```",
    "```quiz\n{ask: choice, question: q, choices: [{id: a, text: a, corect: true}, {id: b, text: b}]}\n```",
    "```quiz\n{ask: choice, question: q, options: [{id: a, text: a, correct: true}, {id: b, text: b}]}\n```",
  ])
  func oneMistakeIsToldOnce(block: String) {
    let (_, mistakes) = LessonParser.parse(Self.head + block, file: "f.md", files: Self.files)
    #expect(mistakes.count == 1, "\(mistakes.map(\.message))")
  }
}
