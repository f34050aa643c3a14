/// Max pooling: the largest value of every box.
///
/// Each channel by itself, so C x H x W gives C x (results) with `PlacedWindow.output`. Pads never win: the
/// maximum starts at -inf. Of equal values the first in row-major order is kept (which shows for -0 and 0), and a
/// NaN wins over every number, the last NaN over the others, as in PyTorch's CPU kernel.
public enum MaxPool {
  /// - Throws: `KernelError` where the window does not fit, or a box would lie wholly in padding.
  /// - Complexity: O(results x pool size).
  public static func forward(_ map: FeatureMap, _ window: Window) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    return .filled(map.channels, placed.output, from: map) {
      Slide(placed).largest($0, $1, rows: 0..<(map.channels * placed.output.height), by: Processor.kernels)
    }
  }

  public static func reference(_ map: FeatureMap, _ window: Window) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    return ReferencePass.slide(over: map, placed) { _, values in
      winner(of: values).map { values[$0] } ?? -.infinity
    }
  }

  /// The gradient of the input: each result's gradient goes to its winner, whole; where boxes overlap they add up.
  ///
  /// - Parameter gradient: that of the result, in its shape.
  /// - Throws: as `forward`; `doesNotFit` for a gradient of another shape.
  /// - Complexity: O(results x pool size).
  public static func backward(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window
  ) throws(KernelError) -> FeatureMap {
    let winners = try WinnerIndices.forward(map, window, base: .tensor)
    try gradient.requireShape(map.channels, winners.result.extent)
    var sums = [Float](repeating: 0, count: map.values.count)
    for (index, share) in zip(winners.indices, gradient.values) { sums[index] += share }
    return FeatureMap(unchecked: map.channels, map.height, map.width, sums)
  }

  public static func backwardReference(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window
  ) throws(KernelError) -> FeatureMap {
    let placed = try window.placed(on: map)
    try placed.requireRealCells()
    try gradient.requireShape(map.channels, placed.output)
    return GradientPass.scatter(gradient, over: map, placed) { GradientPass.toWinner($1, $2) }
  }

  /// Where the largest of `values` stands: the last NaN if there is one, else the first of the largest.
  static func winner(of values: [Float]) -> Int? {
    guard var best = values.indices.first else { return nil }
    for index in values.indices.dropFirst() where values[index] > values[best] || values[index].isNaN {
      best = index
    }
    return best
  }
}
