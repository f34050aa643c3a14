/// Height and width, in cells.
public struct Extent: Hashable, Sendable, CustomStringConvertible {
  public var height: Int
  public var width: Int

  public init(_ height: Int, _ width: Int) {
    self.height = height
    self.width = width
  }

  public init(_ side: Int) { self.init(side, side) }

  public var count: Int { height * width }
  public var description: String { "\(height)×\(width)" }
}

/// Declared padding, in cells on each side of the map.
public struct Padding: Hashable, Sendable {
  public var top: Int
  public var left: Int
  public var bottom: Int
  public var right: Int

  public init(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
  }

  public init(all side: Int) { self.init(top: side, left: side, bottom: side, right: side) }

  public static let none = Padding()
}

/// What happens where the box does not come out even with the map.
public enum EdgeRule: String, CaseIterable, Hashable, Sendable {
  /// A box that does not fit whole is left out: Keras `valid`, the default of PyTorch.
  case drop
  /// The last box may hang over the end: PyTorch `ceil_mode`.
  case overhang
  /// ceil(n / stride) results; the pad that takes is shared out, an odd cell at the end: Keras `same`.
  case same
  /// As `same`, but an odd cell at the start: ONNX `SAME_LOWER`.
  case sameLower = "same-lower"

  public var isSame: Bool { self == .same || self == .sameLower }
}

/// The sliding window of a pooling layer, before it is laid on a map.
///
/// This type and `PlacedWindow` are the only copy of the window arithmetic: kernels, walkthrough and every
/// highlight on the screen ask them.
public struct Window: Hashable, Sendable {
  /// The largest pool size, stride, dilation or pad: keeps every product within 64 bits.
  public static let limit = 1 << 24

  public var poolSize: Extent
  public var stride: Extent
  public var dilation: Extent
  public var padding: Padding
  public var edge: EdgeRule

  /// - Parameter stride: `nil` means the pool size, as in Keras and PyTorch.
  public init(
    poolSize: Extent, stride: Extent? = nil, dilation: Extent = Extent(1), padding: Padding = .none,
    edge: EdgeRule = .drop
  ) {
    self.poolSize = poolSize
    self.stride = stride ?? poolSize
    self.dilation = dilation
    self.padding = padding
    self.edge = edge
  }

  /// Lays the window on planes of `extent`.
  ///
  /// - Throws: `.window` for numbers out of their range, where the (dilated) box is larger than the
  ///   padded map, or `same` is asked for together with declared padding.
  /// - Complexity: O(1).
  public func placed(on extent: Extent) throws(KernelError) -> PlacedWindow {
    try placed(on: extent, called: .poolSize)
  }

  /// - Parameter size: what the messages call the size of the box.
  func placed(on extent: Extent, called size: WindowFault.WindowNumber) throws(KernelError) -> PlacedWindow {
    let rows = try PlacedAxis(
      name: .height, size: size, input: extent.height, poolSize: poolSize.height, stride: stride.height,
      dilation: dilation.height, pads: (padding.top, padding.bottom), edge: edge)
    let columns = try PlacedAxis(
      name: .width, size: size, input: extent.width, poolSize: poolSize.width, stride: stride.width,
      dilation: dilation.width, pads: (padding.left, padding.right), edge: edge)
    guard poolSize.count <= max(Self.limit, extent.count) else {
      throw .window(.boxCells(poolSize))
    }
    return PlacedWindow(window: self, rows: rows, columns: columns)
  }

  /// Lays the window on the planes of `map`.
  ///
  /// - Throws: as `placed(on:)` for an extent; also `.window` for more than `FeatureMap.limit` results.
  /// - Complexity: O(1).
  public func placed(on map: FeatureMap) throws(KernelError) -> PlacedWindow {
    let placed = try placed(on: map.extent)
    try placed.output.requireRoom(planes: map.channels)
    return placed
  }
}

extension Extent {
  /// - Throws: `.window` where `planes` results of this extent are more than `FeatureMap.limit` cells.
  func requireRoom(planes: Int) throws(KernelError) {
    let (plane, planeOverflow) = height.multipliedReportingOverflow(by: width)
    let (count, overflow) = plane.multipliedReportingOverflow(by: planes)
    guard !planeOverflow, !overflow, count <= FeatureMap.limit else {
      throw .window(.results(planes: planes, self))
    }
  }
}
