import Kernels
import Seeded
import Testing

@testable import LessonFormat

/// Files that were good once. POOLTUTOR_FUZZ sets how many are tried of each kind.
@Suite struct LessonFuzzTests {
  private static let words = [
    "---\n", "\n# P\n", "```stage\n", "```quiz\n", "\n```\n", "input: m4\n", "op: max\n", "op: conv\n",
    "pool: ", "stride: ",
    "edge: same\n", "edge: overhang\n", "padding: ", "dilation: ", "expect: [[", "view: shift\n",
    "view: compare\n",
    "view: backward\n", "view: shapes\n", "view: pipeline\n", "filter: ", "{{7 = max(3, 7)}}", "{{", "}}",
    "*", "**", "`",
    "> ", "- ", "| a | b |\n|---|---|\n", "![](a)", "[a](b)", "<!--", "&amp;", "<b>", "ask: cell\n",
    "ask: choice\n",
    "choices:\n", "hints: [", "file: maps/x.csv", "maps:\n", "null", "~", "!!binary ", "<<: ", "? ",
    "%YAML 1.2\n",
  ]

  static let lessons: [String] =
    FormatReferenceTests.examples.compactMap(FormatReferenceTests.lesson)
    + [
      Sample.stage("input: m4\nop: max\npool: 2\nexpect: [[7, 3], [9, 3]]"),
      Sample.stage("{input: m4, op: average, pool: [2, 3], stride: 1, edge: overhang, view: compare}"),
      Sample.quiz("ask: cell\nstage: {input: m4, op: sum, pool: 2}\nat: [1, 0]\nhints: [\"one\", \"two\"]"),
      Sample.lesson(
        "Words, *some* {{7 = max(3, 2, 0, 7)}} and {{m4[0][0]}}.\n\n| a | b |\n|--|--|\n| 1 | 2 |\n"),
    ]

  private static let neighbours: NeighbourFiles = { path in
    .success(MapFile(Array((path.contains("x") ? "1,2\n3,x\n" : "1,2\n3,4\n").utf8)))
  }

  @Test func lessonsAreReadOrAnswered() {
    let mutator = Mutator(texts: Self.lessons, words: Self.words)
    let complaint = fuzz(mutator, usual: 2000) { bytes in
      let (lesson, mistakes) = LessonParser.parse(bytes: bytes, file: "f.md", files: Self.neighbours)
      if (lesson == nil) == mistakes.isEmpty { return "neither a lesson nor a mistake, or both" }
      _ = LessonParser.outline(bytes: bytes, file: "f.md")
      return Self.complaint(mistakes, bytes)
    }
    #expect(complaint == nil)
  }

  /// The YAML head alone, where most of what is typed is more than prose.
  @Test func headsAreReadOrAnswered() {
    let heads = Self.lessons.compactMap { text in
      text.range(of: "\n---\n").map { String(text[..<$0.upperBound]) }
    }
    let mutator = Mutator(texts: Array(Set(heads)).sorted(), words: Self.words, longest: 1 << 12)
    let complaint = fuzz(mutator, usual: 4000) { bytes in
      let whole = bytes + Array("\n---\n# P\n".utf8)
      return Self.complaint(
        LessonParser.parse(bytes: whole, file: "f.md", files: Self.neighbours).diagnostics, whole)
    }
    #expect(complaint == nil)
  }

  @Test func coursesAreReadOrAnswered() {
    let good = "title: Pooling for chemists\nid: chemistry\norder: [relu, max-pooling, \"x\"]\n"
    let mutator = Mutator(
      texts: [good, "title: T\norder:\n  - a\n  - b\n", "{title: T, id: x}"],
      words: ["title: ", "id: ", "order: [", "- a\n", "!!map", "<<: *a", "? "])
    let complaint = fuzz(mutator, usual: 4000) { bytes in
      let (head, mistakes) = CourseHead.parse(bytes: bytes, file: "course.yaml")
      if (head == nil) == mistakes.isEmpty { return "neither a course nor a mistake, or both" }
      return Self.complaint(mistakes, bytes) ?? Self.complaint(head?.arranged([]).diagnostics ?? [], bytes)
    }
    #expect(complaint == nil)
  }

  @Test func expressionsAreWorkedOutOrAnswered() throws {
    let mutator = Mutator(
      texts: [
        "max(3, 2, 0, 7)", "floor((input.rows - pool.rows) / stride.rows) + 1", "m4[0][1] + 2 × (3 − 1)",
        "−−1",
        "average(m4)", "sum(m4[1][0], result[0][0])", "((((1))))", "steps / 2", "1 / 3", "m4.cells",
      ],
      words: [
        "max(", "m4[", "][", ".rows", "result", "input", "pool", " / 0", " × ", " − ", "9e9", "floor(",
        "sum(",
      ],
      longest: 1000)
    let map = try FeatureMap(rows: [[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, .nan]])
    let stage = StageSpec(input: map, inputName: "m4", layer: .max.with(Window(poolSize: Extent(2))))
    let complaint = fuzz(mutator, usual: 10_000) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let values = ExpressionValues(maps: ["m4": map], stage: stage)
      do throws(ExpressionMistake) {
        let expression = try ExpressionParser.parse(text)
        _ = try ExpressionEvaluator(values: values, meter: WorkMeter()).number(expression)
        return nil
      } catch {
        return (0...text.count).contains(error.offset) ? nil : "a mistake at \(error.offset)"
      }
    }
    #expect(complaint == nil)
  }

  // MARK: Mistakes are told well

  /// Each is at a place that there is, and quotes the line that stands there.
  private static func complaint(_ mistakes: [Diagnostic], _ bytes: [UInt8]) -> String? {
    guard !mistakes.isEmpty else { return nil }
    let source = SourceText(file: "f.md", text: String(decoding: bytes, as: UTF8.self))
    let isUTF8 = String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
    for mistake in mistakes {
      let headline = "\(mistake.line):\(mistake.column) \(mistake.message)"
      guard (1...source.lineCount).contains(mistake.line), mistake.column >= 1 else {
        return "off the file: \(headline)"
      }
      if mistake.column > source.text(ofLine: mistake.line).count + 1 { return "off its line: \(headline)" }
      let quotes = mistake.source.isEmpty || mistake.source == source.text(ofLine: mistake.line)
      if isUTF8, !quotes { return "quotes another line: \(headline) '\(mistake.source)'" }
      if mistake.rendered().count > 4 || mistake.message.isEmpty { return "not told well: \(headline)" }
    }
    return nil
  }
}
