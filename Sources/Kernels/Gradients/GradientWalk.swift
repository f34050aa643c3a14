/// What one cell of the input receives from one result.
public struct GradientShare: Hashable, Sendable {
  /// The channel of the input. It is the result's own, except in a convolution.
  public let channel: Int
  /// The cell that receives it.
  public let cell: WindowCell
  public let amount: Float

  public init(channel: Int, cell: WindowCell, amount: Float) {
    self.channel = channel
    self.cell = cell
    self.amount = amount
  }
}

extension Walkthrough {
  /// Who receives the gradient of result `index`, and how much, by the reference path. Cells that can never
  /// receive anything are left out.
  ///
  /// Max: the winner, all of it. Sum: every real cell, all of it. Average: every real cell, its part. Lp:
  /// every real cell, times the derivative of the norm. Convolution: every real cell of every channel, times
  /// its weight. Activations: the cell itself, times the derivative.
  /// - Complexity: O(cells of the box).
  public func receivers(of index: Int, gradient: Float) -> [GradientShare] {
    let step = step(index)
    if let winner = step.winner {
      return [GradientShare(channel: step.channel, cell: winner, amount: gradient)]
    }
    let real = step.realCells
    return step.terms.indices.compactMap { index in
      let (channel, cell) = index.quotientAndRemainder(dividingBy: real.count)
      return layer.kind.operation.share(layer, of: gradient, step, term: index).map {
        GradientShare(channel: step.channels.lowerBound + channel, cell: real[cell], amount: $0)
      }
    }
  }
}
