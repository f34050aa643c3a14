/// How the gradient of one result goes back: who receives it, and what every input cell has received before
/// and after.
public struct BackStep: Equatable, Sendable {
  /// How the result was computed.
  public let forward: WalkStep
  /// The gradient of the result.
  public let gradient: Float
  /// What each cell receives, by the reference path.
  public let shares: [GradientShare]
  /// The input's gradient from all results before this one, by the fast kernel.
  public let before: FeatureMap
  /// The same including this result. After the last result it is the whole gradient.
  public let after: FeatureMap
  /// Whether adding the shares to `before` gives `after`, bit for bit.
  public let agrees: Bool
}

extension Walkthrough {
  /// Sends the gradient of result `index` back, after those of all results before it.
  ///
  /// Where a cell receives several shares they are added in float32, from 0, in the order of the results:
  /// channel by channel, row by row. Later results count as having gradient 0, which adds nothing.
  /// - Parameter gradient: the gradient of the whole result, in its shape.
  /// - Complexity: that of the fast kernel.
  public func stepBack(_ index: Int, gradient: FeatureMap) throws(KernelError) -> BackStep {
    let before = try received(fromFirst: index, of: gradient)
    let after = try received(fromFirst: index + 1, of: gradient)
    let shares = receivers(of: index, gradient: gradient.values[index])
    let forward = step(index)
    var sums = before.values
    add(shares, to: &sums)
    return BackStep(
      forward: forward, gradient: gradient.values[index], shares: shares, before: before, after: after,
      agrees: zip(sums, after.values).allSatisfy { $0.isIdentical(to: $1) })
  }

  /// What an input cell has received from results 0...`index`, in order: the shares of those that sent it
  /// one.
  /// - Complexity: O(results + boxes over the cell × pool size).
  public func shares(
    to cell: (channel: Int, row: Int, column: Int), upTo index: Int, gradient: FeatureMap
  ) -> [Float] {
    (0...index).flatMap { result -> [Float] in
      let (channel, place) = result.quotientAndRemainder(dividingBy: self.result.extent.count)
      let box = placed.box(row: place / self.result.width, column: place % self.result.width)
      guard layer.channelsRead(by: channel, of: input.channels).contains(cell.channel),
        box.contains(row: cell.row, column: cell.column)
      else { return [] }
      return receivers(of: result, gradient: gradient.values[result])
        .filter { ($0.channel, $0.cell.row, $0.cell.column) == cell }.map(\.amount)
    }
  }

  /// Whether the sum of all shares, by the reference path, equals the fast kernel's gradient.
  /// - Complexity: O(results × pool size).
  public func gradientAgrees(_ gradient: FeatureMap) throws(KernelError) -> Bool {
    var sums = [Float](repeating: 0, count: input.values.count)
    for index in 0..<count {
      add(receivers(of: index, gradient: gradient.values[index]), to: &sums)
    }
    let kernel = try layer.backward(gradient, through: input)
    return zip(sums, kernel.values).allSatisfy { $0.isIdentical(to: $1) }
  }

  /// An activation's cell has only one result: it holds what that result sent, not a sum from 0.
  private func add(_ shares: [GradientShare], to sums: inout [Float]) {
    for share in shares {
      let index = (share.channel * input.height + share.cell.row) * input.width + share.cell.column
      sums[index] = layer.isPointwise ? share.amount : sums[index] + share.amount
    }
  }

  /// The gradient of the input if only the first `count` results have one.
  private func received(
    fromFirst count: Int, of gradient: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    if layer.isPointwise {
      let all = try layer.backward(gradient, through: input)
      return all.keepingFirst(count)
    }
    return try layer.backward(gradient.keepingFirst(count), through: input)
  }
}

extension FeatureMap {
  /// The first `count` values, then zeros.
  fileprivate func keepingFirst(_ count: Int) -> FeatureMap {
    let kept = values.prefix(count)
    return FeatureMap(
      unchecked: channels, height, width, kept + [Float](repeating: 0, count: values.count - kept.count))
  }
}

extension Box {
  /// Whether the cell lies within the rectangle. A dilated box may still skip it.
  public func contains(row: Int, column: Int) -> Bool {
    (self.row..<(self.row + height)).contains(row) && (self.column..<(self.column + width)).contains(column)
  }
}
