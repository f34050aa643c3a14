/// Height and width, in cells.
public struct Extent: Hashable, Sendable, CustomStringConvertible {
  public var height: Int
  public var width: Int

  public init(_ height: Int, _ width: Int) {
    self.height = height
    self.width = width
  }

  /// A square.
  public init(_ side: Int) { self.init(side, side) }

  /// Cells: height times width.
  public var count: Int { height * width }
  /// Height first: "3×5".
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

  /// The same padding on every side.
  public init(all side: Int) { self.init(top: side, left: side, bottom: side, right: side) }

  public static let none = Padding()
}

/// What happens where the boxes do not fit the map exactly.
public enum EdgeRule: String, CaseIterable, Hashable, Sendable {
  /// A box that does not fit is dropped: Keras `valid`, PyTorch's default.
  case drop
  /// The last box may hang over the end: PyTorch `ceil_mode`.
  case overhang
  /// ceil(n / stride) results. The pads needed are shared between both ends, an odd one at the end: Keras
  /// `same`.
  case same
  /// As `same`, but an odd pad goes to the start: ONNX `SAME_LOWER`.
  case sameLower = "same-lower"

  /// Whether the pads follow from the map's size.
  public var isSame: Bool { self == .same || self == .sameLower }
}

/// The sliding window of a pooling layer, before it is placed on a map.
///
/// This type and `PlacedWindow` are the only copy of the window arithmetic: kernels, walkthrough and every
/// highlight on the screen use them.
public struct Window: Hashable, Sendable {
  /// The largest pool size, stride, dilation or pad. It keeps every product within 64 bits.
  public static let limit = 1 << 24

  /// Cells that the box reads along each axis.
  public var poolSize: Extent
  /// Cells from one box to the next.
  public var stride: Extent
  /// Cells from one tap to the next; 1 leaves no gaps.
  public var dilation: Extent
  /// Declared pads; none under `same`, which works out its own.
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

  /// Places the window on planes of `extent`.
  ///
  /// - Throws: `.window` for numbers out of range, for a (dilated) box larger than the padded map, and for
  ///   `same` with declared pads.
  /// - Complexity: O(1).
  public func placed(on extent: Extent) throws(KernelError) -> PlacedWindow {
    try placed(on: extent, called: .poolSize)
  }

  /// - Parameter size: what messages call the size of the box.
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

  /// Places the window on the planes of `map`.
  ///
  /// - Throws: as `placed(on:)` for an extent; `.window` for more than `FeatureMap.limit` results.
  /// - Complexity: O(1).
  public func placed(on map: FeatureMap) throws(KernelError) -> PlacedWindow {
    let placed = try placed(on: map.extent)
    try placed.output.requireRoom(planes: map.channels)
    return placed
  }
}

extension Extent {
  /// - Throws: `.window` if `planes` planes of this extent have more than `FeatureMap.limit` cells.
  func requireRoom(planes: Int) throws(KernelError) {
    let (plane, planeOverflow) = height.multipliedReportingOverflow(by: width)
    let (count, overflow) = plane.multipliedReportingOverflow(by: planes)
    guard !planeOverflow, !overflow, count <= FeatureMap.limit else {
      throw .window(.results(planes: planes, self))
    }
  }
}
