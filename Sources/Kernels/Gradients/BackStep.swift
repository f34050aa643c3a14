/// How the gradient of one result goes back: who receives it, and what every cell of the input has received before
/// and after.
public struct BackStep: Equatable, Sendable {
  /// How the result came about.
  public let forward: WalkStep
  /// That of the result.
  public let gradient: Float
  /// By the reference path.
  public let shares: [GradientShare]
  /// The gradient of the input as far as the results before this one have sent theirs, by the fast kernel.
  public let before: FeatureMap
  /// The same with this result's; after the last one, what the fast kernel gives for the whole gradient.
  public let after: FeatureMap
  /// Whether `before` and the shares add up to `after`, bit for bit.
  public let agrees: Bool
}

extension Walkthrough {
  /// Sends the gradient of result `index` back, after those of all results before it.
  ///
  /// Where a cell receives several shares they add up in float32, from 0, in the order of the results: channel by
  /// channel, row by row. Results whose turn has not come count as having gradient 0, which adds nothing.
  /// - Parameter gradient: that of the result, in its shape.
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

  /// What an input cell has received from results 0...`index`: a share for each that sent it one, in order.
  /// - Complexity: O(results + boxes over the cell x pool size).
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

  /// Whether all shares, added up by the reference path, make what the fast kernel gives.
  /// - Complexity: O(results x pool size).
  public func gradientAgrees(_ gradient: FeatureMap) throws(KernelError) -> Bool {
    var sums = [Float](repeating: 0, count: input.values.count)
    for index in 0..<count {
      add(receivers(of: index, gradient: gradient.values[index]), to: &sums)
    }
    let kernel = try layer.backward(gradient, through: input)
    return zip(sums, kernel.values).allSatisfy { $0.isIdentical(to: $1) }
  }

  /// An activation's cell has one result only: it holds what that sent, not a sum from 0.
  private func add(_ shares: [GradientShare], to sums: inout [Float]) {
    for share in shares {
      let index = (share.channel * input.height + share.cell.row) * input.width + share.cell.column
      sums[index] = layer.isPointwise ? share.amount : sums[index] + share.amount
    }
  }

  /// The gradient of the input where only the first `count` results have one.
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
  /// Whether the cell lies within the rectangle, though the box may step over it.
  public func contains(row: Int, column: Int) -> Bool {
    (self.row..<(self.row + height)).contains(row) && (self.column..<(self.column + width)).contains(column)
  }
}
