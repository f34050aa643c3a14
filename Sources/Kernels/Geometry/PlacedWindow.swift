/// A cell under the box. It may lie off the map, where it holds nothing.
public struct WindowCell: Hashable, Sendable {
  public enum Ground: Hashable, Sendable {
    /// On the map.
    case real
    /// On a pad, declared or worked out by `same`.
    case pad
    /// Beyond map and pads: the box hangs over.
    case overhang
  }

  /// On the map's own scale: negative, or beyond the last row or column, where the cell is off the map.
  public let row: Int
  public let column: Int
  public let ground: Ground

  public init(row: Int, column: Int, ground: Ground) {
    self.row = row
    self.column = column
    self.ground = ground
  }
}

/// The rectangle that a box spans, on the map's own scale.
public struct Box: Hashable, Sendable {
  public let row: Int
  public let column: Int
  public let height: Int
  public let width: Int

  public init(row: Int, column: Int, height: Int, width: Int) {
    self.row = row
    self.column = column
    self.height = height
    self.width = width
  }
}

/// A window laid on a map: the results' extent, and for each result the cells that its box covers.
public struct PlacedWindow: Hashable, Sendable {
  public let window: Window
  public let rows: PlacedAxis
  public let columns: PlacedAxis

  public var input: Extent { Extent(rows.input, columns.input) }
  public var output: Extent { Extent(rows.output, columns.output) }

  /// The rectangle from the first to the last tap of the box that makes result (`row`, `column`).
  public func box(row: Int, column: Int) -> Box {
    Box(
      row: rows.start(of: row), column: columns.start(of: column), height: rows.span, width: columns.span)
  }

  /// Everything that boxes reach together with the whole map: what a picture of the walk must have room for.
  public var reach: Box {
    let top = min(0, rows.start(of: 0))
    let left = min(0, columns.start(of: 0))
    let bottom = max(rows.input, rows.start(of: rows.output - 1) + rows.span)
    let right = max(columns.input, columns.start(of: columns.output - 1) + columns.span)
    return Box(row: top, column: left, height: bottom - top, width: right - left)
  }

  /// The cells that the box of result (`row`, `column`) reads, row-major.
  /// - Complexity: O(pool size).
  public func cells(row: Int, column: Int) -> [WindowCell] {
    let real = (rows.realTaps(of: row), columns.realTaps(of: column))
    let counted = (rows.countedTaps(of: row), columns.countedTaps(of: column))
    var cells: [WindowCell] = []
    cells.reserveCapacity(rows.poolSize * columns.poolSize)
    for i in 0..<rows.poolSize {
      for j in 0..<columns.poolSize {
        let isReal = real.0.contains(i) && real.1.contains(j)
        let isCounted = counted.0.contains(i) && counted.1.contains(j)
        cells.append(
          WindowCell(
            row: rows.position(of: row, tap: i), column: columns.position(of: column, tap: j),
            ground: isReal ? .real : isCounted ? .pad : .overhang))
      }
    }
    return cells
  }

  /// What an average over the box of result (`row`, `column`) divides by: its real cells, or with
  /// `countIncludePad` the pads too. Overhang never counts.
  public func divisor(row: Int, column: Int, countIncludePad: Bool) -> Int {
    countIncludePad
      ? rows.countedTaps(of: row).count * columns.countedTaps(of: column).count
      : rows.realTaps(of: row).count * columns.realTaps(of: column).count
  }

  /// - Throws: `.window` if some box reads no real cell: it would have no maximum, and no average.
  /// - Complexity: O(output height + output width).
  func requireRealCells() throws(KernelError) {
    if !rows.allBoxesTouchMap { throw rows.strayBoxes }
    if !columns.allBoxesTouchMap { throw columns.strayBoxes }
  }
}

extension PlacedAxis {
  fileprivate var strayBoxes: KernelError {
    .window(
      .strayBoxes(
        .init(
          axis: name, input: input, padBefore: padBefore, padAfter: padAfter, span: span, dilation: dilation))
    )
  }
}
