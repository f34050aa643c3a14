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

  /// - Throws: `.shape` unless every axis is at least 1 and `values` and `bias` fill the shape.
  public init(
    count: Int, channels: Int, height: Int, width: Int, values: [Float], bias: [Float]? = nil
  ) throws(KernelError) {
    let shape = [count, channels, height, width]
    if let axis = shape.firstIndex(where: { $0 < 1 }) { throw .shape(.emptyAxis(axis, shape: shape)) }
    let (planes, planesOverflow) = count.multipliedReportingOverflow(by: channels)
    let (area, areaOverflow) = height.multipliedReportingOverflow(by: width)
    let (cells, overflow) = planes.multipliedReportingOverflow(by: area)
    guard !planesOverflow, !areaOverflow, !overflow, cells == values.count else {
      throw .shape(.valueCount(values.count, shape: shape))
    }
    if let bias, bias.count != count {
      throw .shape(.bias(shape: [bias.count], filters: count))
    }
    self.count = count
    self.channels = channels
    self.height = height
    self.width = width
    self.values = values
    self.bias = bias
  }

  /// One filter that finds vertical edges: in every channel, the columns on its left less those on its right. 3×3, or as
  /// much of it as fits planes of `extent`; the two columns that it takes at least need not fit.
  public static func verticalEdges(channels: Int, on extent: Extent) -> Filters {
    let row: [Float] = extent.width == 2 ? [1, -1] : [1, 0, -1]
    let (channels, height) = (Swift.max(1, channels), min(3, Swift.max(1, extent.height)))
    let values = Array(repeating: row, count: channels * height).flatMap { $0 }
    return Filters(unchecked: 1, channels, height, row.count, values)
  }

  init(
    unchecked count: Int, _ channels: Int, _ height: Int, _ width: Int, _ values: [Float],
    _ bias: [Float]? = nil
  ) {
    (self.count, self.channels, self.height, self.width) = (count, channels, height, width)
    (self.values, self.bias) = (values, bias)
  }

  public var extent: Extent { Extent(height, width) }

  public subscript(filter: Int, channel: Int, row: Int, column: Int) -> Float {
    values[((filter * channels + channel) * height + row) * width + column]
  }
}

extension Filters {
  /// - Parameters:
  ///   - weights: K x C / groups x height x width, as PyTorch and ONNX have them.
  ///   - bias: K values along one axis, or none.
  /// - Throws: `.shape` for any other shape.
  public init(weights: Tensor, bias: Tensor? = nil) throws(KernelError) {
    let shape = weights.shape
    guard shape.count == 4 else {
      throw .shape(.notFilters(shape: shape))
    }
    if let bias, bias.shape != [shape[0]] {
      throw .shape(.bias(shape: bias.shape, filters: shape[0]))
    }
    try self.init(
      count: shape[0], channels: shape[1], height: shape[2], width: shape[3], values: weights.values,
      bias: bias?.values)
  }
}
