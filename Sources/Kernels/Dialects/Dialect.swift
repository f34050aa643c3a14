/// Whose defaults and refusals hold. The arithmetic is the same under each: where a framework computes something else
/// (DISPUTES.md lists all such cases), its dialect refuses the case, or leaves it to the house rule if the framework
/// has no rule of its own, as ONNX Runtime and Keras have none for NaN.
public enum Dialect: String, CaseIterable, Hashable, Sendable {
  /// Ours: takes whatever has a meaning.
  case house
  case onnx
  case pyTorch = "pytorch"
  case keras

  public var name: String {
    switch self {
    case .house: "pooltutor"
    case .onnx: "ONNX"
    case .pyTorch: "PyTorch"
    case .keras: "Keras"
    }
  }

  /// The stride of a pooling layer that states none: the pool size (PyTorch `MaxPool2d`: "Default value is
  /// kernel_size"; Keras `MaxPooling2D`: "If None, it will default to pool_size"), but 1 in ONNX ("If not present, the
  /// stride defaults to 1 along each spatial axis"). A convolution's is 1 in all.
  public func defaultStride(poolSize: Extent) -> Extent { self == .onnx ? Extent(1) : poolSize }

  /// Whether an average counts declared pads unless told otherwise: PyTorch `AvgPool2d` has `count_include_pad=True`,
  /// ONNX `AveragePool` 0; Keras never counts them.
  public var countsPads: Bool { self == .pyTorch }

  /// The slope of a leaky ReLU that states none: 0.01 in PyTorch `LeakyReLU` and ONNX `LeakyRelu`, 0.3 in Keras
  /// `LeakyReLU`.
  public var leakySlope: Float { slope(of: .leakyReLU) }

  /// The slope of an activation that states none.
  public func slope(of kind: LayerKind) -> Float {
    self == .keras && kind == .leakyReLU ? 0.3 : kind.defaultSlope
  }

  /// The power of an Lp pooling that states none: 2 in ONNX `LpPool`; PyTorch's must be given.
  public var lpPower: Int { 2 }

  /// How a vector of slopes lies: see `Slopes.Rule`.
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
