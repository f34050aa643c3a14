/// Everything that `pooltutor compute` can do to a tensor, with its parameters.
///
/// A layer with a window takes N x C x H x W and treats its N·C planes alike; an activation takes any shape.
public enum TensorOperation: Sendable {
  case relu
  case leakyReLU(slope: Float)
  case prelu(Slopes)
  case max(Window)
  case average(Window, countIncludePad: Bool)
  case sum(Window)
  case lp(Window, p: Int)
  case globalMax
  case globalAverage
  case adaptiveMax(Extent)
  case adaptiveAverage(Extent)
  case convolution(Convolution)

  /// - Returns: for an activation a tensor of the same shape; else N x C' x H' x W', where C' is C but for a convolution.
  /// - Throws: `KernelError` as the operation's own kernel.
  /// - Complexity: that of the kernel. The input is not copied.
  public func forward(_ input: Tensor) throws(KernelError) -> Tensor {
    switch self {
    case .relu: try pointwise(input) { Activation.relu($0) }
    case .leakyReLU(let slope): try pointwise(input) { Activation.leakyReLU($0, slope: slope) }
    case .prelu(let slopes): try slopes.forward(input)
    default: try planewise(Batch(input))
    }
  }

  /// The winners' indices of `max` and `globalMax`, in the shape of the result; `nil` for all others.
  ///
  /// - Throws: as `forward`; `doesNotFit` for columns first together with channels last, which no framework has.
  /// - Complexity: O(results x pool size).
  public func winners(
    _ input: Tensor, base: IndexBase, order: StorageOrder = .row
  ) throws(KernelError) -> (result: Tensor, indices: [Int])? {
    let batch = try Batch(input)
    let window: Window
    switch self {
    case .max(let given): window = given
    case .globalMax: window = GlobalPool.window(on: batch.map.extent)
    default: return nil
    }
    guard order == .row || base != .channelsLast else {
      throw .doesNotFit("indices with channels last have no column order: count them row by row")
    }
    let winners = try WinnerIndices.forward(batch.map, window, base: base, batch: batch.images)
    return (
      try batch.tensor(winners.result), order.reordered(winners.indices, of: batch.map.extent)
    )
  }

  private func pointwise(
    _ input: Tensor, _ function: (FeatureMap) -> FeatureMap
  ) throws(KernelError) -> Tensor {
    let row = FeatureMap(unchecked: 1, 1, input.values.count, input.values)
    return try Tensor(shape: input.shape, values: function(row).values)
  }

  private func planewise(_ batch: Batch) throws(KernelError) -> Tensor {
    let map = batch.map
    let result: FeatureMap =
      switch self {
      case .max(let window): try MaxPool.forward(map, window)
      case .average(let window, let countIncludePad):
        try AveragePool.forward(map, window, countIncludePad: countIncludePad)
      case .sum(let window): try SumPool.forward(map, window)
      case .lp(let window, let p): try LpPool.forward(map, window, p: p)
      case .globalMax: try GlobalPool.max(map)
      case .globalAverage: try GlobalPool.average(map)
      case .adaptiveMax(let size): try AdaptivePool.max(map, to: size)
      case .adaptiveAverage(let size): try AdaptivePool.average(map, to: size)
      case .convolution(let convolution): try convolution.forward(map, batch: batch.images)
      case .relu, .leakyReLU, .prelu: map
      }
    return try batch.tensor(result)
  }
}

extension Filters {
  /// - Parameters:
  ///   - weights: K x C / groups x height x width, as PyTorch and ONNX have them.
  ///   - bias: K values along one axis, or none.
  /// - Throws: `badShape` for any other shape.
  public init(weights: Tensor, bias: Tensor? = nil) throws(KernelError) {
    let shape = weights.shape
    guard shape.count == 4 else {
      throw .badShape(
        "weights of shape \(Tensor.name(of: shape)) have \(shape.count) axes, not 4: "
          + "(filters, channels of a group, height, width)")
    }
    if let bias, bias.shape != [shape[0]] {
      throw .badShape(
        "a bias of shape \(Tensor.name(of: bias.shape)) does not fit: give \(Tensor.name(of: [shape[0]]))")
    }
    try self.init(
      count: shape[0], channels: shape[1], height: shape[2], width: shape[3], values: weights.values,
      bias: bias?.values)
  }
}
