import ArgumentParser
import Kernels

/// What `pooltutor compute` can do, by the names of the command line.
extension LayerKind: ExpressibleByArgument {
  static let list = allCases.map(\.command).joined(separator: ", ")

  public init?(argument: String) { self.init(command: argument) }

  public static var allValueStrings: [String] { allCases.map(\.command) }
  public var defaultValueDescription: String { operation.command }

  private static let window = ["--stride", "--dilation", "--pad", "--auto-pad", "--ceil"]
  private static let winners = ["--indices", "--index-base", "--storage-order"]

  /// The options that must be given.
  var required: [String] {
    (usesPool ? ["--kernel"] : []) + operation.parameters.flatMap { $0.options(of: self).required }
  }

  /// The options that mean something to the operation, beside those for files.
  var options: [String] {
    required + (usesWindow ? Self.window : []) + (hasWinnerIndices ? Self.winners : [])
      + operation.parameters.flatMap { $0.options(of: self).others }
  }

  /// Whether results are values of the input, so that uint8 can stay uint8.
  var keepsValues: Bool { family == .maximum }
}

extension LayerParameter {
  /// What must be given, and what may.
  fileprivate func options(of kind: LayerKind) -> (required: [String], others: [String]) {
    switch self {
    case .countIncludePad: ([], ["--count-include-pad"])
    case .power: ([], ["--p"])
    case .slope: kind.operation.hasSlopeForEachChannel ? (["--slope"], []) : ([], ["--alpha"])
    case .output: (["--output-size"], [])
    case .filters: (["--weight"], ["--bias", "--group"])
    }
  }
}
