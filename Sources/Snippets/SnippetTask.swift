import Kernels

/// What is to be written: an operation that is known to fit its map.
struct SnippetTask {
  let operation: TensorOperation
  let map: FeatureMap
  /// How the boxes lie, where there is a window.
  let boxes: BoxPlan?
  /// Slopes of a PReLU: one, or one a channel.
  let slopes: [Float]
  let resultChannels: Int

  init(_ operation: TensorOperation, on map: FeatureMap) throws(KernelError) {
    _ = try operation.forward(Tensor(map))
    self.operation = operation
    self.map = map
    boxes = try operation.window.map { window throws(KernelError) in try BoxPlan(window, on: map.extent) }
    slopes = try Self.slopes(operation, map)
    resultChannels = operation.filters?.count ?? map.channels
    if case .convolution(let convolution) = operation, convolution.groups != 1 {
      throw .doesNotFit("there is no code for a convolution in \(convolution.groups) groups")
    }
  }

  private static func slopes(_ operation: TensorOperation, _ map: FeatureMap) throws(KernelError) -> [Float] {
    guard case .prelu(let slopes) = operation else { return [] }
    let values = slopes.tensor.values
    guard values.count == 1 || slopes.tensor.shape == [map.channels] else {
      throw .doesNotFit("there is no code for slopes of shape \(Tensor.name(of: slopes.tensor.shape))")
    }
    return values
  }

  /// Why `dialect` has no layer for this; `nil` where it has one.
  func refusal(of dialect: Dialect) -> String? {
    do throws(KernelError) {
      _ = try dialect.admitted(operation, on: Tensor(map))
      return nil
    } catch {
      return error.message
    }
  }
}

extension Tensor {
  /// One image: 1 x channels x height x width.
  public init(_ map: FeatureMap) throws(KernelError) {
    try self.init(shape: [1, map.channels, map.height, map.width], values: map.values)
  }
}

extension TensorOperation {
  var window: Window? {
    switch self {
    case .max(let window), .average(let window, _), .sum(let window), .lp(let window, _): window
    case .convolution(let convolution): convolution.window
    default: nil
    }
  }

  var filters: Filters? {
    if case .convolution(let convolution) = self { convolution.filters } else { nil }
  }
}
