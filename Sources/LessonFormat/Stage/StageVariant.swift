import Kernels

/// Another variant of a stage, for the view `compare`: only the settings that differ from the stage's own.
///
/// Under a framework's dialect only the operation and the size of the box come from the stage; everything
/// else that the variant does not give is the framework's default.
public struct StageVariant: Equatable, Sendable {
  /// The settings that a variant can give. Raw values are the keys of lesson files.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    case operation = "op"
    case poolSize = "pool"
    case stride, dilation
    case padding = "pad"
    case edge
    case countIncludePad = "count-include-pad"
    case slope
    case power = "p"
    case output
    case filter, bias
  }

  /// The heading; `nil` to name what differs.
  public var name: String?
  /// The framework whose defaults and refusals apply; `.house` for our own.
  public var dialect: Dialect
  /// The settings given; all others in `layer` are ignored.
  public var parts: Set<Part>
  public var layer: Layer

  public init(
    name: String? = nil, dialect: Dialect = .house, parts: Set<Part>, layer: Layer
  ) {
    self.name = name
    self.dialect = dialect
    self.parts = parts
    self.layer = layer
  }
}
