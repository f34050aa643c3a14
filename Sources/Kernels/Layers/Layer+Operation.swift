extension Layer {
  /// The layer with `window`, as an operation on tensors: the same numbers, and what a `Dialect` may refuse.
  public func operation(_ window: Window) throws(KernelError) -> TensorOperation {
    switch self {
    case .relu: .relu
    case .leakyReLU(let slope): .leakyReLU(slope: slope)
    case .prelu(let slopes): .prelu(Slopes(try Tensor(shape: [slopes.count], values: slopes)))
    case .max: .max(window)
    case .average(let countIncludePad): .average(window, countIncludePad: countIncludePad)
    case .sum: .sum(window)
    case .lp(let p): .lp(window, p: p)
    case .globalMax: .globalMax
    case .globalAverage: .globalAverage
    case .adaptiveMax(let output): .adaptiveMax(output)
    case .adaptiveAverage(let output): .adaptiveAverage(output)
    case .convolution(let filters): .convolution(try Convolution(filters, window))
    }
  }
}

extension Dialect {
  /// `window` as the framework lays it for `layer` on `map`.
  ///
  /// - Throws: `doesNotFit` for what the framework cannot express, or computes by another definition.
  public func admitted(_ layer: Layer, _ window: Window, on map: FeatureMap) throws(KernelError) -> Window {
    let image = try Tensor(
      shape: [1, map.channels, map.height, map.width], values: map.values)
    return switch try admitted(layer.operation(window), on: image) {
    case .max(let window), .average(let window, _), .sum(let window), .lp(let window, _): window
    default: window
    }
  }
}
