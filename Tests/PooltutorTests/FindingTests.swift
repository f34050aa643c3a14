import ScratchFolder
import Foundation
import PTYKit
import Testing

/// Where the program finds its lessons, wherever it lies itself.
@Suite(.waits) struct FindingTests {
  private let folder: Scratch

  init() throws { folder = try Scratch() }

  /// The lessons that a program at `path` lists.
  private func listed(at path: String, _ arguments: [String] = [], _ environment: [String: String?] = [:])
    throws
    -> String
  {
    let outcome = try run(["lessons"] + arguments, at: path, environment: environment)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test(arguments: [
    ("bin/pooltutor", "share/pooltutor/Lessons"), ("bin/pooltutor", "bin/Lessons"), ("pooltutor", "Lessons"),
  ])
  func besideTheProgram(program: String, lessons: String) throws {
    let copy = try folder.copy(product("pooltutor"), to: program)
    try folder.write(lesson(id: "found", title: "Found"), to: lessons + "/01.md")
    #expect(try listed(at: copy).contains("found"))
  }

  @Test func inTheCheckoutAbove() throws {
    let copy = try folder.copy(product("pooltutor"), to: "deep/below/pooltutor")
    try folder.write("", to: "Package.swift")
    try folder.write(lesson(id: "found", title: "Found"), to: "Lessons/01.md")
    #expect(try listed(at: copy).contains("found"))
  }

  @Test func throughALink() throws {
    let copy = try folder.copy(product("pooltutor"), to: "opt/bin/pooltutor")
    try folder.write(lesson(id: "found", title: "Found"), to: "opt/share/pooltutor/Lessons/01.md")
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: copy)
    #expect(try listed(at: link).contains("found"))
  }

  /// From nowhere near any lessons, those of the checkout that built it.
  @Test func farFromAnyLessons() throws {
    let copy = try folder.copy(product("pooltutor"), to: "pooltutor")
    #expect(try listed(at: copy).contains(WalkTests.lessons[0]))
  }

  @Test func byOptionThenByVariable() throws {
    for name in ["option", "variable"] {
      try folder.write(lesson(id: name, title: name), to: "\(name)/01.md")
    }
    let program = product("pooltutor")
    let variable = ["POOLTUTOR_LESSONS": folder.path + "/variable"]
    #expect(try listed(at: program, [], variable).contains("variable"))
    #expect(try listed(at: program, ["--lessons", folder.path + "/option"], variable).contains("option"))
    #expect(try listed(at: program, [], ["POOLTUTOR_LESSONS": ""]).contains(WalkTests.lessons[0]))
  }

  @Test func aFolderThatIsNotThere() throws {
    for arguments in [["lessons"], []] {
      let outcome = try run(arguments + ["--lessons", folder.path + "/missing"])
      #expect(outcome.status == 3 && outcome.output.isEmpty && outcome.errors.contains("missing"))
    }
  }

  /// Good lessons stay usable beside a broken one, and the learner hears of it.
  @Test func oneBrokenAmongGood() throws {
    try folder.write(lesson(id: "good", title: "Good"), to: "set/01.md")
    try folder.write(lesson(id: "broken", title: "Broken") + "\n```stage\n```\n", to: "set/02.md")
    let outcome = try run(["lessons", "--lessons", folder.path + "/set"])
    #expect(outcome.status == 3 && outcome.output.contains("good") && outcome.errors.contains("02.md"))
    let session = try TerminalSession([product("pooltutor"), "--lessons", folder.path + "/set"])
    #expect(
      session.wait { session in
        session.text.contains("Good") && session.text.filter { !$0.isWhitespace }.contains("02.mdhasmistakes")
      }, "\(session.text)")
  }
}
