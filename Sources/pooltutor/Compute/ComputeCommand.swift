import ArgumentParser
import Foundation
import Kernels
import TensorFiles

/// Runs one kernel on a tensor.
struct Compute: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run one layer on a tensor of your own (.npy, CSV for one map, or a picture).",
    discussion: """
      Tensors are N,C,H,W; activations take any shape. float64, float16 and integers are converted to \
      float32, rounded to the nearest (integers beyond 2^24 lose their last bits); max pooling of uint8 stays uint8. \
      Up to 2^30 values are read. Pictures (PNG, JPEG, PNM) are 1 or 3 channels of 0 to 255. Without --output the result is printed as a table, or as JSON.

      Exit codes: 0 good; 3 an input cannot be read; 4 shapes or window do not fit; 5 over a limit; 6 an output cannot \
      be written; 64 usage. On failure nothing is printed on stdout and no file is made.
      """)

  @Argument(help: ArgumentHelp("One of: \(LayerKind.list).", valueName: "op"))
  var operation: LayerKind

  @OptionGroup(title: "Files") var files: FileOptions
  @OptionGroup(title: "Window") var window: WindowOptions
  @OptionGroup(title: "Parameters") var parameters: ParameterOptions

  @Option(help: "Whose defaults and limits apply: \(Dialect.names). Without it, our own.")
  var dialect = Dialect.house

  func validate() throws {
    for option in files.given + window.given + parameters.given where !operation.options.contains(option) {
      throw ValidationError("\(operation.command) takes no \(option)")
    }
    for option in operation.required where !(window.given + parameters.given).contains(option) {
      throw ValidationError("\(operation.command) needs \(option)")
    }
    try window.check()
    try files.check(others: parameters.inputs)
  }

  func run() throws {
    ignoreBrokenPipes()
    try exiting { try ComputeRequest(self).result().write(files) }
  }
}

extension TensorFileError {
  var exitCode: ExitCode {
    switch self {
    case .unreadable, .malformed: .badInput
    case .overLimit: .overLimit
    case .unwritable: .cannotWrite
    case .doesNotFit: .doesNotFit
    }
  }
}

extension KernelError {
  var exitCode: ExitCode { isOverLimit ? .overLimit : .doesNotFit }
}
