/// A stack of feature maps: `channels` planes of `height` x `width` values, row-major, one plane after
/// the other (channels first, as in PyTorch and ONNX).
public struct FeatureMap: Equatable, Sendable {
  /// The most cells that a result may have, or an axis: what asks for more is refused instead of trapping.
  public static let limit = 1 << 30

  public let channels: Int
  public let height: Int
  public let width: Int
  public private(set) var values: [Float]

  /// - Throws: `KernelError.shape` unless every axis is at least 1 and `values` holds exactly
  ///   `channels * height * width` numbers.
  public init(channels: Int = 1, height: Int, width: Int, values: [Float]) throws(KernelError) {
    try Self.requireShape(channels, height, width, holding: values.count)
    self.init(unchecked: channels, height, width, values)
  }

  static func requireShape(_ channels: Int, _ height: Int, _ width: Int, holding held: Int)
    throws(KernelError)
  {
    let shape = [channels, height, width]
    if let axis = shape.firstIndex(where: { $0 < 1 }) { throw .shape(.emptyAxis(axis, shape: shape)) }
    let (plane, planeOverflow) = height.multipliedReportingOverflow(by: width)
    let (count, overflow) = plane.multipliedReportingOverflow(by: channels)
    guard !planeOverflow, !overflow, count == held else { throw .shape(.valueCount(held, shape: shape)) }
  }

  /// One channel from rows of equal length.
  public init(rows: [[Float]]) throws(KernelError) {
    let width = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != width {
      throw .shape(.raggedRow(index + 1, holds: row.count, first: width))
    }
    try self.init(height: rows.count, width: width, values: rows.flatMap { $0 })
  }

  init(unchecked channels: Int, _ height: Int, _ width: Int, _ values: [Float]) {
    self.channels = channels
    self.height = height
    self.width = width
    self.values = values
  }

  public var extent: Extent { Extent(height, width) }

  public subscript(channel: Int, row: Int, column: Int) -> Float {
    values[(channel * height + row) * width + column]
  }

  /// The same shape, each cell by itself.
  public func mapped(_ function: (Float) -> Float) -> FeatureMap {
    FeatureMap(unchecked: channels, height, width, values.map(function))
  }

  /// The same map with `value` in the cell that has `index` among `values`.
  public func replacing(_ index: Int, with value: Float) -> FeatureMap {
    var map = self
    map.values[index] = value
    return map
  }

  /// Reads `values`, laid out row-major with the channel as the fastest axis (N,H,W,C with N = 1, as Keras
  /// has it), into planes.
  public static func channelsLast(
    height: Int, width: Int, channels: Int, values: [Float]
  ) throws(KernelError) -> FeatureMap {
    let checked = try FeatureMap(channels: channels, height: height, width: width, values: values)
    let plane = height * width
    return FeatureMap(
      unchecked: channels, height, width,
      (0..<checked.values.count).map { values[($0 % plane) * channels + $0 / plane] })
  }

  /// The same shape and the same bits in every cell. All NaNs count as one: IEEE 754 leaves their payload open.
  public func isIdentical(to other: FeatureMap) -> Bool {
    channels == other.channels && extent == other.extent
      && zip(values, other.values).allSatisfy { $0.isIdentical(to: $1) }
  }
}

extension Float {
  /// The same bits (so that -0 differs from 0), or both NaN.
  public func isIdentical(to other: Float) -> Bool {
    bitPattern == other.bitPattern || (isNaN && other.isNaN)
  }
}
