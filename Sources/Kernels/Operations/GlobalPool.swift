import SIMDKernels

/// Global pooling: one box that covers the whole plane, so C x H x W gives C x 1 x 1.
///
/// The average is a float32 sum divided by H·W at the end. A plane of fewer than `laneCount` cells is summed row-major,
/// as `AveragePool` has it for a box of that size. A larger one is summed in 32 lanes: with the cells numbered row-major,
/// cell i is added to partial sum i mod 32, from 0, in order, as long as the group of eight cells that it lies in is
/// whole. Of the partial sums p, eight are made, q(k) = (p(k) + p(k + 8)) + (p(k + 16) + p(k + 24)), of those four,
/// r(k) = q(k) + q(k + 4), and then one, (r(0) + r(2)) + (r(1) + r(3)). The at most seven cells that are left come on top in
/// order. That is the same on every processor, faster by far, and nearer to the true sum. The frameworks sum in lanes as
/// wide as their vectors (ONNX Runtime four, Keras eight), so theirs may differ in the last bits.
public enum GlobalPool {
  /// The fewest cells of a plane whose average is summed in lanes.
  public static let laneCount = 48

  /// - Complexity: O(C·H·W).
  public static func max(_ map: FeatureMap) throws(KernelError) -> FeatureMap {
    _ = try window(on: map.extent).placed(on: map)
    return .filled(map.channels, Extent(1), from: map) { max($0, $1, 1, Processor.kernels) }
  }

  /// - Complexity: O(C·H·W).
  public static func average(_ map: FeatureMap) throws(KernelError) -> FeatureMap {
    _ = try window(on: map.extent).placed(on: map)
    return .filled(map.channels, Extent(1), from: map) { average($0, $1, 1, Processor.kernels) }
  }

  /// Writes into the caller's memory, one value for each plane, and allocates nothing.
  /// - Throws: `.operand` unless `output` has room for just those.
  public static func max(
    _ input: PlaneStack, into output: UnsafeMutableBufferPointer<Float>, threads: Int = 1
  ) throws(KernelError) {
    try PlaneStack.requireRoom(for: input.channels, in: output)
    max(input, output, threads, Processor.kernels)
  }

  /// Writes into the caller's memory; see `max`.
  public static func average(
    _ input: PlaneStack, into output: UnsafeMutableBufferPointer<Float>, threads: Int = 1
  ) throws(KernelError) {
    try PlaneStack.requireRoom(for: input.channels, in: output)
    average(input, output, threads, Processor.kernels)
  }

  static func max(
    _ input: PlaneStack, _ output: UnsafeMutableBufferPointer<Float>, _ threads: Int, _ kernels: LaneKernels
  ) {
    let cells = input.extent.count
    guard let source = input.values.baseAddress, let target = output.baseAddress else { return }
    let pointers = Pointers(source, target)
    Workers.share(input.channels, bytes: input.bytes(with: output), threads) { planes in
      let first = planes.lowerBound
      kernels.planeMaxima(pointers.source + first * cells, cells, pointers.target + first, planes.count)
    }
  }

  static func average(
    _ input: PlaneStack, _ output: UnsafeMutableBufferPointer<Float>, _ threads: Int, _ kernels: LaneKernels
  ) {
    let cells = input.extent.count
    guard let source = input.values.baseAddress, let target = output.baseAddress else { return }
    let kernel = cells < laneCount ? kernels.smallPlaneAverages : kernels.planeAverages
    let pointers = Pointers(source, target)
    Workers.share(input.channels, bytes: input.bytes(with: output), threads) { planes in
      let first = planes.lowerBound
      kernel(pointers.source + first * cells, cells, pointers.target + first, planes.count)
    }
  }

  public static func maxReference(_ map: FeatureMap) throws(KernelError) -> FeatureMap {
    try MaxPool.reference(map, window(on: map.extent))
  }

  public static func averageReference(_ map: FeatureMap) throws(KernelError) -> FeatureMap {
    let placed = try window(on: map.extent).placed(on: map)
    return ReferencePass.slide(over: map, placed) { _, values in sum(of: values) / Float(values.count) }
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

  /// The sum of a plane in the documented order, by its definition.
  static func sum(of values: [Float]) -> Float {
    guard values.count >= laneCount else { return SumPool.sum(of: values) }
    let grouped = values.count / 8 * 8
    var lanes = [Float](repeating: 0, count: 32)
    for i in 0..<grouped { lanes[i % 32] += values[i] }
    for k in 0..<8 {
      let (low, high) = (lanes[k] + lanes[k + 8], lanes[k + 16] + lanes[k + 24])
      lanes[k] = low + high
    }
    for k in 0..<4 { lanes[k] += lanes[k + 4] }
    let (even, odd) = (lanes[0] + lanes[2], lanes[1] + lanes[3])
    return values[grouped...].reduce(even + odd, +)
  }

  /// The one box.
  public static func window(on extent: Extent) -> Window { Window(poolSize: extent) }
}

struct GlobalMaxPooling: LayerOperation {
  let name = "global-max"
  let command = "global-maxpool"
  let family = OperationFamily.maximum
  let box = LayerBox.plane

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    try GlobalPool.max(map)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try GlobalPool.maxBackward(gradient, through: map)
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float { step.largest(winner) }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? { nil }
}

struct GlobalAveragePooling: LayerOperation {
  let name = "global-average"
  let command = "global-avgpool"
  let family = OperationFamily.average
  let box = LayerBox.plane

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    try GlobalPool.average(map)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try GlobalPool.averageBackward(gradient, through: map)
  }

  func divisor(_ layer: Layer, of cells: [WindowCell]) -> Int? {
    AveragePool.divisor(of: cells, countIncludePad: false)
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float {
    GlobalPool.sum(of: step.terms) / Float(step.divisor ?? step.terms.count)
  }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? {
    step.divisor.map { gradient / Float($0) }
  }
}
