/// An operation, equal to another if the names are equal.
///
/// To add one, write its `LayerOperation` and list it here.
public struct LayerKind: Hashable, Sendable, CustomStringConvertible {
  public static let max = LayerKind(MaxPooling())
  public static let average = LayerKind(AveragePooling())
  public static let sum = LayerKind(SumPooling())
  public static let lp = LayerKind(LpPooling())
  public static let globalMax = LayerKind(GlobalMaxPooling())
  public static let globalAverage = LayerKind(GlobalAveragePooling())
  public static let adaptiveMax = LayerKind(AdaptiveMaxPooling())
  public static let adaptiveAverage = LayerKind(AdaptiveAveragePooling())
  public static let relu = LayerKind(ReLU())
  public static let leakyReLU = LayerKind(LeakyReLU())
  public static let prelu = LayerKind(PReLU())
  public static let sigmoid = LayerKind(Sigmoid())
  public static let tanh = LayerKind(Tanh())
  public static let relu6 = LayerKind(ReLU6())
  public static let elu = LayerKind(ELU())
  public static let silu = LayerKind(SiLU())
  public static let gelu = LayerKind(GELU())
  public static let geluTanh = LayerKind(GELUTanh())
  public static let hardSigmoid = LayerKind(HardSigmoid())
  public static let hardSwish = LayerKind(HardSwish())
  public static let convolution = LayerKind(ConvolutionLayer())

  /// In the order in which menus and messages list them.
  public static let allCases: [LayerKind] = [
    max, average, sum, lp, globalMax, globalAverage, adaptiveMax, adaptiveAverage, relu, leakyReLU, prelu,
    sigmoid, tanh, relu6, elu, silu, gelu, geluTanh, hardSigmoid, hardSwish,
    convolution,
  ]

  /// What the program knows of it.
  public let operation: any LayerOperation

  init(_ operation: any LayerOperation) { self.operation = operation }

  /// - Parameter rawValue: its name in lesson files.
  public init?(rawValue: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = kind
  }

  /// - Parameter command: its name on the command line.
  public init?(command: String) {
    guard let kind = Self.allCases.first(where: { $0.command == command }) else { return nil }
    self = kind
  }

  /// Its name in lesson files.
  public var rawValue: String { operation.name }
  /// Its name on the command line.
  public var command: String { operation.command }
  /// What it has besides a window.
  public var parameters: [LayerParameter] { operation.parameters }
  /// The cells that one result is computed from.
  public var box: LayerBox { operation.box }
  public var description: String { rawValue }
  /// Operations of one family are explained alike.
  public var family: OperationFamily { operation.family }
  /// PyTorch's initial slope below 0; 0 for operations without one.
  public var defaultSlope: Float { operation.defaultSlope }

  /// Whether the box has a pool size that can be set.
  public var usesPool: Bool { box == .window }

  /// Whether stride, padding and edge rule apply to the layer.
  public var usesWindow: Bool { usesPool || box == .filter }

  /// Whether each result depends on one cell only.
  public var isPointwise: Bool { box == .cell }

  /// Whether the layer's box is the whole plane.
  public var isGlobal: Bool { box == .plane }

  /// Whether the size of the result is given and the boxes follow from it.
  public var isAdaptive: Bool { box == .adaptive }

  /// Whether values of 0 and below are multiplied by a slope.
  public var usesSlope: Bool { family == .rectifier && has(.slope) }

  /// Whether the layer can return winners' indices.
  public var hasWinnerIndices: Bool { family == .maximum && !isAdaptive }

  public func has(_ parameter: LayerParameter) -> Bool { parameters.contains(parameter) }

  public static func == (one: LayerKind, other: LayerKind) -> Bool { one.rawValue == other.rawValue }

  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
