/// Rows, columns and channels of a map: L, B and d of the size formula.
public struct MapSize: Hashable, Sendable, CustomStringConvertible {
  public var extent: Extent
  /// The number of channels.
  public var depth: Int

  public init(_ extent: Extent, depth: Int) {
    self.extent = extent
    self.depth = depth
  }

  /// Cells in all channels.
  public var count: Int { extent.count * depth }
  /// Depth last, as in the formula: "5×5×1".
  public var description: String { "\(extent)×\(depth)" }
}

extension FeatureMap {
  public var size: MapSize { MapSize(extent, depth: channels) }
}
