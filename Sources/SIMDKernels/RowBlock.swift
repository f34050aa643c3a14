/// A column of results whose boxes reach over the map's left or right end.
public struct EdgeColumn: Sendable {
  public let column: Int
  /// The first cell that its boxes read in a row.
  public let first: Int
  /// How many they read in a row.
  public let taps: Int
  /// The tap of the box that reads the first of them.
  public let firstTap: Int
  /// How many columns of the box count in an average's divisor.
  public let divisor: Int

  public init(column: Int, first: Int, taps: Int, firstTap: Int, divisor: Int) {
    self.column = column
    self.first = first
    self.taps = taps
    self.firstTap = firstTap
    self.divisor = divisor
  }
}

/// Rows of results of one plane whose boxes all read the same number of rows: all that a kernel has to know.
///
/// Distances are in floats.
public struct RowBlock {
  /// The first row that the first box reads, at column 0.
  public var source: UnsafePointer<Float>
  /// The first row of results.
  public var target: UnsafeMutablePointer<Float>
  public var rows: Int
  /// From the first row that a box reads to that of the box below.
  public var sourceStep: Int
  public var targetStep: Int
  /// Rows that a box reads, how far apart, and how many of its rows count in an average's divisor.
  public var rowTaps: Int
  /// The box's row that reads the first of them.
  public var firstRowTap: Int
  public var rowTapStep: Int
  public var rowDivisor: Int

  public var columnTaps: Int
  public var columnTapStep: Int
  public var columnStride: Int
  /// The results whose boxes lie on the map with all their columns, and the first cell that the first of them reads.
  public var inner: Range<Int>
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

  @inlinable @inline(__always)
  public var taps: Taps {
    Taps(rows: rowTaps, rowStep: rowTapStep, columns: columnTaps, columnStep: columnTapStep)
  }

  /// Where the boxes of a row of results begin, at column 0, and where its results go.
  @inlinable @inline(__always)
  public func row(_ row: Int) -> (source: UnsafePointer<Float>, target: UnsafeMutablePointer<Float>) {
    (source + row &* sourceStep, target + row &* targetStep)
  }
}

/// What a box reads: how many rows and columns, and how far apart.
///
/// Small, where a `RowBlock` is large: kernels that made a band of their own for each row spent up to a fifth of their time on that.
public struct Taps {
  public var rows: Int
  public var rowStep: Int
  public var columns: Int
  public var columnStep: Int

  @inlinable @inline(__always)
  public init(rows: Int, rowStep: Int, columns: Int, columnStep: Int) {
    self.rows = rows
    self.rowStep = rowStep
    self.columns = columns
    self.columnStep = columnStep
  }
}
