/// What a winner's index counts.
public enum IndexBase: String, CaseIterable, Hashable, Sendable {
  /// Cells of its own plane: PyTorch `return_indices`.
  case plane
  /// Cells of the whole tensor, planes first: the second output of ONNX `MaxPool`.
  case tensor
  /// Values of its own image with the channel as the fastest axis: `tf.nn.max_pool_with_argmax`.
  case channelsLast = "channels-last"
}

/// Max pooling that also says where each maximum stands.
public struct WinnerIndices: Equatable, Sendable {
  public let result: FeatureMap
  /// One for each result, in its order.
  public let indices: [Int]

  /// - Parameter batch: how many images the planes are; only `channelsLast` depends on it.
  /// - Throws: as `MaxPool.forward`; `.operand` where the planes do not make up `batch` images.
  /// - Complexity: O(results x pool size).
  public static func forward(
    _ map: FeatureMap, _ window: Window, base: IndexBase, batch: Int = 1
  ) throws(KernelError) -> WinnerIndices {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    let channels = try map.channels(inEachOf: batch)
    var results: [Float] = []
    var indices: [Int] = []
    results.reserveCapacity(map.channels * placed.output.count)
    indices.reserveCapacity(map.channels * placed.output.count)
    map.values.withUnsafeBufferPointer { values in
      for plane in 0..<map.channels {
        let first = plane * map.extent.count
        placed.eachBox { rows, columns in
          let winner = Self.winner(values, first, placed, rows, columns)
          results.append(values[winner])
          indices.append(base.index(winner - first, plane: plane, of: map.extent, channels: channels))
        }
      }
    }
    let extent = placed.output
    return WinnerIndices(
      result: FeatureMap(unchecked: map.channels, extent.height, extent.width, results), indices: indices)
  }

  public static func reference(
    _ map: FeatureMap, _ window: Window, base: IndexBase, batch: Int = 1
  ) throws(KernelError) -> WinnerIndices {
    let result = try MaxPool.reference(map, window)
    let channels = try map.channels(inEachOf: batch)
    let walk = try Walkthrough(.max.with(window), on: map)
    let indices = (0..<walk.count).map { index in
      let step = walk.step(index)
      let cell = step.winner.map { $0.row * map.width + $0.column } ?? 0
      return base.index(cell, plane: step.channel, of: map.extent, channels: channels)
    }
    return WinnerIndices(result: result, indices: indices)
  }

  /// Where the winner among the cells of a box stands in `values`. The box has a real cell.
  @inline(__always)
  static func winner(
    _ values: UnsafeBufferPointer<Float>, _ plane: Int, _ placed: PlacedWindow, _ rows: StrideTo<Int>,
    _ columns: StrideTo<Int>
  ) -> Int {
    var best = -1
    for row in rows {
      for column in columns {
        let cell = plane &+ row &* placed.columns.input &+ column
        if best < 0 || values[cell] > values[best] || values[cell].isNaN { best = cell }
      }
    }
    return best
  }
}

extension PlacedWindow {
  /// Every box in the order of the results, as the map's rows and columns under its real taps.
  @inline(__always)
  func eachBox(_ body: (_ rows: StrideTo<Int>, _ columns: StrideTo<Int>) -> Void) {
    for row in 0..<output.height {
      for column in 0..<output.width { body(rows.realCells(of: row), columns.realCells(of: column)) }
    }
  }
}

extension PlacedAxis {
  /// The cells of the map that box `index` reads.
  func realCells(of index: Int) -> StrideTo<Int> {
    let taps = realTaps(of: index)
    return Swift.stride(
      from: position(of: index, tap: taps.lowerBound), to: position(of: index, tap: taps.upperBound),
      by: dilation)
  }
}

extension IndexBase {
  /// - Parameter cell: the winner's place in its plane, row-major.
  fileprivate func index(_ cell: Int, plane: Int, of extent: Extent, channels: Int) -> Int {
    switch self {
    case .plane: cell
    case .tensor: plane * extent.count + cell
    case .channelsLast: cell * channels + plane % channels
    }
  }
}

extension FeatureMap {
  /// The channels of one image when the planes are those of `batch` images, one after the other.
  func channels(inEachOf batch: Int) throws(KernelError) -> Int {
    try Self.channels(of: channels, inEachOf: batch)
  }

  static func channels(of channels: Int, inEachOf batch: Int) throws(KernelError) -> Int {
    guard batch > 0, channels.isMultiple(of: batch) else {
      throw .operand(.images(planes: channels, images: batch))
    }
    return channels / batch
  }
}
