/// f(x) = max(0, x), or another slope for what is not above 0.
protocol RectifierOperation: ActivationOperation {}

extension RectifierOperation {
  var family: OperationFamily { .rectifier }

  var formula: String { "x > 0 ? x : slope · x" }

  func code(_ layer: Layer) -> ActivationCode? { nil }

  func curve(_ layer: Layer, _ x: Double, channel: Int) -> Double {
    x > 0 ? x : x * Double(layer.slope(channel: channel))
  }
}

struct ReLU: RectifierOperation {
  let name = "relu"
  let label = "ReLU"
  let formula = "max(0, x)"

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    Activation.relu(map)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try Activation.reluBackward(gradient, through: map)
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float { Activation.relu(step.terms[0]) }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? {
    step.terms[index] > 0 ? gradient : nil
  }
}

struct LeakyReLU: RectifierOperation {
  let name = "leaky-relu"
  let parameters = [LayerParameter.slope]
  let defaultSlope: Float = 0.01

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    Activation.leakyReLU(map, slope: layer.slope(channel: 0))
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try Activation.leakyReLUBackward(gradient, through: map, slope: layer.slope(channel: 0))
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float {
    Activation.leakyReLU(step.terms[0], slope: layer.slope(channel: 0))
  }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? {
    step.terms[index] > 0 ? gradient : gradient * layer.slope(channel: 0)
  }

  /// Keras `LeakyReLU` raises a ValueError.
  func admitted(_ layer: Layer, by dialect: Dialect, on input: Tensor) throws(KernelError) -> Layer {
    let slope = layer.slope(channel: 0)
    if dialect == .keras, slope < 0 {
      throw .dialect(dialect, .leakySlope(slope))
    }
    return layer
  }
}

struct PReLU: RectifierOperation {
  let name = "prelu"
  let label = "PReLU"
  let parameters = [LayerParameter.slope]
  let defaultSlope: Float = 0.25
  let hasSlopeForEachChannel = true

  func placed(_ layer: Layer, on map: FeatureMap) throws(KernelError) -> Placement {
    try Activation.checkSlopes(layer.slopes.tensor.values, map)
    let placed = try placed(layer, on: map.extent)
    try placed.output.requireRoom(planes: map.channels)
    return placed
  }

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    try Activation.prelu(map, slopes: layer.slopes.tensor.values)
  }

  func forward(_ layer: Layer, _ input: Tensor) throws(KernelError) -> Tensor {
    try layer.slopes.forward(input)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try Activation.preluBackward(gradient, through: map, slopes: layer.slopes.tensor.values).input
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float {
    Activation.leakyReLU(step.terms[0], slope: layer.slope(channel: step.channel))
  }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? {
    step.terms[index] > 0 ? gradient : gradient * layer.slope(channel: step.channel)
  }

  func parameterCount(_ layer: Layer, on channels: Int) -> Int { layer.slopes.tensor.values.count }

  /// PyTorch `PReLU(num_parameters)`: 1, or one for each channel.
  func admitted(_ layer: Layer, by dialect: Dialect, on input: Tensor) throws(KernelError) -> Layer {
    let slopes = layer.slopes.tensor
    guard dialect == .pyTorch, slopes.shape.count > 1, slopes.values.count > 1 else { return layer }
    throw .dialect(dialect, .slopeAxes(slopes.shape))
  }
}
