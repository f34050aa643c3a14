import LessonFormat
import Testing

@Suite struct CourseTests {
  private func lesson(_ id: String, needs: [String] = []) throws -> Lesson {
    let text = Sample.lesson("")
      .replacing("id: max-pooling", with: "id: \(id)\nneeds: [\(needs.joined(separator: ", "))]")
    return try #require(LessonParser.parse(text, file: "\(id).md").lesson)
  }

  @Test func soundCourse() throws {
    let lessons = [
      try lesson("a"), try lesson("b", needs: ["a"]), try lesson("c", needs: ["a", "b"]),
    ]
    #expect(Course.check(lessons) == [])
  }

  @Test func idTwice() throws {
    var second = try lesson("a")
    second.file = "b.md"
    #expect(
      rendered(Course.check([try lesson("a"), second])) == [
        "b.md:3:5: error: the id 'a' is taken by a.md",
        "    3 | id: a",
        "      |     ^",
        "      = help: every lesson has an id of its own",
      ])
  }

  @Test func unknownNeed() throws {
    #expect(
      rendered(Course.check([try lesson("relu"), try lesson("b", needs: ["relu", "rleu"])])) == [
        "b.md:4:15: error: there is no lesson 'rleu'",
        "    4 | needs: [relu, rleu]",
        "      |               ^",
        "      = help: did you mean 'relu'? the lessons are: relu, b",
      ])
  }

  @Test func circle() throws {
    let lessons = [
      try lesson("x", needs: ["a"]), try lesson("a", needs: ["b"]), try lesson("b", needs: ["c"]),
      try lesson("c", needs: ["a"]),
    ]
    #expect(
      rendered(Course.check(lessons)) == [
        "c.md:4:9: error: lessons need each other in a circle: a → b → c → a",
        "    4 | needs: [a]",
        "      |         ^",
        "      = help: remove one of these needs",
      ])
    #expect(
      Course.check([try lesson("a", needs: ["a"])]).map(\.message) == [
        "lessons need each other in a circle: a → a"
      ])
  }

  /// A circle of many is named by where it begins and ends, or its mistake would be as long as the course.
  @Test func longCircle() throws {
    let lessons = try (0..<1000).map { try lesson("l\($0)", needs: ["l\(($0 + 1) % 1000)"]) }
    #expect(
      Course.check(lessons).map(\.message) == [
        "lessons need each other in a circle: l0 → l1 → l2 → l3 → l4 → l5 → … (992 more) → l998 → l999 → l0"
      ])
  }

  @Test func longChainOfNeedsTakesNoStack() throws {
    let one = try lesson("a")
    let lessons = (0..<100_000).map { index in
      var lesson = one
      lesson.id = "l\(index)"
      lesson.needs = ["l\((index + 1) % 100_000)"]
      return lesson
    }
    #expect(Course.check(lessons).count == 1)
  }
}
