/// Global pooling: one box that covers the whole plane, so C x H x W gives C x 1 x 1.
///
/// The average is a float32 sum, row-major, divided by H·W at the end, as `AveragePool` has it for a box of that size.
/// The global averages of the frameworks sum in lanes as wide as their vectors (ONNX Runtime four, Keras eight), so
/// theirs may differ in the last bits.
public enum GlobalPool {
  /// - Complexity: O(C·H·W).
  public static func max(_ map: FeatureMap) throws(KernelError) -> FeatureMap {
    try MaxPool.forward(map, window(on: map.extent))
  }

  /// - Complexity: O(C·H·W).
  public static func average(_ map: FeatureMap) throws(KernelError) -> FeatureMap {
    try AveragePool.forward(map, window(on: map.extent))
  }

  public static func maxReference(_ map: FeatureMap) throws(KernelError) -> FeatureMap {
    try MaxPool.reference(map, window(on: map.extent))
  }

  public static func averageReference(_ map: FeatureMap) throws(KernelError) -> FeatureMap {
    try AveragePool.reference(map, window(on: map.extent))
  }

  /// The gradient of the input: each channel's gradient goes to the channel's largest value.
  /// - Complexity: O(C·H·W).
  public static func maxBackward(
    _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try MaxPool.backward(gradient, through: map, window(on: map.extent))
  }

  /// The gradient of the input: every cell receives its channel's gradient over H·W.
  /// - Complexity: O(C·H·W).
  public static func averageBackward(
    _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try AveragePool.backward(gradient, through: map, window(on: map.extent))
  }

  /// The one box.
  public static func window(on extent: Extent) -> Window { Window(pool: extent) }
}
