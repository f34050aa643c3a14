/// Max pooling with a blur before the stride: the maximum at stride 1, then the binomial filter [1 2 1] down
/// and across, divided by 16, at the window's stride, each channel alone. The blur pads with zeros.
///
/// Source: R. Zhang, "Making Convolutional Networks Shift-Invariant Again" (ICML 2019). Its MaxBlurPool
/// reflects the edge instead.
public enum BlurPool {
  /// The result has the size of the window's own pooling; under `overhang` it may differ by the last box.
  /// - Throws: `KernelError` if the window does not fit, or a box lies wholly in padding.
  /// - Complexity: O(cells × pool size).
  public static func forward(_ map: FeatureMap, _ window: Window) throws(KernelError) -> FeatureMap {
    var dense = window
    dense.stride = Extent(1)
    let maxima = try MaxPool.forward(map, dense)
    let weights: [Float] = [1, 2, 1, 2, 4, 2, 1, 2, 1].map { $0 / 16 }
    let filters = try Filters(
      count: map.channels, channels: 1, height: 3, width: 3,
      values: (0..<map.channels).flatMap { _ in weights })
    let blur = try Convolution(
      filters, stride: window.stride, padding: Padding(all: 1),
      edge: window.edge == .overhang ? .overhang : .drop, groups: map.channels)
    return try blur.forward(maxima)
  }
}
