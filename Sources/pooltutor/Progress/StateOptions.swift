import ArgumentParser
import Foundation
import ProgressStore
import Screen

/// Where progress is kept.
struct StateOptions: ParsableArguments {
  @Option(
    name: .customLong("state"),
    help: ArgumentHelp(
      "The file that progress is kept in; else pooltutor/progress.sqlite in $XDG_STATE_HOME or ~/.local/state.",
      valueName: "file"))
  var path: String?

  func open() -> OpenedStore { .at(path) }

  /// A store that keeps what is added to it, or exit 6.
  func openForWriting() throws -> ProgressStore {
    let opened = open()
    if let message = opened.message, case .unavailable = opened.saving { throw fail(message, .cannotWrite) }
    tell(opened)
    return opened.store
  }

  /// A store with everything that the file holds, or exit 3.
  func openForReading() throws -> ProgressStore {
    let opened = open()
    if let message = opened.message, !opened.isComplete { throw fail(message, .badInput) }
    tell(opened)
    return opened.store
  }

  private func tell(_ opened: OpenedStore) {
    if let message = opened.message { printError("pooltutor: \(VisibleText.of(message))") }
  }

  /// Milliseconds since 1970, UTC.
  static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}

extension OpenedStore {
  /// The store in the file that was asked for, or where it usually is.
  static func at(_ path: String?) -> OpenedStore {
    ProgressStore.open(StateLocation.path(option: path), time: StateOptions.now)
  }
}

/// Runs what reads or writes the store; a failure ends the program in one line.
func withStore<Value>(_ code: ExitCode, _ body: () throws(StoreError) -> Value) throws -> Value {
  do throws(StoreError) {
    return try body()
  } catch {
    throw fail(error.message, code)
  }
}
