/// What one cell of the input receives from one result.
public struct GradientShare: Hashable, Sendable {
  /// Of the input: the result's own, but for a convolution.
  public let channel: Int
  public let cell: WindowCell
  public let amount: Float

  public init(channel: Int, cell: WindowCell, amount: Float) {
    self.channel = channel
    self.cell = cell
    self.amount = amount
  }
}

extension Walkthrough {
  /// Who receives the gradient of result `index`, and how much, by the reference path; cells that receive nothing
  /// whatever the gradient is are left out.
  ///
  /// Max: the winner, all of it. Sum: every real cell, all of it. Average: every real cell, its part. Lp: every real
  /// cell, as fast as the result grows with it. Convolution: every real cell of every channel, through its weight. ReLU
  /// and the leaky ones: the cell itself, through its slope.
  /// - Complexity: O(cells of the box).
  public func receivers(of index: Int, gradient: Float) -> [GradientShare] {
    let step = step(index)
    if let winner = step.winner {
      return [GradientShare(channel: step.channel, cell: winner, amount: gradient)]
    }
    let real = step.realCells
    return step.terms.indices.compactMap { index in
      let (channel, cell) = index.quotientAndRemainder(dividingBy: real.count)
      return layer.share(of: gradient, step, term: index).map {
        GradientShare(channel: step.channels.lowerBound + channel, cell: real[cell], amount: $0)
      }
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
    case .lp(let p): try LpPool.backward(gradient, through: map, window, p: p)
    case .globalMax: try GlobalPool.maxBackward(gradient, through: map)
    case .globalAverage: try GlobalPool.averageBackward(gradient, through: map)
    case .adaptiveMax(let output): try AdaptivePool.maxBackward(gradient, through: map, to: output)
    case .adaptiveAverage(let output): try AdaptivePool.averageBackward(gradient, through: map, to: output)
    case .convolution(let filters):
      try Convolution(filters, window).backward(gradient, through: map).input
    }
  }

  /// What the cell of term `index` receives; `nil` where the layer passes nothing on.
  fileprivate func share(of gradient: Float, _ step: WalkStep, term index: Int) -> Float? {
    let x = step.terms[index]
    return switch self {
    case .relu: x > 0 ? gradient : nil
    case .leakyReLU(let slope): x > 0 ? gradient : gradient * slope
    case .prelu(let slopes):
      x > 0 ? gradient : gradient * (slopes.count == 1 ? slopes[0] : slopes[step.channel])
    case .average, .globalAverage: step.divisor.map { gradient / Float($0) }
    case .adaptiveAverage: gradient / Float(step.box.height) / Float(step.box.width)
    case .sum: gradient
    case .lp(let p): LpPool.slope(x, step.result, p) * gradient
    case .convolution: step.weights[index] * gradient
    case .max, .globalMax, .adaptiveMax: nil
    }
  }
}
