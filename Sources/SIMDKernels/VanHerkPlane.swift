/// One plane, or a strip of it, for `slideWide`. Distances are in floats.
public struct VanHerkPlane {
  /// The plane's first cell.
  public var source: UnsafePointer<Float>
  /// The plane's first result.
  public var target: UnsafeMutablePointer<Float>
  public var inputRows: Int
  public var inputColumns: Int
  public var padTop: Int
  public var padLeft: Int
  public var poolRows: Int
  public var poolColumns: Int
  /// From a tap of a box to the next in its row.
  public var tapStep: Int
  public var rowStride: Int
  public var columnStride: Int
  public var outputColumns: Int
  /// From a row of the map to the next; more than `inputColumns` if the plane is a strip.
  public var sourceStep: Int
  /// From a row of results to the next.
  public var targetStep: Int
  /// The rows of results to compute.
  public var rows: Range<Int>
  /// For averages: how many rows count for each row of results, and how many columns for each column.
  public var divisors: (rows: UnsafePointer<Float>, columns: UnsafePointer<Float>)?

  public init(
    source: UnsafePointer<Float>, target: UnsafeMutablePointer<Float>, input: (rows: Int, columns: Int),
    pads: (top: Int, left: Int), poolSize: (rows: Int, columns: Int), tapStep: Int,
    stride: (rows: Int, columns: Int), outputColumns: Int, steps: (source: Int, target: Int),
    rows: Range<Int>,
    divisors: (rows: UnsafePointer<Float>, columns: UnsafePointer<Float>)?
  ) {
    self.source = source
    self.target = target
    (inputRows, inputColumns) = input
    (padTop, padLeft) = pads
    (poolRows, poolColumns) = poolSize
    self.tapStep = tapStep
    (rowStride, columnStride) = stride
    self.outputColumns = outputColumns
    (sourceStep, targetStep) = steps
    self.rows = rows
    self.divisors = divisors
  }

  /// Cells of a row, pads included, that the boxes of a row of results span.
  @inlinable @inline(__always)
  public var reach: Int { (outputColumns &- 1) &* columnStride &+ (poolColumns &- 1) &* tapStep &+ 1 }

  /// Cells of a row from the first box's start to the last box's start, both included.
  @inlinable @inline(__always)
  public var places: Int { (outputColumns &- 1) &* columnStride &+ 1 }

  /// Floats past the last cell that vectors may read or write.
  @inlinable @inline(__always)
  public static var slack: Int { 16 }

  /// Floats of scratch: a row with its pads, one of folded runs, one of running results, and a block of
  /// results.
  public var scratchCount: Int {
    2 &* (reach &+ Self.slack) &+ (poolRows &+ 1) &* (outputColumns &+ Self.slack)
  }

  /// The strip of the plane that gives `columns` of the results.
  public func strip(_ columns: Range<Int>) -> VanHerkPlane {
    var strip = self
    let first = columns.lowerBound * columnStride - padLeft
    strip.padLeft = max(0, -first)
    strip.source += max(0, first)
    strip.inputColumns -= max(0, first)
    strip.target += columns.lowerBound
    strip.outputColumns = columns.count
    strip.divisors = divisors.map { ($0.rows, $0.columns + columns.lowerBound) }
    return strip
  }
}
