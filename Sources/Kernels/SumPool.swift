/// Sum pooling: the sum of every box, in float32, row-major, from 0. Pads add nothing.
public enum SumPool {
  /// - Throws: `KernelError` where the window does not fit.
  /// - Complexity: O(results x pool size).
  public static func forward(_ map: FeatureMap, _ window: Window) throws(KernelError) -> FeatureMap {
    RowSweep.slide(
      over: map, try window.placed(on: map), from: 0, accumulate: { $0 + $1 }, finish: { _, _ in })
  }

  public static func reference(_ map: FeatureMap, _ window: Window) throws(KernelError) -> FeatureMap {
    ReferencePass.slide(over: map, try window.placed(on: map)) { _, values in sum(of: values) }
  }

  static func sum(of values: [Float]) -> Float { values.reduce(0, +) }
}
