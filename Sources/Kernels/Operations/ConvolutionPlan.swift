/// A convolution laid on a batch: which planes each filter reads, and every loop that its kernels share.
struct ConvolutionPlan {
  let placed: PlacedWindow
  let batch: Int
  /// Planes of one image.
  private let channels: Int
  private let filters: Filters
  private let groups: Int

  init(_ convolution: Convolution, _ map: FeatureMap, _ batch: Int) throws(KernelError) {
    try self.init(convolution, channels: map.channels, map.extent, batch)
  }

  init(
    _ convolution: Convolution, channels planesOfInput: Int, _ extent: Extent, _ batch: Int
  ) throws(KernelError) {
    filters = convolution.filters
    groups = convolution.groups
    self.batch = batch
    channels = try FeatureMap.channels(of: planesOfInput, inEachOf: batch)
    let (expected, overflow) = filters.channels.multipliedReportingOverflow(by: groups)
    guard !overflow, channels == expected else {
      throw .operand(
        groups == 1
          ? .filterChannels(filters.channels, mapChannels: channels)
          : .groupChannels(filters.channels, mapChannels: channels, groups: groups))
    }
    placed = try convolution.window.placed(on: extent, called: .filterSize)
    let (planes, tooMany) = batch.multipliedReportingOverflow(by: filters.count)
    try placed.output.requireRoom(planes: tooMany ? .max : planes)
  }

  var resultCount: Int { batch * filters.count * placed.output.count }

  func result(_ values: [Float]) -> FeatureMap {
    FeatureMap(unchecked: batch * filters.count, placed.output.height, placed.output.width, values)
  }

  /// The plane of the input that channel `channel` of `filter` reads.
  func plane(_ image: Int, _ filter: Int, _ channel: Int) -> Int {
    image * channels + filter / (filters.count / groups) * filters.channels + channel
  }

  /// Every row of results in order, with its number.
  @inline(__always)
  func eachFilterRow(_ body: (_ image: Int, _ filter: Int, _ row: Int, _ index: Int) -> Void) {
    var index = 0
    for image in 0..<batch {
      for filter in 0..<filters.count {
        for row in 0..<placed.output.height {
          body(image, filter, row, index)
          index += 1
        }
      }
    }
  }

  /// Every result in order, with its number.
  func eachResult(_ body: (_ image: Int, _ filter: Int, _ row: Int, _ column: Int, _ index: Int) -> Void) {
    eachFilterRow { image, filter, row, index in
      for column in 0..<placed.output.width {
        body(image, filter, row, column, index * placed.output.width + column)
      }
    }
  }

  /// One weight and the cell of the map that it meets.
  struct Tap {
    /// Of the filter; `plane` is that of the map.
    let channel: Int
    let i: Int
    let j: Int
    let plane: Int
    let row: Int
    let column: Int
  }

  /// The taps of a result that meet a real cell, channel by channel, row-major: the naive way to find them.
  func taps(_ image: Int, _ filter: Int, _ row: Int, _ column: Int) -> [Tap] {
    let cells = placed.cells(row: row, column: column)
    return (0..<filters.channels).flatMap { channel in
      cells.enumerated().filter { $0.element.ground == .real }.map { index, cell in
        let (i, j) = index.quotientAndRemainder(dividingBy: filters.width)
        let plane = plane(image, filter, channel)
        return Tap(channel: channel, i: i, j: j, plane: plane, row: cell.row, column: cell.column)
      }
    }
  }
}
