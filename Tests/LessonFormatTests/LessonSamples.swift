import LessonFormat
import Testing

/// Text for the tests to start from.
enum Sample {
  /// Lines 1 to 10.
  static let head = """
    ---
    format: 1
    id: max-pooling
    title: Max pooling
    summary: Keep the largest value.
    sources: [A book]
    maps:
      m4: [[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, 3]]
      pair: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
    ---

    """

  /// A head (lines 1 to 10), a page title (line 11) and `body` from line 12 on.
  static func lesson(_ body: String) -> String { head + "# Page\n" + body + "\n" }

  /// A page with a stage; its first key is on line 13.
  static func stage(_ keys: String) -> String { lesson("```stage\n\(keys)\n```") }

  /// A page with a question; its first key is on line 13.
  static func quiz(_ keys: String) -> String { lesson("```quiz\n\(keys)\n```") }
}

/// What the parser says about `text`, rendered, without the file's name in front.
func mistakes(_ text: String) -> [String] {
  rendered(LessonParser.parse(text, file: "f.md").diagnostics)
}

func rendered(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.flatMap { $0.rendered() }
}

/// Only place and message of each mistake.
func headlines(_ text: String) -> [String] {
  LessonParser.parse(text, file: "f.md").diagnostics.map { "\($0.line):\($0.column) \($0.message)" }
}

/// One row of a table of mistakes.
struct Case: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var expected: [String]

  init(_ name: String, _ text: String, _ expected: String...) {
    self.name = name
    self.text = text
    self.expected = expected
  }

  var testDescription: String { name }
}
