import ArgumentParser
import Files
import ProgressStore
import Runtime
import Screen
import TensorFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Exports, imports and resets progress.
struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Export, import or reset your progress.",
    subcommands: [ExportProgress.self, ImportProgress.self, ResetProgress.self])
}

struct ExportProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all progress as JSON lines.")

  @Argument(help: "The file to write; stdout by default.")
  var file: String?

  @OptionGroup var state: StateOptions

  func run() throws {
    let store = try state.openForReading()
    if let file, store.owns(file) {
      throw fail("\(file) is the progress file itself: export to another", .usage)
    }
    let count = Count()
    let data = OutputData { write throws(TensorFileError) in
      do {
        count.unreadable = try store.export { try write($0) }
      } catch {
        count.fault = error as? StoreError
        throw error as? TensorFileError ?? .unwritable("\(error)")
      }
    }
    let files = OutputFiles()
    do throws(TensorFileError) {
      try files.add(data, to: file ?? "-", isPrivate: true)
      try files.commit()
    } catch {
      if let fault = count.fault { throw fail(fault.message, .badInput) }
      throw fail(error.message, error.exitCode)
    }
    if count.unreadable > 0 { throw fail(Self.leftOut(count.unreadable, store.path), .faultsFound) }
  }

  /// What the export came to.
  private final class Count: @unchecked Sendable {
    var unreadable = 0
    var fault: StoreError?
  }

  private static func leftOut(_ count: Int, _ path: String) -> String {
    let what = count == 1 ? "1 row of \(path) is" : "\(count) rows of \(path) are"
    return "\(what) damaged and left out of the export: another program has changed the file"
  }
}

struct ImportProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add an export to your progress. Nothing counts twice.",
    discussion: "If any line is wrong, nothing is added, and the program exits with 3.")

  @Argument(help: "The export to read; - is stdin.")
  var file: String

  @OptionGroup var state: StateOptions

  func run() throws {
    let source = try ImportSource(file)
    let store = try state.openForWriting()
    let count: ImportCount
    do throws(StoreError) {
      count = try store.importPieces(source.next)
    } catch {
      if case .malformed(let line, let column, let problem) = error {
        throw fail("\(file):\(line):\(column): \(problem); nothing was imported", .badInput)
      }
      throw fail(error.message, .cannotWrite)
    }
    try print("\(count.added) added, \(count.known) known already")
  }
}

struct ResetProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Start over: answers so far no longer count.",
    discussion: "Asks first, unless --yes is given. The answers stay in the file and in its exports.")

  @Argument(help: "Only this lesson's place and its own questions.")
  var lesson: String?

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var state: StateOptions

  func run() throws {
    let store = try state.openForWriting()
    guard try yes || isConfirmed() else {
      try print("Nothing was reset.")
      return
    }
    let count = try withStore(.cannotWrite) { () throws(StoreError) in
      try store.reset(lesson: lesson, time: SystemClock.wall)
    }
    try print("\(count) \(count == 1 ? "answer counts" : "answers count") no longer.")
  }

  private func isConfirmed() throws -> Bool {
    guard isatty(STDIN_FILENO) == 1 else {
      throw fail("there is no terminal to ask on: use --yes", .usage)
    }
    let what = lesson.map { "the lesson \(VisibleText.of($0))" } ?? "everything"
    try print("Reset \(what)? [y/N] ", terminator: "")
    return ["y", "yes"].contains((readLine() ?? "").lowercased())
  }
}
