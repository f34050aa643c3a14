import CourseFiles
import LessonFormat
import ScratchFolder
import Testing

/// A lesson file that somebody names.
@Suite struct CourseOfOneFileTests {
  private let folder: Scratch

  init() throws { folder = try Scratch() }

  @Test func whatIsAFileAndWhatAnID() throws {
    let file = try folder.write("", to: "plain")
    for argument in ["a.md", "./a", "folder/a", file] { #expect(LessonFile(argument: argument) != nil) }
    for argument in ["relu", "max-pooling", "", "md"] { #expect(LessonFile(argument: argument) == nil) }
  }

  private func fault(_ path: String) throws -> CourseFilesError? {
    let file = try #require(LessonFile(argument: path))
    do throws(CourseFilesError) {
      _ = try file.course()
      return nil
    } catch {
      return error
    }
  }

  @Test func aCourseOfItsOwn() throws {
    let path = try folder.write(lesson(id: "own", title: "Own"), to: "mine.md")
    let alone = try #require(LessonFile(argument: path)).course()
    #expect(alone.title == "mine.md" && alone.id == nil && alone.lessons.map(\.id) == ["own"])
    try folder.write("title: Chemistry\nid: chem\n", to: "course.yaml")
    #expect(try #require(LessonFile(argument: path)).course().id == "chem", "progress is that of its folder")
  }

  @Test func whatCannotBeOpened() throws {
    let missing = folder.path + "/missing.md"
    #expect(try fault(missing) == .missing(path: missing))
    let broken = try folder.write(
      lesson(id: "own", title: "x").replacing("format", with: "fromat"), to: "x.md")
    let faulty = try #require(try fault(broken))
    #expect(faulty.message == "\(broken) cannot be opened until this is fixed")
    #expect(faulty.mistakes.first?.message == "the head has no key 'fromat'")
    let inner = folder.path + "/"
    #expect(try #require(try fault(inner)).message.hasPrefix("cannot read \(inner): "))
  }
}
