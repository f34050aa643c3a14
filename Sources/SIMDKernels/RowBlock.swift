/// A column of results whose boxes reach over the map's left or right end. Distances are in floats.
public struct EdgeColumn: Sendable {
  public let column: Int
  /// The first cell that its boxes read in a row.
  public let first: Int
  /// How many cells they read in a row.
  public let taps: Int
  /// The tap of the box that reads the first cell.
  public let firstTap: Int
  /// How many of the box's columns count in an average's divisor.
  public let divisor: Int

  public init(column: Int, first: Int, taps: Int, firstTap: Int, divisor: Int) {
    self.column = column
    self.first = first
    self.taps = taps
    self.firstTap = firstTap
    self.divisor = divisor
  }
}

/// Rows of results of one plane whose boxes all read the same number of rows.
///
/// Distances are in floats.
public struct RowBlock {
  /// The first row that the first box reads, at column 0.
  public var source: UnsafePointer<Float>
  /// The first row of results.
  public var target: UnsafeMutablePointer<Float>
  /// Rows of results.
  public var rows: Int
  /// From the first row that a box reads to the first row of the box below.
  public var sourceStep: Int
  /// From a row of results to the next.
  public var targetStep: Int
  /// Rows that a box reads.
  public var rowTaps: Int
  /// The row of the box that reads the first of them.
  public var firstRowTap: Int
  /// From one row that a box reads to the next.
  public var rowTapStep: Int
  /// Rows of the box that count in an average's divisor.
  public var rowDivisor: Int

  /// Columns that a box reads.
  public var columnTaps: Int
  /// From one column that a box reads to the next.
  public var columnTapStep: Int
  /// From a box to its right neighbour.
  public var columnStride: Int
  /// The columns of results whose boxes lie on the map with all their columns.
  public var inner: Range<Int>
  /// The first cell that the first of these boxes reads in a row.
  public var innerFirst: Int
  /// All other columns.
  public var edges: UnsafeBufferPointer<EdgeColumn>

  public init(
    source: UnsafePointer<Float>, target: UnsafeMutablePointer<Float>, rows: Int, sourceStep: Int,
    targetStep: Int, rowTaps: Int, firstRowTap: Int, rowTapStep: Int, rowDivisor: Int, columnTaps: Int,
    columnTapStep: Int,
    columnStride: Int, inner: Range<Int>, innerFirst: Int, edges: UnsafeBufferPointer<EdgeColumn>
  ) {
    self.source = source
    self.target = target
    self.rows = rows
    self.sourceStep = sourceStep
    self.targetStep = targetStep
    self.rowTaps = rowTaps
    self.firstRowTap = firstRowTap
    self.rowTapStep = rowTapStep
    self.rowDivisor = rowDivisor
    self.columnTaps = columnTaps
    self.columnTapStep = columnTapStep
    self.columnStride = columnStride
    self.inner = inner
    self.innerFirst = innerFirst
    self.edges = edges
  }

  /// The part of the block that describes a single box.
  @inlinable @inline(__always)
  public var taps: Taps {
    Taps(rows: rowTaps, rowStep: rowTapStep, columns: columnTaps, columnStep: columnTapStep)
  }

  /// The first cell at column 0 that a row of results reads, and the first of its results.
  @inlinable @inline(__always)
  public func row(_ row: Int) -> (source: UnsafePointer<Float>, target: UnsafeMutablePointer<Float>) {
    (source + row &* sourceStep, target + row &* targetStep)
  }
}

/// How many rows and columns a box reads, and how far apart.
///
/// Much smaller than `RowBlock`: kernels that made a `RowBlock` for each row spent up to a fifth of their
/// time on it.
public struct Taps {
  public var rows: Int
  /// From one row to the next.
  public var rowStep: Int
  public var columns: Int
  /// From one column to the next.
  public var columnStep: Int

  @inlinable @inline(__always)
  public init(rows: Int, rowStep: Int, columns: Int, columnStep: Int) {
    self.rows = rows
    self.rowStep = rowStep
    self.columns = columns
    self.columnStep = columnStep
  }
}
