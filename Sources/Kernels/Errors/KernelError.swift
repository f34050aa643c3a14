/// Why an operation cannot be computed. `message` is a full clause that names the numbers and what would do.
public enum KernelError: Error, Equatable, Sendable {
  /// The values do not fill the shape.
  case badShape(String)
  /// A number that no window can have: a pool size, stride or dilation below 1, a pad below 0.
  case badWindow(String)
  /// The window is fine by itself but not on this map.
  case doesNotFit(String)
  /// A number or a result over a stated limit, such as `Window.limit` or `FeatureMap.limit`.
  case overLimit(String)

  public var message: String {
    switch self {
    case .badShape(let text), .badWindow(let text), .doesNotFit(let text), .overLimit(let text): text
    }
  }
}
