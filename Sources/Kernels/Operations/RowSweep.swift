/// The plain fast path: for each result row, take the taps of its boxes in row-major order, and for each tap
/// run along the whole row. Every result gets its terms in the same order as in the reference, so the bits
/// agree. The inner loop has no bounds to check, and unit strides vectorise.
enum RowSweep {
  /// Fills some rows of results, counted through all planes: `accumulate` adds an input value to the running
  /// result, `finish` then gets each finished row. Allocates nothing.
  /// - Complexity: O(results × pool size).
  @inline(__always)
  static func fill(
    _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>, from start: Float, over input: PlaneStack,
    _ placed: PlacedWindow, accumulate: (_ running: Float, _ value: Float) -> Float,
    finish: (_ results: UnsafeMutablePointer<Float>, _ row: Int) -> Void
  ) {
    guard let source = input.values.baseAddress, let out = output.baseAddress else { return }
    for index in rows {
      let (channel, row) = index.quotientAndRemainder(dividingBy: placed.output.height)
      let target = out + index * placed.output.width
      target.initialize(repeating: start, count: placed.output.width)
      sweepRow(source + channel * input.extent.count, placed, row, target, accumulate)
      finish(target, row)
    }
  }

  @inline(__always)
  private static func sweepRow(
    _ plane: UnsafePointer<Float>, _ placed: PlacedWindow, _ row: Int, _ target: UnsafeMutablePointer<Float>,
    _ accumulate: (Float, Float) -> Float
  ) {
    let columns = placed.columns
    for i in placed.rows.realTaps(of: row) {
      let source = plane + placed.rows.position(of: row, tap: i) * columns.input
      for j in columns.tapsInUse {
        let offset = columns.position(of: 0, tap: j)
        for result in columns.boxes(readingMapWith: j) {
          target[result] = accumulate(target[result], source[offset &+ result &* columns.stride])
        }
      }
    }
  }
}

extension PlacedAxis {
  /// A range that holds every tap that reads the map in any box. It is short even if the box is far larger
  /// than the map.
  var tapsInUse: Range<Int> {
    (realTaps(of: output - 1).lowerBound..<realTaps(of: 0).upperBound).clamped(to: 0..<poolSize)
  }

  /// The boxes whose tap `tap` lies on the map.
  func boxes(readingMapWith tap: Int) -> Range<Int> {
    let offset = position(of: 0, tap: tap)
    let first = offset >= 0 ? 0 : (-offset + stride - 1) / stride
    let end = offset >= input ? 0 : min(output, (input - 1 - offset) / stride + 1)
    return min(first, end)..<end
  }
}
