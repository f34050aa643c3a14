import ArgumentParser
import Curriculum
import Foundation
import Screen

/// Reads lesson files and reports every mistake in them.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check lesson files, or folders of them, and recompute every `expect:` in them.",
    discussion: "Exits with 1 if there is any mistake, with 3 if a path cannot be read.")

  @Argument(help: "Lesson files, or folders of them.")
  var paths: [String]

  func run() throws {
    var lessons = 0
    var diagnostics: [Diagnostic] = []
    for path in paths {
      let (course, mistakes) = try check(path)
      lessons += course
      diagnostics += mistakes
    }
    diagnostics.forEach(report)
    if !diagnostics.isEmpty {
      printError("\(diagnostics.count) \(diagnostics.count == 1 ? "mistake" : "mistakes")")
      throw ExitCode.faultsFound
    }
    print("\(lessons) \(lessons == 1 ? "lesson is" : "lessons are") fine")
  }

  /// How many lessons are fine under `path`, and what is wrong with the others.
  private func check(_ path: String) throws -> (Int, [Diagnostic]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw fail("there is no \(path)", .badInput)
    }
    do {
      if isFolder.boolValue {
        let (course, diagnostics) = try LessonFolder(path: path).load()
        if course.lessons.isEmpty, diagnostics.isEmpty {
          throw fail("there is no lesson in \(path)", .badInput)
        }
        return (course.lessons.count, diagnostics)
      }
      let (lesson, diagnostics) = try readLesson(path)
      return (lesson == nil ? 0 : 1, diagnostics)
    } catch let code as ExitCode {
      throw code
    } catch {
      throw fail("cannot read \(path)", .badInput)
    }
  }
}

/// A diagnostic on stderr, with whatever would steer the terminal made visible.
func report(_ diagnostic: Diagnostic) {
  for line in diagnostic.rendered(width: { TextWidth.of(VisibleText.of($0)) }) {
    printError(VisibleText.of(line))
  }
}
