import CourseFiles
import ScratchFolder
import LessonFormat
import PTYKit
import Testing

/// Lessons in the language of whoever reads them.
@Suite(.waits) struct TranslatedFolderTests {
  private let folder: Scratch

  init() throws {
    folder = try Scratch()
    for id in ["one", "two", "three"] {
      try folder.write(lesson(id: id, title: "In English, \(id)"), to: "\(id).md")
    }
    try translate("one", "一", language: "zh")
    try translate("one", "uno", language: "es")
    try translate("two", "二", language: "zh-CN")
  }

  private func translate(
    _ id: String, _ title: String, language: String, _ change: (String, String) = ("", "")
  ) throws {
    let original = try #require(try readLesson(folder.path + "/\(id).md").lesson?.version)
    let text = lesson(id: id, title: title).replacing(
      "format: 1", with: "format: 1\ntranslates: \"\(original)\"")
    try folder.write(
      change.0.isEmpty ? text : text.replacing(change.0, with: change.1), to: "\(id).\(language).md")
  }

  private func titles(_ arguments: [String] = [], _ environment: [String: String?] = [:]) throws -> [String] {
    let outcome = try run(["lessons", "--lessons", folder.path] + arguments, environment: environment)
    return outcome.output.split(separator: "\n").map { line in
      String(
        line.split(separator: " ", maxSplits: 2).last?.split(whereSeparator: { ".。".contains($0) }).first
          ?? ""
      ).trimmed
    }
  }

  private static let (one, two, three) = ("In English, one", "In English, two", "In English, three")

  @Test func chosenByOptionOrEnvironment() throws {
    #expect(try titles() == [Self.one, Self.three, Self.two])
    #expect(try titles(["--lang", "zh"]) == ["一", Self.three, Self.two])
    #expect(try titles(["--lang", "zh_CN"]) == ["一", Self.three, "二"])
    #expect(try titles(["--lang", "es"]) == ["uno", Self.three, Self.two])
    #expect(try titles(["--lang", "fr"]) == [Self.one, Self.three, Self.two])
    let chinese: [String: String?] = ["LANG": "zh_CN.UTF-8"]
    #expect(try titles([], chinese) == ["一", Self.three, "二"])
    #expect(try titles(["--lang", "es"], chinese) == ["uno", Self.three, Self.two])
    #expect(try titles(["--lang", "C"], chinese) == [Self.one, Self.three, Self.two])
    #expect(
      try titles([], ["LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"]) == [Self.one, Self.three, Self.two])
    #expect(try titles([], ["LANG": "C", "LC_MESSAGES": "es_ES.UTF-8"]) == ["uno", Self.three, Self.two])
    #expect(try titles([], ["LANG": "zh_CN.UTF-8", "LC_ALL": ""]) == ["一", Self.three, "二"])
    #expect(try run(["lessons", "--lang", "../x", "--lessons", folder.path]).status == 64)
  }

  @Test func onTheScreen() throws {
    let session = try TerminalSession(
      [product("pooltutor"), "learn", "one", "--lessons", folder.path],
      environment: ["LANG": "C.UTF-8", "LC_ALL": nil])
    #expect(session.wait { $0.line(0).contains(Self.one) })
    let chinese = try TerminalSession([
      product("pooltutor"), "learn", "one", "--lang", "zh", "--lessons", folder.path,
    ])
    #expect(chinese.wait { $0.line(0).contains("一") && $0.text.contains("First page") })
  }

  @Test func theCourseHasATitleInEachLanguage() throws {
    try folder.write("title: In English", to: "course.yaml")
    try folder.write("title: 中文课程", to: "course.zh.yaml")
    let listed = { (language: String) in
      let options = ["--lang", language, "--lessons", folder.path]
      return try TerminalSession([product("pooltutor")] + options).wait { $0.line(0).contains("中文课程") }
    }
    #expect(try listed("zh") && listed("zh_CN"))
    let english = try TerminalSession([product("pooltutor"), "--lang", "es", "--lessons", folder.path])
    #expect(english.wait { $0.line(0).contains("In English") })
    try folder.write("titel: 中文课程", to: "course.zh.yaml")
    #expect(try run(["check", folder.path]).errors.contains("course.zh.yaml:1:1"))
  }

  /// What cannot take the original's place does not.
  @Test func fallsBack() throws {
    try translate("one", "一", language: "zh", ("# First page", "# First page\n# Another"))
    #expect(try titles(["--lang", "zh"]) == [Self.one, Self.three, Self.two])
    try translate("one", "一", language: "zh", ("summary:", "sumary:"))
    let outcome = try run(["lessons", "--lang", "zh", "--lessons", folder.path])
    #expect(outcome.status == 3 && outcome.errors.contains("one.zh.md") && outcome.output.contains(Self.one))
  }

  @Test func checkTellsWhatIsMissingOrOutOfDate() throws {
    let fine = try run(["check", folder.path])
    #expect(fine.status == 0 && fine.output == "6 lessons are fine\n")
    let warnings = fine.errors.split(separator: "\n").filter { $0.contains(": warning: ") }
      .map { $0.dropFirst(folder.path.count + 1) }
    #expect(
      warnings == [
        "three.md:1:1: warning: there is no translation into es, nor of 1 more",
        "three.md:1:1: warning: there is no translation into zh, nor of 1 more",
        "one.md:1:1: warning: there is no translation into zh-CN, nor of 1 more",
      ])
    #expect(fine.errors.contains("also missing: two.md; readers of"))
    try folder.write(lesson(id: "one", title: "Changed"), to: "one.md")
    let stale = try run(["check", folder.path])
    #expect(stale.status == 1 && stale.errors.contains("one.zh.md:3:13: error: the original has changed"))
    #expect(try run(["check", folder.path + "/one.zh.md"]).status == 1)
    #expect(try run(["check", folder.path + "/two.zh-CN.md"]).status == 0)
    #expect(try titles(["--lang", "zh"]).first == "一", "it is still shown")
    try translate("two", "二", language: "zh-CN", ("# First", "# Zeroth\n# First"))
    let errors = try run(["check", folder.path]).errors
    #expect(errors.contains("two.zh-CN.md:11:1: error: there are 2 pages, in the original 1"), "\(errors)")
  }

  /// A translation that is too long for the screen is told as such.
  @Test func overflowsOfTranslations() throws {
    try translate("one", "一", language: "zh", ("Words.", String(repeating: "- 词\n", count: 40)))
    let outcome = try run(["check", folder.path])
    #expect(
      outcome.status == 1 && outcome.errors.contains("one.zh.md:10:1: error: the page 'First page' is "),
      "\(outcome.errors)")
  }

  /// Without an original beside it such a file is a lesson like any other.
  @Test func anOriginalOfItsOwn() throws {
    try folder.write(lesson(id: "solo", title: "Solo"), to: "solo.zh.md")
    #expect(try titles() == [Self.one, "Solo", Self.three, Self.two])
    #expect(try run(["check", folder.path]).status == 0)
  }

  /// Unless it says that it is a translation: then its name is wrong, or the original's.
  @Test(arguments: [
    ("solo.zh.md", "but there is no solo.md beside it"), ("solo.md", "but has no language in its name"),
  ]) func aTranslationOfNothing(name: String, told: String) throws {
    let text = lesson(id: "solo", title: "Solo").replacing(
      "format: 1", with: "format: 1\ntranslates: 1234abcd")
    try folder.write(text, to: name)
    for path in [folder.path, folder.path + "/" + name] {
      let outcome = try run(["check", path])
      #expect(outcome.status == 1 && outcome.errors.contains("\(name):3:13: error: "), "\(outcome.errors)")
      #expect(outcome.errors.contains(told), "\(outcome.errors)")
    }
  }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
