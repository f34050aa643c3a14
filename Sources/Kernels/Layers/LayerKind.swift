/// An operation by its name, and what is known of it.
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

  /// In the order in which they are offered.
  public static let allCases: [LayerKind] = [
    max, average, sum, lp, globalMax, globalAverage, adaptiveMax, adaptiveAverage, relu, leakyReLU, prelu,
    sigmoid, tanh, relu6, elu, silu, gelu, geluTanh, hardSigmoid, hardSwish,
    convolution,
  ]

  public let operation: any LayerOperation

  init(_ operation: any LayerOperation) { self.operation = operation }

  /// - Parameter rawValue: the name as lesson files have it.
  public init?(rawValue: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = kind
  }

  /// - Parameter command: the name as the command line has it.
  public init?(command: String) {
    guard let kind = Self.allCases.first(where: { $0.command == command }) else { return nil }
    self = kind
  }

  public var rawValue: String { operation.name }
  /// The name as the command line has it.
  public var command: String { operation.command }
  public var parameters: [LayerParameter] { operation.parameters }
  public var box: LayerBox { operation.box }
  public var description: String { rawValue }
  public var family: OperationFamily { operation.family }
  public var defaultSlope: Float { operation.defaultSlope }

  /// Whether the box has a pool size that can be set.
  public var usesPool: Bool { box == .window }

  /// Whether stride, padding and edge rule mean anything to the layer.
  public var usesWindow: Bool { usesPool || box == .filter }

  /// Whether the layer looks at one cell at a time.
  public var isPointwise: Bool { box == .cell }

  /// Whether the layer's box is the whole plane.
  public var isGlobal: Bool { box == .plane }

  /// Whether the layer is told the size of its result, and chooses its boxes itself.
  public var isAdaptive: Bool { box == .adaptive }

  /// Whether what is not above 0 is multiplied by a slope.
  public var usesSlope: Bool { family == .rectifier && has(.slope) }

  /// Whether winners' indices can be asked for.
  public var hasWinnerIndices: Bool { family == .maximum && !isAdaptive }

  public func has(_ parameter: LayerParameter) -> Bool { parameters.contains(parameter) }

  public static func == (one: LayerKind, other: LayerKind) -> Bool { one.rawValue == other.rawValue }

  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
