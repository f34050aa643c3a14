import Testing

@Suite struct YAMLMistakeTests {
  private static func stage(_ keys: String) -> String { Sample.stage(keys) }
  private static let alias = "anchors (&name) and aliases (*name) are not used in lessons"

  static let cases = [
    Case("unclosed list", stage("op: max\npool: [2, 3"), "14:7 a list in [ ] lacks a comma or its ']'"),
    Case("lost comma", stage("a: [{} b]"), "13:8 a list in [ ] lacks a comma or its ']'"),
    Case("unclosed mapping", stage("a: {b: c\nd: e"), "13:4 a mapping in { } lacks a comma or its '}'"),
    Case("unclosed quote", stage("a: 'b\nc: d"), "13:4 a quoted text is never closed"),
    Case(
      "quote closed by another", stage("a: \"b\nc: d\ne: \"f\""),
      "13:4 a quoted text is not closed on its line"),
    Case(
      "in a list", stage("a:\n  - 'it''s'\n  - \"é\n  - \"f\""),
      "15:5 a quoted text is not closed on its line"),
    Case("closed", stage("x: \"it's \\\" b\"\na:\n  - b\n c: d"), "16:2 a key: value pair is missing here"),
    Case("colon", stage("a: b: c"), "13:5 a ':' in the wrong place"),
    Case("key without colon", stage("a: b\nc"), "14:1 a key without ':'"),
    Case("indent", stage("a:\n  - b\n c: d"), "15:2 a key: value pair is missing here"),
    Case("mixed", stage("- a\nb: c"), "14:1 a list item is missing here"),
    Case("no value", stage("a: [,]"), "13:5 a value is missing here"),
    Case("tab", stage("a: b\n\tc: d"), "14:1 a tab: YAML is indented by blanks"),
    Case("tab first", stage("\ta: b"), "13:1 a tab: YAML is indented by blanks"),
    Case("strange start", stage("a: @b"), "13:4 text cannot start with this character"),
    Case("escape", stage("a: \"\\q\""), "13:5 an unknown escape in double quotes"),
    Case("two documents", stage("a: 1\n---\nb: 2"), "14:1 only one YAML document is allowed here"),
    Case("document end", stage("a: 1\n...\nb: 2"), "15:1 nothing may follow the value"),
    Case("control", stage("a: é\u{1}"), "13:5 control characters are not allowed"),
    Case(
      "hidden line break", stage("a: é\u{2028}\nb: c"),
      "13:5 an invisible line break (U+0085, U+2028 or U+2029) in YAML"),
    Case("duplicate", stage("a: 1\nb: 2\na: 3"), "13:1 'a': a key may appear only once in a mapping"),
    Case("anchor", stage("a: &x [1]"), "13:4 \(alias)"),
    Case("alias", stage("a: é\nb: *x"), "14:4 \(alias)"),
    Case("both", stage("a: &x [1]\nb: [1, *x]"), "14:8 \(alias)"),
    Case("alias as key", stage("a: &x b\n? *x\n: c"), "14:3 \(alias)"),
    Case(
      "deep", stage(String(repeating: "- ", count: 101)),
      "13:201 lists and mappings are nested more than 100 deep"),
    Case(
      "in the head", Sample.lesson("").replacing("title: ", with: "title: a: "),
      "4:9 a ':' in the wrong place"),
  ]

  @Test(arguments: cases) func mistake(_ example: Case) {
    #expect(headlines(example.text) == example.expected)
  }

  @Test func emphasisAndAmpersandsAreNoAliases() {
    let text = Sample.quiz(
      "ask: choice\nquestion: 'What do *D* and R&D say?'\nchoices:\n"
        + "  - {id: a, text: \"*this* & *that*\", correct: true}\n  - {id: b, text: '**that**'}")
    #expect(mistakes(text) == [])
  }

  @Test func indentedFenceKeepsItsColumns() {
    let text = Sample.lesson("  ```stage\n  input: m4\n  op: mx\n  pool: 2\n  ```")
    #expect(headlines(text) == ["14:7 there is no op 'mx'"])
  }
}
