import LessonFormat
import Kernels

extension Layer {
  /// The layer with what its operation does not use chosen to suit `map`, for when the learner changes the operation:
  /// a result of adaptive pooling that fits, and a filter that finds edges.
  public func completed(on map: FeatureMap? = nil) -> Layer {
    let extent = map?.extent ?? Extent(3)
    var layer = self
    if !kind.has(.output) { layer.output = Extent(min(2, extent.height), min(2, extent.width)) }
    if !kind.has(.filters) {
      layer.ownFilters = .verticalEdges(channels: map?.channels ?? 1, on: extent)
    }
    return layer
  }
}

extension StageSpec {
  /// The lesson's own: everything that a learner can set.
  public var settings: Layer { layer.completed(on: input) }
}
