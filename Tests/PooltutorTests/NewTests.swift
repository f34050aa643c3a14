import CourseFiles
import ScratchFolder
import Foundation
import PTYKit
import Testing

/// `pooltutor new "Title"`.
@Suite(.waits) struct NewTests {
  private let folder: Scratch

  init() throws { folder = try Scratch() }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test(arguments: [
    ("Max of maps", "max-of-maps.md"), ("Größe & \"Schritt\"", "grosse-schritt.md"),
    ("a\u{1B}[31mb\u{202E}c", "a-31mb-c.md"), ("x: {y} # z", "x-y-z.md"), ("it's \\n %s", "it-s-n-s.md"),
    ("../../etc/passwd", "etc-passwd.md"), ("  2×2\n boxes ", "2-2-boxes.md"), ("🙂", "lesson.md"),
    ("- [ ] *&! |>", "lesson.md"), ("null", "null-lesson.md"), ("𝐌ax", "max.md"),
    (String(repeating: "w", count: 80), String(repeating: "w", count: 50) + ".md"),
  ])
  func whatIsWrittenPassesCheck(title: String, name: String) throws {
    let outcome = try run(["new", "--output", folder.path, "--", title])
    #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.isPlain, "\(outcome)")
    #expect(try names() == [name])
    let path = folder.path + "/" + name
    #expect(
      outcome.output == """
        Wrote \(path). Next:
          pooltutor learn \(path) --watch
          pooltutor check \(path)

        """)
    let check = try run(["check", folder.path])
    #expect(check.status == 0, "\(check.errors)")
    let lesson = try #require(try readLesson(path).lesson)
    #expect(lesson.title == LessonTitle(title)?.text)
  }

  @Test func nothingIsWrittenOver() throws {
    let file = try folder.write("mine", to: "max-of-maps.md")
    for output in [folder.path, folder.path + "/", file] {
      let outcome = try run(["new", "Max of maps", "--output", output])
      #expect(outcome.status == 6 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("max-of-maps.md: already exists"), "\(outcome.errors)")
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    for output in [folder.path + "/no/such/", folder.path + "/no/such.md", "/dev/null/x"] {
      #expect(try run(["new", "A", "--output", output]).status == 6)
    }
  }

  @Test func inANumberedCourse() throws {
    try folder.write(lesson(id: "first", title: "First"), to: "08-first.md")
    try folder.write(lesson(id: "second", title: "Second"), to: "09-other.md")
    #expect(try run(["new", "Second", "--output", folder.path]).status == 0)
    #expect(try run(["new", "Second", "--output", folder.path]).status == 6)
    #expect(try run(["new", "Other", "--output", folder.path]).status == 6)
    #expect(try names() == ["08-first.md", "09-other.md", "10-second.md"])
    #expect(try readLesson(folder.path + "/10-second.md").lesson?.id == "second-2")
    #expect(try run(["check", folder.path]).status == 0)
  }

  @Test(arguments: ["", " ", "\u{1B}\u{7}", "\u{200B}", String(repeating: "w", count: 81)])
  func titlesThatAreNone(title: String) throws {
    let outcome = try run(["new", "--output", folder.path, "--", title])
    #expect(outcome.status == 64 && outcome.output.isEmpty && outcome.isPlain)
    #expect(try names().isEmpty)
  }

  @Test func pathsAreQuotedForTheShell() throws {
    let outcome = try run(["new", "A", "--output", folder.path + "/it's a file.md"])
    #expect(outcome.output.contains("learn '\(folder.path)/it'\\''s a file.md' --watch"), "\(outcome.output)")
  }
}
