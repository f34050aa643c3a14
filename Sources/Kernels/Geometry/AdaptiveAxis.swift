/// One axis of adaptive pooling: `output` windows spread over `input` cells, unequal and overlapping where the one
/// does not divide the other. There are no pads.
///
/// Definition: PyTorch `AdaptiveAvgPool2d`, start = ⌊i·in/out⌋, end = ⌈(i + 1)·in/out⌉.
public struct AdaptiveAxis: Hashable, Sendable {
  /// Cells on the map along this axis.
  public let input: Int
  /// Results along this axis; may be more than `input`, then cells are repeated.
  public let output: Int

  /// - Throws: `.window` for a map without cells, an output below 1, and a map beyond
  ///   `FeatureMap.limit` or an output beyond `Window.limit`.
  public init(_ name: PlacedAxis.Name, input: Int, output: Int) throws(KernelError) {
    try PlacedAxis.checkInput(input, name)
    guard (1...Window.limit).contains(output) else {
      throw .window(.outputSide(output, name))
    }
    self.input = input
    self.output = output
  }

  /// The cells under window `index`: never none.
  public func cells(of index: Int) -> Range<Int> {
    (index * input / output)..<(((index + 1) * input + output - 1) / output)
  }
}

/// Both axes of adaptive pooling laid on a map.
public struct AdaptiveWindow: Hashable, Sendable {
  public let rows: AdaptiveAxis
  public let columns: AdaptiveAxis

  public var input: Extent { Extent(rows.input, columns.input) }
  public var output: Extent { Extent(rows.output, columns.output) }

  /// - Throws: as `AdaptiveAxis`.
  public init(_ output: Extent, on extent: Extent) throws(KernelError) {
    rows = try AdaptiveAxis(.height, input: extent.height, output: output.height)
    columns = try AdaptiveAxis(.width, input: extent.width, output: output.width)
  }

  /// - Throws: as `AdaptiveAxis`; `.window` for more than `FeatureMap.limit` results.
  public init(_ output: Extent, on map: FeatureMap) throws(KernelError) {
    try self.init(output, on: map.extent)
    try output.requireRoom(planes: map.channels)
  }

  /// The rectangle of the window that makes result (`row`, `column`).
  public func box(row: Int, column: Int) -> Box {
    let (tall, wide) = (rows.cells(of: row), columns.cells(of: column))
    return Box(row: tall.lowerBound, column: wide.lowerBound, height: tall.count, width: wide.count)
  }
}
