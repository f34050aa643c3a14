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
public struct Band {
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

  /// The band's rows of results from `row` on, at most `count` of them.
  @inlinable @inline(__always)
  public func from(_ row: Int, count: Int) -> Band {
    var part = self
    part.source += row &* sourceStep
    part.target += row &* targetStep
    part.rows = min(count, rows &- row)
    return part
  }
}
