import ArgumentParser
import CourseFiles
import Export
import Kernels
import Localization
import TensorFiles

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

/// Runs what reads, computes or writes; where that fails, reports why and ends the program.
func exiting<Value>(_ work: () throws -> Value) throws -> Value {
  do {
    return try work()
  } catch let error as CourseFilesError {
    error.mistakes.forEach(reportDiagnostic)
    throw fail(error.message, .badInput)
  } catch let error as TensorFileError {
    throw fail(error.message, error.exitCode)
  } catch let error as KernelError {
    throw fail(error.message, error.exitCode)
  } catch let limit as ExportLimit {
    throw fail(limit.reason[.english], .overLimit)
  }
}
