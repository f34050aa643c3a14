/// Another size for a map: each cell of the result is the mean of the rectangle of the map that it covers, parts of
/// cells counted by their area. Smaller maps come out as by a sensor with fewer, larger cells.
public enum AreaAverage {
  /// - Throws: `.shape` for an extent without cells, `.window` for more than `FeatureMap.limit` results.
  /// - Complexity: O(input + result) for each channel.
  public static func resized(_ map: FeatureMap, to extent: Extent) throws(KernelError) -> FeatureMap {
    let sides = 1...FeatureMap.limit
    guard sides.contains(extent.height), sides.contains(extent.width) else { throw .shape(.resize(extent)) }
    try extent.requireRoom(planes: map.channels)
    if extent == map.extent { return map }
    let rows = (0..<extent.height).map { Share($0, of: extent.height, on: map.height) }
    let columns = (0..<extent.width).map { Share($0, of: extent.width, on: map.width) }
    var values: [Float] = []
    values.reserveCapacity(map.channels * extent.count)
    var line = [Float](repeating: 0, count: map.width)
    for channel in 0..<map.channels {
      for row in rows {
        mean(map, channel, row, into: &line)
        values += columns.map { $0.mean { line[$0] } }
      }
    }
    return FeatureMap(unchecked: map.channels, extent.height, extent.width, values)
  }

  private static func mean(_ map: FeatureMap, _ channel: Int, _ row: Share, into line: inout [Float]) {
    let start = channel * map.extent.count
    for column in 0..<map.width {
      line[column] = row.mean { map.values[start + $0 * map.width + column] }
    }
  }

  /// The cells of an axis that one cell of the result covers.
  private struct Share {
    let cells: Range<Int>
    /// How much of the first and the last of them, in cells.
    let first: Float
    let last: Float
    let length: Float

    init(_ index: Int, of count: Int, on input: Int) {
      // In units of 1 / count of a cell everything is whole.
      let (start, end) = (index * input, (index + 1) * input)
      cells = start / count..<(end + count - 1) / count
      first = Float(min((cells.lowerBound + 1) * count, end) - start) / Float(count)
      last = Float(end - max((cells.upperBound - 1) * count, start)) / Float(count)
      length = Float(input) / Float(count)
    }

    /// Of one cell, or a part of one, the value itself.
    func mean(_ value: (Int) -> Float) -> Float {
      if cells.count == 1 { return value(cells.lowerBound) }
      var sum = value(cells.lowerBound) * first
      for index in cells.dropFirst().dropLast() { sum += value(index) }
      return (sum + value(cells.upperBound - 1) * last) / length
    }
  }
}
