/// Why an operation cannot be computed, with the numbers that it is about. `message` words it in English; `Localization`
/// words it in the other languages, from the same numbers.
public enum KernelError: Error, Hashable, Sendable {
  /// The values do not fill the shape, or the shape is none that can be read.
  case shape(ShapeFault)
  /// No window can be like this, or none on this map.
  case window(WindowFault)
  /// Filters, slopes, gradients or buffers that do not go with the map.
  case operand(OperandFault)
  /// A framework has no such layer.
  case dialect(Dialect, DialectFault)

  /// A full clause that names the numbers and what would do.
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
