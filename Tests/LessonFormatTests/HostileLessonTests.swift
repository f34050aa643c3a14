import LessonFormat
import Testing

/// Files that try to take the program down. Each must be answered, soon, and without a crash.
@Suite(.serialized) struct HostileLessonTests {
  #if DEBUG
    private static let patience = Duration.seconds(60)
  #else
    private static let patience = Duration.seconds(1)
  #endif

  private static let mebibyte = 1 << 20

  private static func laughs(asKey: Bool) -> String {
    var lines = ["a0: &a0 [x]"]
    for level in 1...40 { lines.append("a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]") }
    if asKey { lines.append("? *a40\n: x") }
    return lines.joined(separator: "\n")
  }

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let cases: [(name: String, text: String, first: String?)] = [
    (
      "prose over the limit", many("word ", 2 * mebibyte),
      "1:1 the file has 10485760 bytes, over the limit of 1048576"
    ),
    (
      "pages over the limit", Sample.lesson(many("# P\n", 70_000)),
      "11:1 the pages have 280008 bytes, over the limit of 262144"
    ),
    (
      "prose under the limit", Sample.lesson(many("\n# P\n\n" + many("some words *here* and\n", 700), 16)),
      nil
    ),
    (
      "a page over the limit", Sample.lesson(many("some words\n", 20_000)),
      "12:1 from here on the page has over 16384 bytes of words"
    ),
    (
      "a page of empty blocks", Sample.lesson(many("##\n", 20_000)),
      "4108:1 from here on the page has over 16384 bytes of words"
    ),
    (
      "a table of empty cells", Sample.lesson("\n|a|\n|-|\n" + many("|\n", 100_000)),
      "15:1 from here on the page has over 16384 bytes of words"
    ),
    (
      "a list of empty items", Sample.lesson(many("-\n", 100_000)),
      "12:1 from here on the page has over 16384 bytes of words"
    ),
    ("declarations", Sample.lesson(many("a <!A ", 2000)), "12:1 over 1000 of <! and <?"),
    ("instructions", Sample.lesson(many("a <?", 2000)), "12:1 over 1000 of <! and <?"),
    ("declarations at the limit", Sample.lesson("`" + many("<!A ", 1000) + "`"), nil),
    (
      "a page's title", Sample.lesson("# " + many("t", 201)), "12:1 a page's title has at most 200 characters"
    ),
    (
      "laughs", Sample.stage(laughs(asKey: false)),
      "14:10 anchors (&name) and aliases (*name) are not used in lessons"
    ),
    (
      "laughs as key", Sample.stage(laughs(asKey: true)),
      "14:10 anchors (&name) and aliases (*name) are not used in lessons"
    ),
    ("brackets", Sample.stage(many("[", 100_000)), "13:1 lists and mappings are nested more than 1000 deep"),
    (
      "braces", Sample.stage(many("{a: ", 60_000)),
      "13:3997 lists and mappings are nested more than 1000 deep"
    ),
    (
      "dashes", Sample.stage(many("- ", 100_000)), "13:1999 lists and mappings are nested more than 1000 deep"
    ),
    (
      "question marks", Sample.stage(many("? ", 100_000)),
      "13:1999 lists and mappings are nested more than 1000 deep"
    ),
    (
      "lists in lists", Sample.lesson(many("- ", 10_000) + "x"),
      "12:41 lists and quotes are nested more than 20 deep"
    ),
    (
      "quotes in quotes", Sample.lesson(many("> ", 10_000) + "x"),
      "12:41 lists and quotes are nested more than 20 deep"
    ),
    ("pages", Sample.lesson(many("# P\n", 50_000)), "1011:1 over 1000 pages"),
    ("pages at the limit", Sample.lesson(many("# P\n", 999)), nil),
    (
      "stages", Sample.lesson(many("\n# P\n\n```stage\n{input: m4, op: max, pool: 1}\n```\n", 4_000)),
      "6007:1 over 1000 pages"
    ),
    ("emphasis in emphasis", Sample.lesson(many("*a **a ", 2_000)), nil),
    ("nested emphasis", Sample.lesson(many("*a **b ", 2_000) + many("b** a*", 2_000)), nil),
    ("link brackets", Sample.lesson(many("[", 16_000)), nil),
    (
      "images in images", Sample.lesson(many("![", 30_000) + many("](a)", 30_000)),
      "12:1 over 1000 images"
    ),
    ("images behind brackets", Sample.lesson(many("![[]()", 30_000)), "12:1 over 1000 images"),
    ("images at the limit", Sample.lesson(many("![[]() ", 1000)), nil),
    (
      "a long address used often",
      Sample.lesson("\n[a]: <" + many("u", 100_000) + ">\n\n" + many("[a] ", 20_000)),
      "13:1 a link definition too long for this many links"
    ),
    (
      "a long address used within the limit",
      Sample.lesson("\n[a]: <" + many("u", 10) + ">\n\n" + many("[a] ", 1000)), nil
    ),
    ("backquotes", Sample.lesson((1...170).map { many("`", $0) + " " }.joined()), nil),
    ("unclosed comments", Sample.lesson("x " + many("<!-- ", 1000)), nil),
    (
      "bad cells on one line",
      Sample.head.replacing("m4: [", with: "m4: [[\(many("x,", 100_000))], ") + "# P\n",
      "8:9 'a cell' must be a number, this is text ('x')"
    ),
    (
      "many unknown keys", Sample.stage((0..<20_000).map { "k\($0): 1\n" }.joined()),
      "13:1 a stage has no key 'k0'"
    ),
    (
      "wide table",
      Sample.lesson("|" + many("a|", 30_000) + "\n|" + many("-|", 30_000) + "\n" + many("|\n", 30_000)),
      "12:1 a line with over 200 table columns"
    ),
    (
      "long table",
      Sample.lesson("|" + many("a|", 199) + "\n|" + many("-|", 199) + "\n" + many("|\n", 1_000)), nil
    ),
  ]

  /// Only a file beside the lesson can be as long as that.
  @Test func tooManyCells() {
    let text = Sample.head.replacing("m4: [", with: "m4: {file: m.csv}\n  x: [") + "# P\n"
    let table = Array(Self.many("0,", 1_000_000).utf8) + [0x30]
    let mistakes = LessonParser.parse(text, file: "f.md") { _ in .success(MapFile(table)) }
      .diagnostics
    #expect(mistakes.first?.message == "a map of 1000001 cells is over the limit of 1000000 a lesson")
  }

  @Test(arguments: cases.indices) func isAnswered(_ index: Int) {
    let (name, text, first) = Self.cases[index]
    var found: [String] = []
    let time = ContinuousClock().measure { found = headlines(text) }
    #expect(found.first == first, "\(name)")
    #expect(time < Self.patience, "\(name)")
  }
}
