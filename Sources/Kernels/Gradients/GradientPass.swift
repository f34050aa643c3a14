/// The naive way back through a window: for each result, in order, hand its gradient to the real cells of its box.
/// The fast ways back are checked against it bit for bit.
enum GradientPass {
  /// What a box hands on: its cells' values, row-major, and its gradient in; a share for each cell out.
  typealias Share = (_ cells: [WindowCell], _ values: [Float], _ gradient: Float) -> [Float]

  /// - Returns: the gradient of the input; where boxes overlap, shares add up in the order of the results.
  /// - Complexity: O(results x pool size), with allocations for each result.
  static func scatter(
    _ gradient: FeatureMap, over map: FeatureMap, _ placed: PlacedWindow, share: Share
  ) -> FeatureMap {
    var sums = [Float](repeating: 0, count: map.values.count)
    for channel in 0..<map.channels {
      for row in 0..<placed.output.height {
        for column in 0..<placed.output.width {
          let cells = placed.cells(row: row, column: column)
          let values = ReferencePass.realValues(of: cells, in: map, channel)
          let shares = share(cells, values, gradient[channel, row, column])
          for (cell, share) in zip(cells.filter { $0.ground == .real }, shares) {
            sums[(channel * map.height + cell.row) * map.width + cell.column] += share
          }
        }
      }
    }
    return FeatureMap(unchecked: map.channels, map.height, map.width, sums)
  }

  /// All to the winner: the share of a maximum.
  static func toWinner(_ values: [Float], _ gradient: Float) -> [Float] {
    let winner = MaxPool.winner(of: values)
    return values.indices.map { $0 == winner ? gradient : 0 }
  }
}

extension FeatureMap {
  /// - Throws: `.operand` unless this gradient has the shape of the result that it belongs to.
  func requireShape(_ channels: Int, _ extent: Extent) throws(KernelError) {
    guard self.channels == channels, self.extent == extent else {
      throw .operand(
        .gradient(channels: self.channels, self.extent, resultChannels: channels, result: extent))
    }
  }
}
