/// The framework whose defaults and refusals apply. The arithmetic never changes: where a framework computes
/// something else (see DISPUTES.md), its dialect refuses the case. Where it has no rule of its own, as ONNX
/// Runtime and Keras have none for NaN, ours applies.
public enum Dialect: String, CaseIterable, Hashable, Sendable {
  /// Our own: accepts everything that has a meaning.
  case house
  case onnx
  case pyTorch = "pytorch"
  case keras

  /// The name as people write it: "PyTorch".
  public var name: String {
    switch self {
    case .house: "pooltutor"
    case .onnx: "ONNX"
    case .pyTorch: "PyTorch"
    case .keras: "Keras"
    }
  }

  /// The stride of a pooling layer that gives none: the pool size (PyTorch `MaxPool2d`: "Default value is
  /// kernel_size"; Keras `MaxPooling2D`: "If None, it will default to pool_size"), but 1 in ONNX ("If not
  /// present, the stride defaults to 1 along each spatial axis"). For a convolution it is 1 in all of them.
  public func defaultStride(poolSize: Extent) -> Extent { self == .onnx ? Extent(1) : poolSize }

  /// Whether an average counts declared pads by default: PyTorch `AvgPool2d` has `count_include_pad=True`,
  /// ONNX `AveragePool` 0; Keras never counts them.
  public var countsPads: Bool { self == .pyTorch }

  /// The slope of a leaky ReLU that gives none: 0.01 in PyTorch `LeakyReLU` and ONNX `LeakyRelu`, 0.3 in
  /// Keras `LeakyReLU`.
  public var leakySlope: Float { slope(of: .leakyReLU) }

  /// The slope of an activation that gives none.
  public func slope(of kind: LayerKind) -> Float {
    self == .keras && kind == .leakyReLU ? 0.3 : kind.defaultSlope
  }

  /// The p of an Lp pooling that gives none: 2 in ONNX `LpPool`; PyTorch requires one.
  public var lpPower: Int { 2 }

  /// How a vector of slopes is laid out: see `Slopes.Rule`.
  public var slopeRule: Slopes.Rule { self == .onnx ? .broadcast : .alongChannels }

  /// What winner indices count: the plane in PyTorch (`return_indices`), the tensor in ONNX (`MaxPool`, second output),
  /// the image with channels last in TensorFlow (`max_pool_with_argmax`).
  public var indexBase: IndexBase {
    switch self {
    case .house, .onnx: .tensor
    case .pyTorch: .plane
    case .keras: .channelsLast
    }
  }
}
