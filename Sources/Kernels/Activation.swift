/// ReLU and its leaky relatives: one value in, one value out, the shape unchanged.
///
/// As PyTorch computes them on bits: ReLU keeps -0 and NaN; the leaky ones multiply whatever is not above 0.
public enum Activation {
  /// f(x) = max(0, x).
  public static func relu(_ x: Float) -> Float { x < 0 ? 0 : x }

  /// f(x) = x for x > 0, else slope · x. PReLU is the same with a slope that is learnt, one for each channel.
  public static func leakyReLU(_ x: Float, slope: Float) -> Float { x > 0 ? x : x * slope }

  /// - Complexity: O(C·H·W).
  public static func relu(_ map: FeatureMap) -> FeatureMap { sweep(map) { value, _ in relu(value) } }

  /// - Complexity: O(C·H·W).
  public static func leakyReLU(_ map: FeatureMap, slope: Float) -> FeatureMap {
    sweep(map) { value, _ in leakyReLU(value, slope: slope) }
  }

  /// - Parameter slopes: one for all channels, or one for each.
  /// - Throws: `KernelError.doesNotFit` for any other number of slopes.
  /// - Complexity: O(C·H·W).
  public static func prelu(_ map: FeatureMap, slopes: [Float]) throws(KernelError) -> FeatureMap {
    try checkSlopes(slopes, map)
    return sweep(map) { value, channel in
      leakyReLU(value, slope: slopes.count == 1 ? slopes[0] : slopes[channel])
    }
  }

  static func checkSlopes(_ slopes: [Float], _ map: FeatureMap) throws(KernelError) {
    guard slopes.count == 1 || slopes.count == map.channels else {
      throw .doesNotFit(
        "\(slopes.count) slopes do not fit \(map.channels) channels: give 1 or \(map.channels)")
    }
  }

  @inline(__always)
  private static func sweep(_ map: FeatureMap, _ function: (Float, Int) -> Float) -> FeatureMap {
    let plane = map.extent.count
    let results = [Float](unsafeUninitializedCapacity: map.values.count) { buffer, filled in
      map.values.withUnsafeBufferPointer { values in
        for channel in 0..<map.channels {
          for index in (channel * plane)..<((channel + 1) * plane) {
            buffer[index] = function(values[index], channel)
          }
        }
      }
      filled = map.values.count
    }
    return FeatureMap(unchecked: map.channels, map.height, map.width, results)
  }
}
