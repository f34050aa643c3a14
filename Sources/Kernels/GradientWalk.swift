/// What one cell of the input receives from one result.
public struct GradientShare: Hashable, Sendable {
  public let cell: WindowCell
  public let amount: Float
}

extension Walkthrough {
  /// Who receives the gradient of result `index`, and how much, by the reference path; cells that receive nothing
  /// whatever the gradient is are left out.
  ///
  /// Max: the winner, all of it. Sum: every real cell, all of it. Average: every real cell, its part. ReLU and the
  /// leaky ones: the cell itself, through its slope.
  /// - Complexity: O(pool size).
  public func receivers(of index: Int, gradient: Float) -> [GradientShare] {
    let step = step(index)
    if let winner = step.winner { return [GradientShare(cell: winner, amount: gradient)] }
    let real = step.cells.filter { $0.ground == .real }
    return zip(real, step.terms).compactMap { cell, x in
      layer.share(of: gradient, x: x, divisor: step.divisor, channel: step.channel)
        .map { GradientShare(cell: cell, amount: $0) }
    }
  }
}

extension Layer {
  /// The gradient of the input by the fast kernels. `window` matters only where `usesWindow`.
  ///
  /// - Parameter gradient: that of the result, in its shape.
  /// - Throws: as `forward`; `doesNotFit` for a gradient of another shape.
  public func backward(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window
  ) throws(KernelError) -> FeatureMap {
    switch self {
    case .relu: try Activation.reluBackward(gradient, through: map)
    case .leakyReLU(let slope): try Activation.leakyReLUBackward(gradient, through: map, slope: slope)
    case .prelu(let slopes): try Activation.preluBackward(gradient, through: map, slopes: slopes).input
    case .max: try MaxPool.backward(gradient, through: map, window)
    case .average(let countIncludePad):
      try AveragePool.backward(gradient, through: map, window, countIncludePad: countIncludePad)
    case .sum: try SumPool.backward(gradient, through: map, window)
    case .globalMax: try GlobalPool.maxBackward(gradient, through: map)
    case .globalAverage: try GlobalPool.averageBackward(gradient, through: map)
    }
  }

  /// What a cell with value `x` receives; `nil` where the layer passes nothing on.
  fileprivate func share(of gradient: Float, x: Float, divisor: Int?, channel: Int) -> Float? {
    switch self {
    case .relu: x > 0 ? gradient : nil
    case .leakyReLU(let slope): x > 0 ? gradient : gradient * slope
    case .prelu(let slopes): x > 0 ? gradient : gradient * (slopes.count == 1 ? slopes[0] : slopes[channel])
    case .average, .globalAverage: divisor.map { gradient / Float($0) }
    case .sum: gradient
    case .max, .globalMax: nil
    }
  }
}
