import LessonFormat
import Testing

/// A lesson in another language, beside its original.
@Suite struct TranslationTests {
  private static let original =
    Sample.head.replacing("sources:", with: "needs: [relu]\nsources:") + """
      # One
      Words.

      ```stage
      {input: m4, op: max, pool: 2, stride: 2}
      ```
      # Two
      ```quiz
      {ask: cell, stage: {input: m4, op: sum, pool: 2}, at: [0, 1], hints: [a hint]}
      ```

      ```quiz
      ask: choice
      question: Which?
      choices: [{id: a, text: A, correct: true}, {id: b, text: B}]
      ```

      """

  private func lesson(_ text: String, _ file: String) throws -> Lesson {
    let (lesson, diagnostics) = LessonParser.parse(text, file: file)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    return try #require(lesson)
  }

  private func compare(_ changes: (String, String)..., original: String = original) throws -> Translation {
    let text = changes.reduce(Self.original) { $0.replacing($1.0, with: $1.1) }
    return Translation(try lesson(text, "f.zh.md"), of: try lesson(original, "f.md"))
  }

  @Test func otherWordsAndTheSameLesson() throws {
    let comparison = try compare(
      ("Max pooling", "最大池化"), ("# One", "# 一"), ("Words.", "词。\n\n还有一段。"), ("Which?", "哪个？"),
      ("text: A", "text: 甲"),
      ("a hint", "提示"), ("m4", "map"), ("A book", "一本书"))
    #expect(comparison.differences.isEmpty)
  }

  @Test(
    arguments: [
      (("id: max-pooling", "id: max"), "3:5 the id is 'max', that of the original is 'max-pooling'"),
      (("needs: [relu]", "needs: []"), "3:5 needs differs from the original"),
      (("# Two", "# Two\n# Three"), "19:1 there are 3 pages, in the original 2"),
      (("op: max", "op: average"), "12:1 this page does not have the stage of the original"),
      (("stride: 2", "stride: 1"), "12:1 this page does not have the stage of the original"),
      (("[3, 2, 0, 0]", "[3, 2, 0, 1]"), "12:1 this page does not have the stage of the original"),
      (
        (
          "{ask: cell, stage: {input: m4, op: sum, pool: 2}, at: [0, 1], hints: [a hint]}",
          "{ask: cell, stage: {input: m4, op: sum, pool: 2}, at: [0, 0], hints: [a]}"
        ), "19:1 this is not the question of the original"
      ),
      (("hints: [a hint]", "hints: [one, two]"), "19:1 this question has 2 hints, in the original 1"),
      (
        (
          "{id: a, text: A, correct: true}, {id: b, text: B}",
          "{id: b, text: B}, {id: a, text: A, correct: true}"
        ), "23:1 this is not the question of the original"
      ),
      (("text: B}", "text: B, correct: true}"), "23:1 this is not the question of the original"),
    ] as [((String, String), String)])
  func whatDiffers(change: (String, String), expected: String) throws {
    let found = try compare(change).differences.map { "\($0.line):\($0.column) \($0.message)" }
    #expect(found.contains(expected), "\(found)")
    #expect(
      found.allSatisfy {
        $0 == expected || $0.contains("stage of the original") || $0.contains("question of")
      })
  }

  @Test func fewerQuestionsAndPages() throws {
    let start = try #require(Self.original.firstRange(of: "```quiz\nask: choice"))
    let fewer = (String(Self.original[start.lowerBound...]), "")
    #expect(
      try compare(fewer).differences.map(\.message) == ["this page asks 1 questions, that of the original 2"])
    let page = try #require(Self.original.firstRange(of: "# Two"))
    let messages = try compare((String(Self.original[page.lowerBound...]), "")).differences.map(\.message)
    #expect(messages == ["there are 1 pages, in the original 2"])
  }

  // MARK: Versions

  @Test func versions() throws {
    let version = try #require(try lesson(Self.original, "f.md").version)
    #expect(version.wholeMatch(of: /[0-9a-f]{8}/) != nil)
    #expect(try lesson(Self.original + " \n", "f.md").version != version)
    #expect(try lesson(Self.original, "other.md").version == version)
    let fresh = try compare(("id: max-pooling", "id: max-pooling\ntranslates: \"\(version)\""))
    #expect(fresh.staleness.isEmpty && fresh.differences.isEmpty)
  }

  @Test func outOfDate() throws {
    let version = try #require(try lesson(Self.original, "f.md").version)
    #expect(
      rendered(try compare(("id: max-pooling", "id: max-pooling\ntranslates: 00000001")).staleness) == [
        "f.zh.md:4:13: error: the original has changed since this was translated",
        "    4 | translates: 00000001", "      |             ^",
        "      = help: once both say the same, write translates: \(version)",
      ])
    #expect(
      try compare().staleness.map(\.message) == [
        "a translation says which version of the original it is made from"
      ])
  }

  // MARK: Names

  @Test(
    arguments: [
      ("01-relu.zh.md", "01-relu.md zh"), ("a.pt-BR.md", "a.md pt-BR"), ("a.b.zh-Hans.md", "a.b.md zh-Hans"),
      ("a.yue.md", "a.md yue"), ("a.md", nil), ("a.zh", nil), ("zh.md", nil), ("a.ZH.md", nil),
      ("a.z.md", nil),
      ("a.chinese.md", nil), ("a.zh-.md", nil), ("a.zh-C.md", nil), ("a.zh-CN-x.md", nil), ("a..md", nil),
      ("a.zh.MD", nil),
    ] as [(String, String?)])
  func names(name: String, parts: String?) {
    #expect(TranslationName.parts(of: name).map { "\($0.original) \($0.language)" } == parts)
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", ["zh-CN", "zh"]), ("zh", ["zh"]), ("pt-BR", ["pt-BR", "pt"]),
    ("de_DE@euro", ["de-DE", "de"]),
    ("zh_Hans", ["zh-Hans", "zh"]), ("C", []), ("C.UTF-8", []), ("POSIX", []), ("", []), ("../etc", []),
    ("en_US", ["en-US", "en"]),
  ])
  func locales(locale: String, languages: [String]) {
    #expect(TranslationName.languages(in: locale) == languages)
  }
}
