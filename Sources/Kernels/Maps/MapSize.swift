/// Rows, columns and depth of a map or a stack of channels: L, B and d of the size formula.
public struct MapSize: Hashable, Sendable, CustomStringConvertible {
  public var extent: Extent
  public var depth: Int

  public init(_ extent: Extent, depth: Int) {
    self.extent = extent
    self.depth = depth
  }

  public var count: Int { extent.count * depth }
  /// Depth last, as the formula has it: "5×5×1".
  public var description: String { "\(extent)×\(depth)" }
}

extension FeatureMap {
  public var size: MapSize { MapSize(extent, depth: channels) }
}
