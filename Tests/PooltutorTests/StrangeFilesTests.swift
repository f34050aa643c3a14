import ScratchFolder
import Foundation
import PTYKit
import Testing

/// Files in a course's folder that cannot be read, or must not be: each is named, and the others are there.
@Suite(.waits) struct StrangeFilesTests {
  private let folder: Scratch
  private var course: String { folder.path + "/c" }
  private static let secret = "root:secret:1,2"

  init() throws {
    folder = try Scratch()
    for (name, id) in [("01-one", "one"), ("03-three", "three")] {
      try folder.write(lesson(id: id, title: "The \(id)"), to: "c/\(name).md")
    }
    try folder.write(Self.secret, to: "secret")
    try folder.write(lesson(id: "out", title: "Out"), to: "out.md")
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: course + "/" + name, withDestinationPath: target)
  }

  /// What is to be said of a link to that target.
  static let links = [
    ("nowhere.md", "it is a link to nothing"), ("02-two.md", "Too many levels of symbolic links"),
    ("../out.md", "it is a link out of its folder"), ("../secret", "it is a link out of its folder"),
    ("/etc/passwd", "it is a link out of its folder"),
  ]

  @Test(arguments: links)
  func aLessonThatCannotBeRead(target: String, reason: String) throws {
    try link("02-two.md", to: target)
    let message = "\(course)/02-two.md:1:1: error: the file cannot be read: \(reason)"
    let list = try run(["lessons", "--lessons", course])
    #expect(list.status == 3 && list.errors.contains(message), "\(list)")
    #expect(list.output.contains("one") && list.output.contains("three") && !list.output.contains("Out"))
    let check = try run(["check", course])
    #expect(check.status == 1 && check.errors.contains(message) && check.errors.contains("\n1 mistake\n"))
    let plain = try run(["learn", "three", "--plain", "--lessons", course])
    #expect(plain.status == 0 && plain.output.contains("is left out: try pooltutor check"), "\(plain)")
    for outcome in [list, check, plain] {
      #expect(!(outcome.output + outcome.errors).contains("root:"), "\(outcome)")
    }
  }

  @Test func theScreenTellsOfIt() throws {
    try link("02-two.md", to: "nowhere.md")
    for words in [[], ["learn", "three"]] {
      let session = try TerminalSession([product("pooltutor")] + words + ["--lessons", course])
      #expect(
        session.wait { $0.text.contains("left out") && $0.text.contains("The three") }, "\(session.text)")
    }
    let watch = try TerminalSession([product("pooltutor"), "learn", "one", "--watch", "--lessons", course])
    #expect(watch.wait { $0.text.contains("left out") && $0.text.contains("Words.") }, "\(watch.text)")
  }

  @Test(arguments: links)
  func aHeadThatCannotBeRead(target: String, reason: String) throws {
    try link("course.yaml", to: target == "02-two.md" ? "course.yaml" : target)
    let list = try run(["lessons", "--lessons", course])
    #expect(
      list.status == 3 && list.errors.contains("course.yaml:1:1: error: the file cannot be read: \(reason)")
        && list.output.contains("three") && !list.errors.contains("root:"), "\(list)")
  }

  @Test(arguments: links)
  func aTranslationThatCannotBeRead(target: String, reason: String) throws {
    try link("01-one.zh.md", to: target == "02-two.md" ? "01-one.zh.md" : target)
    let message = "01-one.zh.md:1:1: error: the file cannot be read: \(reason)"
    let list = try run(["lessons", "--lessons", course, "--lang", "zh"])
    #expect(list.status == 3 && list.errors.contains(message) && list.output.contains("The one"), "\(list)")
    let check = try run(["check", course])
    #expect(check.status == 1 && check.errors.contains(message), "\(check)")
  }

  @Test func nothingThatCanBeRead() throws {
    try FileManager.default.removeItem(atPath: course)
    try FileManager.default.createDirectory(atPath: course, withIntermediateDirectories: true)
    try link("a.md", to: "nowhere.md")
    for command in [["lessons"], []] {
      let outcome = try run(command + ["--lessons", course])
      #expect(
        outcome.status == 3 && outcome.errors.contains("a.md:1:1: error: the file cannot be read")
          && outcome.errors.contains("there is no lesson in \(course)"), "\(outcome)")
    }
  }

  @Test(.enabled(if: geteuid() != 0))
  func withoutPermission() throws {
    let path = try folder.write(lesson(id: "two", title: "Two"), to: "c/02-two.md")
    try #require(chmod(path, 0) == 0)
    let outcome = try run(["lessons", "--lessons", course])
    #expect(
      outcome.status == 3 && outcome.errors.contains("02-two.md:1:1: error: the file cannot be read: Perm"))
  }

  // MARK: Maps

  /// A link to a file outside, also through a folder, to a device, to a pipe: nothing of it is read, nor said.
  @Test(arguments: ["../../secret", "/etc/passwd", "/dev/zero", "../pipe", "nowhere", "/proc/self/environ"])
  func mapsOutOfTheFolder(target: String) throws {
    let text = lesson(id: "two", title: "Two").replacing(
      "---\n\n#", with: "maps:\n  m: {file: maps/m.csv}\n---\n\n#")
    let path = try folder.write(text, to: "c/02-two.md")
    try folder.write("1,2\n", to: "c/maps/inner.csv")
    try #require(mkfifo(course + "/pipe", 0o600) == 0)
    try link("maps/m.csv", to: target)
    for arguments in [["check", course], ["check", path], ["learn", path, "--plain"]] {
      let outcome = try run(arguments)
      #expect(outcome.status != 0 && outcome.errors.contains("cannot read 'maps/m.csv' beside the lesson"))
      #expect(!(outcome.output + outcome.errors).contains("root:") && outcome.isPlain, "\(outcome)")
    }
    try FileManager.default.removeItem(atPath: course + "/maps/m.csv")
    try link("maps/m.csv", to: "inner.csv")
    #expect(try run(["check", course]).status == 0, "a link that stays inside is fine")
  }

  /// What a file holds is not said, wherever it lies.
  @Test func valuesAreNotQuoted() throws {
    try folder.write("1,2\nroot:secret,3\n", to: "x.csv")
    for arguments in [["compute", "relu", "--input"], ["explore"]] {
      let outcome = try run(arguments + [folder.path + "/x.csv"])
      #expect(
        outcome.status == 3 && outcome.errors.contains("line 2:1: a value is not a number"), "\(outcome)")
      #expect(!outcome.errors.contains("secret"))
    }
  }
}
