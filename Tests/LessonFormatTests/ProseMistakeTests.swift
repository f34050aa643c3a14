import Testing

@Suite struct ProseMistakeTests {
  private static func prose(_ text: String) -> String { Sample.lesson(text) }

  static let cases = [
    Case("text first", Sample.head + "text\n\nmore\n\n# P\n", "11:1 text before the first page"),
    Case(
      "stage first", Sample.head + "```stage\ninput: m4\nop: relu\n```\n# P\n",
      "11:1 text before the first page"),
    Case("no title", prose("#"), "12:1 a page needs a title"),
    Case(
      "nested title", prose("> # x\n\n- # y"),
      "12:3 a level-1 heading starts a page: it cannot be in a list or quote",
      "14:3 a level-1 heading starts a page: it cannot be in a list or quote"),
    Case(
      "images", prose("a ![x](y)\nb ![x](y)"), "12:3 an image cannot be shown",
      "13:3 an image cannot be shown"),
    Case(
      "html", prose("<div>\nx\n</div>\n\na <b>"), "12:1 raw HTML is not shown: lessons are plain CommonMark",
      "16:3 raw HTML is not shown: lessons are plain CommonMark"),
    Case("comments", prose("<!-- a\nb --> <!-- c -->\n\nx <!-- d --> y")),
    Case(
      "text behind a comment", prose("<!-- a --> x"),
      "12:1 raw HTML is not shown: lessons are plain CommonMark"),
    Case("dashes in comments", prose("<!-- a - b -- c ---> <!----->\n\nx")),
    Case("unclosed comment", prose("<!-- a\n\n# P"), "12:1 this comment is never closed"),
    Case("unclosed comment with dashes", prose("<!-- a -- b - > c"), "12:1 this comment is never closed"),
    Case("unclosed fence", prose("```\n# P"), "12:1 this block is never closed"),
    Case("lone fence", prose("```"), "12:1 this block is never closed"),
    Case("unclosed stage", prose("```stage\ninput: m4"), "12:1 this block is never closed"),
    Case("fence closed by too few", prose("````\n```"), "12:1 this block is never closed"),
    Case("fences that are fine", prose("~~~ swift\n```\n~~~~\n\n> ```\n> x\n> ```\n\n    indented")),
    Case(
      "nested stage", prose("- ```stage\n  x: y\n  ```\n\n> ```quiz\n> ```"),
      "12:3 a stage cannot be in a list or quote", "16:3 a quiz cannot be in a list or quote"),
    Case(
      "misspelt", prose("```stge\n```\n\n```Quiz\n```\n\n```swift\n```"), "12:1 there is no 'stge' block",
      "15:1 there is no 'Quiz' block"),
    Case("20 quotes", prose(String(repeating: "> ", count: 20) + "x")),
    Case(
      "21 quotes", prose(String(repeating: "> ", count: 21) + "x"),
      "12:41 lists and quotes are nested more than 20 deep"),
  ]

  @Test(arguments: cases) func mistake(_ example: Case) {
    #expect(headlines(example.text) == example.expected)
  }
}
