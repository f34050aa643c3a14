import ArgumentParser
import Foundation
import ProgressStore
import Screen

/// Takes progress from one place to another, or begins anew.
struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Export, import or reset what is remembered of you.",
    subcommands: [ExportProgress.self, ImportProgress.self, ResetProgress.self])
}

struct ExportProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write everything that is remembered as JSON lines.")

  @Argument(help: "The file to write; stdout, if left out.")
  var file: String?

  @OptionGroup var state: StateOptions

  func run() throws {
    let store = try state.openForReading()
    let text = try withStore(.badInput) { () throws(StoreError) in try store.export() }
    let isStdout = file == nil || file == "-"
    do {
      if let file, !isStdout { try write(Data(text.utf8), to: file) } else { try print(Data(text.utf8)) }
    } catch {
      throw fail("cannot write \(isStdout ? "stdout" : file ?? ""): \(reason(error))", .cannotWrite)
    }
  }

  /// Over an older export only when the new one is complete; into a pipe or device as it is.
  private func write(_ data: Data, to file: String) throws {
    let type = try? FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType
    let isPlain = type == nil || type == .typeRegular
    try data.write(to: URL(fileURLWithPath: file), options: isPlain ? .atomic : [])
  }

  private func print(_ data: Data) throws { try FileHandle.standardOutput.write(contentsOf: data) }

  private func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return cause.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(cause.code))) : error.localizedDescription
  }
}

struct ImportProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Add what an export holds to what is remembered. Nothing counts twice.",
    discussion: "Where any line is wrong, nothing is added, and the program exits with 3.")

  @Argument(help: "The export to read; - is stdin.")
  var file: String

  @OptionGroup var state: StateOptions

  func run() throws {
    let bytes = try read()
    let store = try state.openForWriting()
    do throws(StoreError) {
      let count = try store.importLines(bytes)
      print("\(count.added) added, \(count.known) known already")
    } catch {
      if case .malformed(let line, let column, let problem) = error {
        throw fail("\(file):\(line):\(column): \(problem); nothing was imported", .badInput)
      }
      throw fail(error.message, .cannotWrite)
    }
  }

  /// More than anybody answers in a lifetime.
  private static let byteLimit = 64 << 20

  private func read() throws -> [UInt8] {
    if let size = FileStamp(file)?.size, size > Self.byteLimit { throw tooLarge }
    guard let handle = file == "-" ? .standardInput : FileHandle(forReadingAtPath: file),
      let data = try? handle.read(upToCount: Self.byteLimit + 1) ?? Data()
    else { throw fail("cannot read \(file)", .badInput) }
    if data.count > Self.byteLimit { throw tooLarge }
    return [UInt8](data)
  }

  private var tooLarge: ExitCode { fail("\(file) is larger than \(Self.byteLimit >> 20) MiB", .badInput) }
}

struct ResetProgress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Begin anew: what was answered so far no longer counts.",
    discussion: "Asks first, unless --yes is given. The answers stay in the file, and in exports of it.")

  @Argument(help: "Only this lesson's place and its own questions.")
  var lesson: String?

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var state: StateOptions

  func run() throws {
    let store = try state.openForWriting()
    guard try yes || isConfirmed() else {
      print("Nothing was reset.")
      return
    }
    let count = try withStore(.cannotWrite) { () throws(StoreError) in
      try store.reset(lesson: lesson, time: StateOptions.now)
    }
    print("\(count) \(count == 1 ? "answer counts" : "answers count") no longer.")
  }

  private func isConfirmed() throws -> Bool {
    guard isatty(STDIN_FILENO) == 1 else {
      throw fail("there is no terminal to ask on: say --yes", .usage)
    }
    let what = lesson.map { "the lesson \(VisibleText.of($0))" } ?? "everything"
    print("Begin \(what) anew? [y/N] ", terminator: "")
    fflush(nil)
    return ["y", "yes"].contains((readLine() ?? "").lowercased())
  }
}
