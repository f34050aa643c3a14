/// Where the boxes of a layer lie on a map: a sliding window, or adaptive pooling, whose boxes differ in
/// size. Code that draws a walk need not know which.
public enum Placement: Hashable, Sendable {
  case sliding(PlacedWindow)
  case adaptive(AdaptiveWindow)

  /// The window that slides; `nil` for adaptive pooling.
  public var sliding: PlacedWindow? {
    if case .sliding(let placed) = self { placed } else { nil }
  }

  /// Cells on the map.
  public var input: Extent {
    switch self {
    case .sliding(let placed): placed.input
    case .adaptive(let placed): placed.input
    }
  }

  /// Results.
  public var output: Extent {
    switch self {
    case .sliding(let placed): placed.output
    case .adaptive(let placed): placed.output
    }
  }

  /// The rectangle that the box of result (`row`, `column`) spans.
  public func box(row: Int, column: Int) -> Box {
    switch self {
    case .sliding(let placed): placed.box(row: row, column: column)
    case .adaptive(let placed): placed.box(row: row, column: column)
    }
  }

  /// The smallest rectangle that holds the map and all boxes.
  public var reach: Box {
    switch self {
    case .sliding(let placed): placed.reach
    case .adaptive: map
    }
  }

  /// The map with its pads, including those that `same` works out.
  public var padded: Box {
    guard case .sliding(let placed) = self else { return map }
    let (rows, columns) = (placed.rows, placed.columns)
    return Box(
      row: -rows.padBefore, column: -columns.padBefore, height: rows.padBefore + rows.input + rows.padAfter,
      width: columns.padBefore + columns.input + columns.padAfter)
  }

  private var map: Box { Box(row: 0, column: 0, height: input.height, width: input.width) }

  /// The cells that the box of result (`row`, `column`) reads, row-major.
  /// - Complexity: O(cells of the box).
  public func cells(row: Int, column: Int) -> [WindowCell] {
    switch self {
    case .sliding(let placed): placed.cells(row: row, column: column)
    case .adaptive(let placed):
      placed.box(row: row, column: column).cells.map {
        WindowCell(row: $0.row, column: $0.column, ground: .real)
      }
    }
  }

  /// What an average over the box of result (`row`, `column`) divides by; see `PlacedWindow.divisor`.
  public func divisor(row: Int, column: Int, countIncludePad: Bool) -> Int {
    switch self {
    case .sliding(let placed): placed.divisor(row: row, column: column, countIncludePad: countIncludePad)
    case .adaptive(let placed):
      placed.rows.cells(of: row).count * placed.columns.cells(of: column).count
    }
  }

  /// The cells of the largest box, including those off the map.
  /// - Complexity: O(1) for boxes that slide, else O(output height + output width).
  public var mostCells: Int {
    switch self {
    case .sliding(let placed): placed.window.poolSize.count
    case .adaptive(let placed):
      [placed.rows, placed.columns].map { axis in
        (0..<axis.output).reduce(0) { max($0, axis.cells(of: $1).count) }
      }.reduce(1, *)
    }
  }

  /// How many cells all boxes together read on one plane.
  /// - Complexity: O(1) for boxes that slide, else O(output height + output width).
  public var cellsRead: Int {
    switch self {
    case .sliding(let placed): placed.output.count * placed.window.poolSize.count
    case .adaptive(let placed):
      [placed.rows, placed.columns].map { axis in
        (0..<axis.output).reduce(0) { $0 + axis.cells(of: $1).count }
      }.reduce(1, *)
    }
  }
}

extension Placement {
  /// The result whose box starts nearest to a cell of the map.
  public func result(near row: Int, _ column: Int) -> (row: Int, column: Int) {
    switch self {
    case .sliding(let placed): (placed.rows.result(near: row), placed.columns.result(near: column))
    case .adaptive(let placed):
      (
        min(max(0, row * placed.rows.output / placed.rows.input), placed.rows.output - 1),
        min(max(0, column * placed.columns.output / placed.columns.input), placed.columns.output - 1)
      )
    }
  }
}

extension PlacedAxis {
  /// The box whose middle is nearest to `cell`.
  fileprivate func result(near cell: Int) -> Int {
    let distance = cell - start(of: 0) - span / 2 + stride / 2
    return min(max(0, distance / stride), output - 1)
  }
}
