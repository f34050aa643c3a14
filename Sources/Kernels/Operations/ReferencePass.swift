/// The naive way to slide a window: gather each box's cells, reduce them, write one result. Slow and obvious:
/// the fast paths are checked against it bit for bit, and the walkthrough shows its steps.
enum ReferencePass {
  /// - Complexity: O(results × pool size), with an allocation for each result.
  static func slide(
    over map: FeatureMap, _ placed: PlacedWindow, fold: (_ cells: [WindowCell], _ values: [Float]) -> Float
  ) -> FeatureMap {
    var results: [Float] = []
    results.reserveCapacity(map.channels * placed.output.count)
    for channel in 0..<map.channels {
      for row in 0..<placed.output.height {
        for column in 0..<placed.output.width {
          let cells = placed.cells(row: row, column: column)
          results.append(fold(cells, realValues(of: cells, in: map, channel)))
        }
      }
    }
    return FeatureMap(unchecked: map.channels, placed.output.height, placed.output.width, results)
  }

  /// The values of the real cells among `cells`, in their order.
  static func realValues(of cells: [WindowCell], in map: FeatureMap, _ channel: Int) -> [Float] {
    cells.compactMap { $0.ground == .real ? map[channel, $0.row, $0.column] : nil }
  }
}
