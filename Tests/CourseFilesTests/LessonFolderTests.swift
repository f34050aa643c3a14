import Foundation
import LessonFormat
import ScratchFolder
import Testing

@testable import CourseFiles

/// A folder of lessons, its head and its translations.
@Suite struct LessonFolderTests {
  private let scratch: Scratch
  private var folder: LessonFolder { LessonFolder(path: scratch.path) }

  init() throws {
    scratch = try Scratch()
    for id in ["one", "two"] { try scratch.write(lesson(id: id, title: "The \(id)"), to: "\(id).md") }
    try scratch.write("Not a lesson.", to: "README.md")
    try scratch.write("", to: ".hidden.md")
  }

  private func translate(_ id: String, _ title: String) throws {
    try scratch.write(lesson(id: id, title: title), to: "\(id).zh.md")
  }

  @Test func namesOfLessonsAndTranslations() throws {
    try translate("one", "一")
    try scratch.write("", to: "solo.zh.md")
    let (originals, translations) = try folder.names()
    #expect(originals == ["one.md", "solo.zh.md", "two.md"], "what has no original is one")
    #expect(translations == [TranslationFile(name: "one.zh.md", original: "one.md", language: "zh")])
  }

  @Test func theChosenLanguage() throws {
    try translate("one", "一")
    try scratch.write("title: Course\n", to: "course.yaml")
    try scratch.write("title: 课程\n", to: "course.zh.yaml")
    let (chinese, mistakes) = try folder.load(languages: ["fr", "zh"])
    #expect(mistakes.isEmpty && chinese.title == "课程" && chinese.lessons.map(\.title) == ["一", "The two"])
    let english = try folder.load().course
    #expect(english.title == "Course" && english.lessons.map(\.title) == ["The one", "The two"])
  }

  @Test func aTranslationThatDiffersIsNotShown() throws {
    try scratch.write(lesson(id: "one", title: "一") + "# Another\n\nWords.\n", to: "one.zh.md")
    let (course, mistakes) = try folder.load(languages: ["zh"])
    #expect(course.lessons.first?.title == "The one" && mistakes.first?.file.hasSuffix("one.zh.md") == true)
  }

  @Test func theFoldersNameIsTheTitle() throws {
    #expect(try folder.load().course.title == scratch.path.split(separator: "/").last.map(String.init))
  }

  @Test func theOutlineHasNoPages() throws {
    let files = try folder.read()
    let all = try #require(files.outline(opening: nil))
    #expect(all.lessons.map(\.title) == ["The one", "The two"] && all.lessons.allSatisfy(\.pages.isEmpty))
    let opened = try #require(files.outline(opening: "two"))
    #expect(opened.lessons.map(\.pages.count) == [0, 1])
    #expect(files.outline(opening: "three") == nil)
  }

  /// What is told to stop reads nothing more.
  @Test func readingThatIsStopped() throws {
    #expect(try folder.read().read { false }.course.lessons.isEmpty)
  }

  @Test func whereThereIsNoLesson() throws {
    let empty = LessonFolder(path: scratch.path + "/empty")
    do throws(CourseFilesError) {
      _ = try empty.load()
      Issue.record("there is no such folder")
    } catch {
      #expect(error.message.hasPrefix("cannot read the lessons in \(empty.path): "))
    }
    try scratch.write(lesson(id: "x", title: "x").replacing("format", with: "fromat"), to: "empty/x.md")
    let files = try empty.read()
    do throws(CourseFilesError) {
      _ = try files.usable(files.read())
      Issue.record("there is no lesson without mistakes")
    } catch {
      #expect(error.message == "there is no lesson in \(empty.path)" && error.mistakes.count == 1)
    }
  }

  @Test func theFolderThatIsAskedFor() throws {
    #expect(try LessonFolder.find(option: scratch.path) == folder)
  }

  // MARK: Checking

  @Test func everythingUnderAPath() throws {
    try translate("one", "一")
    let check = try CourseCheck(scratch.path)
    #expect(check.course.lessons.count == 2 && check.translations.lessons.map(\.title) == ["一"])
    #expect(check.differences.contains { $0.message == "there is no translation into zh" }, "of the other")
    #expect(check.differences.contains { $0.severity == .error }, "it does not say what it translates")
    let alone = try CourseCheck(scratch.path + "/two.md")
    #expect(alone.course.lessons.map(\.id) == ["two"] && alone.translations.lessons.isEmpty)
    #expect(alone.mistakes.isEmpty && alone.differences.isEmpty)
  }

  @Test func pathsThatCannotBeChecked() throws {
    let missing = scratch.path + "/missing"
    #expect(throws: CourseFilesError.missing(path: missing)) { try CourseCheck(missing) }
    let empty = scratch.path + "/empty"
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    #expect(throws: CourseFilesError.noLesson(folder: empty, mistakes: [])) { try CourseCheck(empty) }
  }

  @Test func diagnosticsForPrograms() throws {
    let mistake = Diagnostic(file: "a\u{1B}.md", line: 2, column: 3, message: "m", help: nil)
    #expect(try DiagnosticReport.json([]) == "[]")
    let text = try DiagnosticReport.json([mistake, mistake])
    #expect(text.split(separator: "\n").count == 4 && !text.contains("\u{1B}"))
    let objects = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(objects.first?["line"] as? Int == 2 && objects.first?["severity"] as? String == "error")
  }
}
