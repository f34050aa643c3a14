import Kernels

/// Another way to set a stage, for the view `compare`: only what differs from the stage's own settings.
///
/// Under a framework's dialect only operation and size of the box come from the stage; what the variant does not state
/// is the framework's default.
public struct StageVariant: Equatable, Sendable {
  /// What of the settings a variant can state. Raw values are the keys of lesson files.
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

  /// As the heading has it; `nil`: by what differs.
  public var name: String?
  public var dialect: Dialect
  /// What is stated; the rest of `layer` counts for nothing.
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
