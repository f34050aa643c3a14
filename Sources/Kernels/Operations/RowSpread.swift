/// The fast backward pass through a window, `RowSweep` in reverse: for each result row, run its gradient
/// along the input row under each tap. Taps go from right to left, so that every cell receives its shares in
/// the order of the results, as in the naive pass, and the bits agree.
enum RowSpread {
  /// - Parameter share: what the input value under a tap receives from the result with that index.
  /// - Returns: the gradient of the input.
  /// - Complexity: O(results × pool size). No allocation but the result.
  @inline(__always)
  static func spread(
    over map: FeatureMap, _ placed: PlacedWindow, share: (_ value: Float, _ result: Int) -> Float
  ) -> FeatureMap {
    let count = map.values.count
    let sums = [Float](unsafeUninitializedCapacity: count) { buffer, filled in
      map.values.withUnsafeBufferPointer { values in
        guard let input = values.baseAddress, let out = buffer.baseAddress else { return }
        out.initialize(repeating: 0, count: count)
        for channel in 0..<map.channels {
          let plane = channel * map.extent.count
          for row in 0..<placed.output.height {
            let first = (channel * placed.output.height + row) * placed.output.width
            spreadRow(input + plane, out + plane, placed, row) { share($0, first &+ $1) }
          }
        }
      }
      filled = count
    }
    return FeatureMap(unchecked: map.channels, map.height, map.width, sums)
  }

  @inline(__always)
  private static func spreadRow(
    _ input: UnsafePointer<Float>, _ out: UnsafeMutablePointer<Float>, _ placed: PlacedWindow, _ row: Int,
    _ share: (Float, Int) -> Float
  ) {
    let columns = placed.columns
    for i in placed.rows.realTaps(of: row) {
      let start = placed.rows.position(of: row, tap: i) * columns.input
      for j in columns.tapsInUse.reversed() {
        let offset = start + columns.position(of: 0, tap: j)
        for result in columns.boxes(readingMapWith: j) {
          let cell = offset &+ result &* columns.stride
          out[cell] += share(input[cell], result)
        }
      }
    }
  }
}
