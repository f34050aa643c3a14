/// The weights of a convolution: `count` filters of `channels` x `height` x `width`, row-major, one after the
/// other, with a bias each or none.
public struct Filters: Hashable, Sendable {
  /// How many filters: the channels of the result.
  public let count: Int
  /// Channels that each filter reads: those of one group.
  public let channels: Int
  public let height: Int
  public let width: Int
  public let values: [Float]
  public let bias: [Float]?

  /// - Throws: `badShape` unless every axis is at least 1 and `values` and `bias` fill the shape.
  public init(
    count: Int, channels: Int, height: Int, width: Int, values: [Float], bias: [Float]? = nil
  ) throws(KernelError) {
    guard count > 0, channels > 0, height > 0, width > 0 else {
      throw .badShape(
        "filters need at least one cell along every axis, not \(count)×\(channels)×\(height)×\(width)")
    }
    let (planes, planesOverflow) = count.multipliedReportingOverflow(by: channels)
    let (area, areaOverflow) = height.multipliedReportingOverflow(by: width)
    let (cells, overflow) = planes.multipliedReportingOverflow(by: area)
    guard !planesOverflow, !areaOverflow, !overflow, cells == values.count else {
      throw .badShape("\(count)×\(channels)×\(height)×\(width) does not hold \(values.count) weights")
    }
    if let bias, bias.count != count {
      throw .badShape("\(bias.count) biases do not fit \(count) filters")
    }
    self.count = count
    self.channels = channels
    self.height = height
    self.width = width
    self.values = values
    self.bias = bias
  }

  public var extent: Extent { Extent(height, width) }

  public subscript(filter: Int, channel: Int, row: Int, column: Int) -> Float {
    values[((filter * channels + channel) * height + row) * width + column]
  }
}
