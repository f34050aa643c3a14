/// Why an operation cannot be computed, with the numbers involved. `message` words it in English,
/// `Localization` in the other languages, from the same numbers.
public enum KernelError: Error, Hashable, Sendable {
  /// The values do not fill the shape, or no operation accepts the shape.
  case shape(ShapeFault)
  /// The window has impossible numbers, or does not fit this map.
  case window(WindowFault)
  /// Filters, slopes, gradients or buffers that do not fit the map.
  case operand(OperandFault)
  /// The framework has no such layer.
  case dialect(Dialect, DialectFault)

  /// A full clause that names the numbers and what would be accepted.
  public var message: String {
    switch self {
    case .shape(let fault): fault.message
    case .window(let fault): fault.message
    case .operand(let fault): fault.message
    case .dialect(let dialect, let fault): "in \(dialect.name) \(fault.message)"
    }
  }

  /// Whether a number or a result is over a stated limit, such as `Window.limit` or `FeatureMap.limit`.
  public var isOverLimit: Bool {
    switch self {
    case .shape(let fault): fault.isOverLimit
    case .window(let fault): fault.isOverLimit
    case .operand, .dialect: false
    }
  }
}
