import ArgumentParser
import Foundation
import Screen

/// What the program's exit status says. README.md lists them.
extension ExitCode {
  static let faultsFound = ExitCode(1)
  static let badInput = ExitCode(3)
  static let doesNotFit = ExitCode(4)
  static let overLimit = ExitCode(5)
  static let cannotWrite = ExitCode(6)
  static let usage = ExitCode(64)
  static let noTerminal = ExitCode(69)
}

/// Ends the program with one line on stderr.
func fail(_ message: String, _ code: ExitCode) -> ExitCode {
  printError("pooltutor: error: \(VisibleText.of(message))")
  return code
}

func printError(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
