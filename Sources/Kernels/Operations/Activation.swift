import SIMDKernels

/// ReLU and its leaky relatives: one value in, one value out, the shape unchanged.
///
/// As PyTorch computes them on bits: ReLU keeps -0 and NaN; the leaky ones multiply whatever is not above 0.
public enum Activation {
  /// f(x) = max(0, x).
  public static func relu(_ x: Float) -> Float { x < 0 ? 0 : x }

  /// f(x) = x for x > 0, else slope · x. PReLU is the same with a slope that is learnt, one for each channel.
  public static func leakyReLU(_ x: Float, slope: Float) -> Float { x > 0 ? x : x * slope }

  /// - Complexity: O(C·H·W).
  public static func relu(_ map: FeatureMap) -> FeatureMap {
    .filled(map.channels, map.extent, from: map) { relu($0.values, $1, 1, Processor.kernels) }
  }

  /// Writes into the caller's memory, which must not overlap the input unless it is the input, and allocates nothing.
  /// - Throws: `.operand` unless `output` has as many values as `input`.
  public static func relu(
    _ input: UnsafeBufferPointer<Float>, into output: UnsafeMutableBufferPointer<Float>, threads: Int = 1
  ) throws(KernelError) {
    try PlaneStack.requireRoom(for: input.count, in: output)
    relu(input, output, threads, Processor.kernels)
  }

  /// A result of this many bytes or more goes past the caches: it would drive out everything else, and be gone itself
  /// before anyone reads it.
  static let streamedBytes = 16 << 20

  static func relu(
    _ input: UnsafeBufferPointer<Float>, _ output: UnsafeMutableBufferPointer<Float>, _ threads: Int,
    _ kernels: LaneKernels
  ) {
    guard let source = input.baseAddress, let target = output.baseAddress else { return }
    let streams = 4 * output.count >= streamedBytes
    let pointers = Pointers(source, target)
    Workers.share(input.count, bytes: 8 * input.count, threads) {
      kernels.relu(
        pointers.source + $0.lowerBound, pointers.target + $0.lowerBound, $0.count, streams)
    }
  }

  /// - Complexity: O(C·H·W).
  public static func leakyReLU(_ map: FeatureMap, slope: Float) -> FeatureMap {
    sweep(map) { value, _ in leakyReLU(value, slope: slope) }
  }

  /// - Parameter slopes: one for all channels, or one for each.
  /// - Throws: `KernelError.operand` for any other number of slopes.
  /// - Complexity: O(C·H·W).
  public static func prelu(_ map: FeatureMap, slopes: [Float]) throws(KernelError) -> FeatureMap {
    try checkSlopes(slopes, map)
    return sweep(map) { value, channel in
      leakyReLU(value, slope: slopes.count == 1 ? slopes[0] : slopes[channel])
    }
  }

  /// The gradient of the input: `gradient` where x > 0, else 0; also 0 at 0, where ReLU has no derivative.
  /// - Throws: `KernelError.operand` for a gradient of another shape.
  /// - Complexity: O(C·H·W).
  public static func reluBackward(
    _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try gradient.requireShape(map.channels, map.extent)
    return gated(gradient, map) { x, g, _ in x > 0 ? g : 0 }
  }

  /// The gradient of the input: `gradient` where x > 0, else times the slope.
  /// - Throws: `KernelError.operand` for a gradient of another shape.
  /// - Complexity: O(C·H·W).
  public static func leakyReLUBackward(
    _ gradient: FeatureMap, through map: FeatureMap, slope: Float
  ) throws(KernelError) -> FeatureMap {
    try gradient.requireShape(map.channels, map.extent)
    return gated(gradient, map) { x, g, _ in x > 0 ? g : g * slope }
  }

  /// The gradients of the input and of the slopes; a slope's is the sum of x · gradient over its cells with x ≤ 0
  /// (or NaN), in float32, in order.
  /// - Throws: `KernelError.operand` for a gradient of another shape, or a wrong number of slopes.
  /// - Complexity: O(C·H·W).
  public static func preluBackward(
    _ gradient: FeatureMap, through map: FeatureMap, slopes: [Float]
  ) throws(KernelError) -> (input: FeatureMap, slopes: [Float]) {
    try checkSlopes(slopes, map)
    try gradient.requireShape(map.channels, map.extent)
    let input = gated(gradient, map) { x, g, channel in
      x > 0 ? g : g * (slopes.count == 1 ? slopes[0] : slopes[channel])
    }
    var sums = [Float](repeating: 0, count: slopes.count)
    for (index, x) in map.values.enumerated() where !(x > 0) {
      sums[slopes.count == 1 ? 0 : index / map.extent.count] += x * gradient.values[index]
    }
    return (input, sums)
  }

  static func checkSlopes(_ slopes: [Float], _ map: FeatureMap) throws(KernelError) {
    guard slopes.count == 1 || slopes.count == map.channels else {
      throw .operand(.slopeCount(slopes.count, channels: map.channels))
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

  /// `function` of input value, gradient and channel, cell by cell.
  @inline(__always)
  private static func gated(
    _ gradient: FeatureMap, _ map: FeatureMap, _ function: (Float, Float, Int) -> Float
  ) -> FeatureMap {
    let plane = map.extent.count
    var results = gradient.values
    for channel in 0..<map.channels {
      for index in (channel * plane)..<((channel + 1) * plane) {
        results[index] = function(map.values[index], results[index], channel)
      }
    }
    return FeatureMap(unchecked: map.channels, map.height, map.width, results)
  }
}
