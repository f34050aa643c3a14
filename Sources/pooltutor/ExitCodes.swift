import ArgumentParser

/// The program's exit codes. The manual lists them.
extension ExitCode {
  static let faultsFound = ExitCode(1)
  static let badInput = ExitCode(3)
  static let doesNotFit = ExitCode(4)
  static let overLimit = ExitCode(5)
  static let cannotWrite = ExitCode(6)
  static let usage = ExitCode(64)
  static let noTerminal = ExitCode(69)
}
