import LessonFormat
import Testing

/// `course.yaml`.
@Suite struct CourseHeadTests {
  private func parse(_ text: String) -> (head: CourseHead?, diagnostics: [Diagnostic]) {
    CourseHead.parse(bytes: Array(text.utf8), file: "course.yaml")
  }

  private func lessons(_ ids: [String]) throws -> [Lesson] {
    try ids.map { id in
      let text = Sample.lesson("").replacing("id: max-pooling", with: "id: \(id)")
      return try #require(LessonParser.parse(text, file: "\(id).md").lesson)
    }
  }

  @Test func aWholeHead() throws {
    let (head, mistakes) = parse("title: Pooling for chemists\nid: chemists\norder: [c, a]\n")
    #expect(mistakes.isEmpty)
    #expect(head?.title == "Pooling for chemists" && head?.id == "chemists" && head?.order == ["c", "a"])
    let arranged = try #require(head).arranged(try lessons(["a", "b", "c", "d"]))
    #expect(arranged.lessons.map(\.id) == ["c", "a", "b", "d"] && arranged.diagnostics.isEmpty)
  }

  @Test func aTitleIsEnough() throws {
    let head = try #require(parse("title: X").head)
    #expect(head.id == nil)
    #expect(try head.arranged(lessons(["b", "a"])).lessons.map(\.id) == ["b", "a"])
  }

  @Test(arguments: [
    ("", "1:1 the course is empty"), ("- a", "1:1 a course is a mapping of keys to values, this is a list"),
    ("id: a", "1:1 a course needs 'title'"), ("titel: A", "1:1 a course has no key 'titel'"),
    ("title: A\nid: B", "2:5 id 'B' has characters other than a-z, 0-9 and -"),
    ("title: A\nid: a/b", "2:5 id 'a/b' has characters other than a-z, 0-9 and -"),
    (
      "title: A\nid: " + String(repeating: "a", count: 65),
      "2:5 id '\(String(repeating: "a", count: 40))…' has 65 characters, over the limit of 64"
    ),
    ("title: A\norder: b", "2:8 'order' must be a list, this is text ('b')"),
    ("title: [", "1:9 a value is missing here"),
    ("title: &a [*a]", "1:12 anchors (&name) and aliases (*name) are not used in lessons"),
  ])
  func mistakes(text: String, expected: String) {
    let (head, diagnostics) = parse(text)
    #expect(head == nil)
    #expect(diagnostics.map { "\($0.line):\($0.column) \($0.message)" } == [expected])
  }

  @Test func bytesThatAreNone() {
    #expect(
      CourseHead.parse(bytes: [0xFF], file: "f").diagnostics.map(\.message) == ["the file is not UTF-8"])
    let large = CourseHead.parse(bytes: Array(repeating: 0x20, count: (1 << 20) + 1), file: "f")
    #expect(large.diagnostics.map(\.message) == ["the file has over 1048576 bytes"])
  }

  @Test func anOrderThatIsWrong() throws {
    let head = try #require(parse("title: X\norder:\n  - beta\n  - bate\n  - beta\n").head)
    let (arranged, mistakes) = head.arranged(try lessons(["alpha", "beta"]))
    #expect(arranged.map(\.id) == ["beta", "alpha"])
    #expect(
      rendered(mistakes) == [
        "course.yaml:4:5: error: there is no lesson 'bate'", "    4 |   - bate", "      |     ^",
        "      = help: did you mean 'beta'? the lessons are: alpha, beta",
        "course.yaml:5:5: error: the lesson 'beta' is listed already", "    5 |   - beta",
        "      |     ^",
        "      = help: remove one of the two",
      ])
  }
}
