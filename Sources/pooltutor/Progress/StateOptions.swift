import ArgumentParser
import ProgressStore
import Runtime
import Screen

/// The option for the progress file.
struct StateOptions: ParsableArguments {
  @Option(
    name: .customLong("state"),
    help: ArgumentHelp(
      "The progress file; by default pooltutor/progress.sqlite in $XDG_STATE_HOME or ~/.local/state.",
      valueName: "file"))
  var path: String?

  /// A store that saves what is added to it, or exit 6.
  func openForWriting() throws -> ProgressStore {
    let opened = try open()
    if let fault = opened.store.fault { throw fail(fault, .cannotWrite) }
    tell(opened)
    return opened.store
  }

  /// A store with everything that the file holds, or exit 3.
  func openForReading() throws -> ProgressStore {
    let opened = try open()
    if let fault = opened.store.fault, !opened.isComplete { throw fail(fault, .badInput) }
    tell(opened)
    return opened.store
  }

  /// Exits with 3 if the requested file is not a progress file, or cannot be opened by its name.
  func refuseForeign() throws {
    if let path, let fault = ProgressStore.foreign(path) { throw fail(fault, .badInput) }
  }

  private func open() throws -> OpenedStore {
    try refuseForeign()
    return ProgressStore.open(StateLocation.path(option: path), time: SystemClock.wall)
  }

  private func fail(_ fault: StoreError, _ code: ExitCode) -> ExitCode {
    if case .foreign = fault { return pooltutor.fail(fault.message, .badInput) }
    return pooltutor.fail(fault.message, code)
  }

  private func tell(_ opened: OpenedStore) {
    if let message = opened.message { printError("pooltutor: \(VisibleText.of(message))") }
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
