/// An operation on each value alone.
public protocol ActivationOperation: LayerOperation {
  /// f(x) in mathematical notation: "max(0, x)".
  var formula: String { get }
  /// f(x), for the curve on the stage.
  func curve(_ layer: Layer, _ x: Double, channel: Int) -> Double
  /// The layer in Python; `nil` for the rectifiers, whose slopes take more to write.
  func code(_ layer: Layer) -> ActivationCode?
}

/// A smooth activation in Python.
public struct ActivationCode: Sendable {
  /// The layer, as `nn.SiLU`, and its arguments.
  public let pyTorch: (name: String, arguments: [String])
  /// The function of `keras.activations`, and its arguments after `x`.
  public let keras: (name: String, arguments: [String])
  /// Lines that compute `y` from `x`, with `np`.
  public let numPy: [String]

  init(
    pyTorch: String, _ pyTorchArguments: [String] = [], keras: String, _ kerasArguments: [String] = [],
    numPy: [String]
  ) {
    (self.pyTorch, self.keras) = ((pyTorch, pyTorchArguments), (keras, kerasArguments))
    self.numPy = numPy
  }
}

extension ActivationOperation {
  public var box: LayerBox { .cell }

  /// A tensor of any shape is read as one row of values.
  public func forward(_ layer: Layer, _ input: Tensor) throws(KernelError) -> Tensor {
    let row = FeatureMap(unchecked: 1, 1, input.values.count, input.values)
    return try Tensor(shape: input.shape, values: forward(layer, row, batch: 1).values)
  }
}

extension Layer {
  /// f(x) of an activation, for the curve on the stage; `nil` for other layers.
  public func curve(_ x: Double, channel: Int) -> Double? {
    (kind.operation as? any ActivationOperation)?.curve(self, x, channel: channel)
  }

  /// The minimum of 0 and the curve's values from −`range` to `range`.
  public func curveFloor(_ range: Double, channel: Int) -> Double {
    let steps = 64
    return (0...steps).reduce(0) { floor, step in
      Swift.min(floor, curve(range * (2 * Double(step) / Double(steps) - 1), channel: channel) ?? 0)
    }
  }

  /// f(x) in mathematical notation; `nil` for layers that are no activation.
  public var formula: String? { (kind.operation as? any ActivationOperation)?.formula }

  /// The layer in Python; `nil` unless it is an activation with a single expression.
  public var activationCode: ActivationCode? {
    (kind.operation as? any ActivationOperation)?.code(self)
  }
}
