/// The order of `Summation.running`, written out plainly, one box at a time.
struct RunningReference {
  let map: FeatureMap
  let placed: PlacedWindow

  /// The sum under the box of one result.
  func sum(_ channel: Int, _ row: Int, _ column: Int) -> Float {
    let height = placed.rows.poolSize
    let top = row * placed.rows.stride
    let split = (top / height + 1) * height
    let rows = (top..<(top + height)).map { rowSum(channel, $0 - placed.rows.padBefore, column) }
    let above = rows[..<(split - top)].reversed()
    let first = above.dropFirst().reduce(above.first ?? 0) { $1 + $0 }
    return first + rows[(split - top)...].reduce(0, +)
  }

  /// The sum of the cells that one row of the box reads.
  private func rowSum(_ channel: Int, _ row: Int, _ column: Int) -> Float {
    guard (0..<map.height).contains(row) else { return 0 }
    let cells = (0..<placed.columns.poolSize).map { tap in
      let cell = placed.columns.position(of: column, tap: tap)
      return (0..<map.width).contains(cell) ? map[channel, row, cell] : 0
    }
    var end = cells.count
    var sum: Float?
    for bit in 0..<Int.bitWidth where cells.count & (1 << bit) != 0 {
      let run = total(cells[(end - (1 << bit))..<end])
      end -= 1 << bit
      sum = sum.map { run + $0 } ?? run
    }
    return sum ?? 0
  }

  private func total(_ run: ArraySlice<Float>) -> Float {
    guard run.count > 1 else { return run.first ?? 0 }
    let middle = run.startIndex + run.count / 2
    return total(run[..<middle]) + total(run[middle...])
  }
}
