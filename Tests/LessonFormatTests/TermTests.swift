import Testing

@testable import LessonFormat

/// Terms that a lesson uses before another one teaches them.
@Suite struct TermTests {
  /// A course of two: the first lesson says `body`, the second teaches `terms`.
  private func mistakes(_ body: String, terms: String, own: String = "") throws -> [String] {
    let first =
      Sample.head.replacing("id: max-pooling", with: "id: a\nterms: [\(own)]") + "# Page\n" + body + "\n"
    let second = Sample.lesson("").replacing("id: max-pooling", with: "id: b\nterms: [\(terms)]")
      .replacing("title: Max pooling", with: "title: Later")
    let lessons = try [("a.md", first), ("b.md", second)].map { name, text in
      let (lesson, diagnostics) = LessonParser.parse(text, file: name)
      #expect(diagnostics.isEmpty, "\(diagnostics)")
      return try #require(lesson)
    }
    return rendered(Course.proofread(lessons))
  }

  private func places(_ body: String, terms: String, own: String = "") throws -> [String] {
    try mistakes(body, terms: terms, own: own).filter { $0.contains(": error: ") }
      .map { $0.split(separator: " error: ").map(String.init) }
      .map { $0[0].dropFirst("a.md:".count).dropLast() + " " + ($0[1].split(separator: "'").first ?? "") }
  }

  @Test func whatTheMistakeLooksLike() throws {
    #expect(
      try mistakes("So the **Strides** differ.", terms: "stride") == [
        "a.md:13:10: error: 'stride' is taught only later, in 'Later'",
        "   13 | So the **Strides** differ.",
        "      |          ^",
        "      = help: use other words, explain it here and add it to this lesson's terms, or write *stride*: "
          + "emphasised terms may be named before they are taught",
      ])
  }

  @Test(arguments: [
    ("stride", "the STRIDE is"), ("stride", "two strides"), ("box", "boxes"), ("identity", "identities"),
    ("overlay box", "the overlay\nbox"), ("overlay box", "overlay-boxes"), ("max-pooling", "Max pooling is"),
    ("ReLU", "a relu."), ("stride", "the stride's end"), ("步幅", "这里的步幅是二"), ("k2", "(k2)"),
    ("stride", "## The stride\nx"), ("stride", "- item\n  - stride"), ("stride", "> stride"),
    ("stride", "| stride |\n| --- |\n| a |"), ("stride", "| a |\n| --- |\n| **stride** |"),
  ])
  func isFound(term: String, body: String) throws {
    #expect(try places(body, terms: "\"\(term)\"").count == 1)
  }

  @Test(arguments: [
    ("stride", "strider, astride, stride_x2y"), ("overlay box", "an overlay. Box"),
    ("overlay box", "overlay, box"), ("stride", "a *stride* is"), ("stride", "`stride=2`"),
    ("stride", "[stride](04.md)"), ("stride", "```\nstride\n```"), ("overlay box", "overlays box"),
    ("stride", "```stage\n{input: m4, op: max, pool: 2, stride: 1}\n```"),
  ])
  func isNoUse(term: String, body: String) throws {
    #expect(try places(body, terms: "\"\(term)\"").isEmpty)
  }

  @Test func whoTeachesItMayUseIt() throws {
    #expect(try places("The stride.", terms: "stride", own: "stride").isEmpty)
    #expect(try places("The stride and the span.", terms: "stride, span", own: "stride") == ["13:20 span"])
  }

  /// Each is told once, where it stands first, and is found in questions too.
  @Test func firstPlaces() throws {
    let body = """
      A *stride*, then a stride and another stride.

      ```quiz
      ask: choice
      question: "Which winner?"
      choices:
        - {id: a, text: "the span", correct: true, why: "because of the stride"}
        - {id: b, text: "another"}
      hints: ["Think of the *winner*, not of overlap."]
      ```
      """
    #expect(
      try places(body, terms: "stride, winner, span, overlap, stage, hints") == [
        "13:20 stride", "17:18 winner", "19:24 span", "21:40 overlap",
      ])
  }

  @Test func termsThatAreNone() {
    #expect(
      headlines(Sample.lesson("").replacing("id: max-pooling", with: "id: a\nterms: [a, ×, \"\"]")) == [
        "4:12 a term has letters or digits", "4:15 'terms' is blank",
      ])
  }

  /// Neither many terms nor many uses take long.
  @Test func largeCourses() throws {
    let words = (0..<Field.longestList).map { "term\($0)" }
    let body = String(repeating: words.joined(separator: " ") + "\n\n# More\n\n", count: 200)
    #expect(try places(body, terms: words.joined(separator: ", ")).count == words.count)
    #expect(try places(String(repeating: "stride ", count: 2000), terms: "stride") == ["13:1 stride"])
  }
}
