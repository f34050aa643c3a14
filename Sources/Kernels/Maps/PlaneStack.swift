/// A stack of planes in memory that someone else owns, laid out as in `FeatureMap`: for kernels that write into the
/// caller's memory and allocate nothing.
public struct PlaneStack {
  public let channels: Int
  public let height: Int
  public let width: Int
  public let values: UnsafeBufferPointer<Float>

  /// - Throws: `KernelError.shape` as `FeatureMap` has it.
  public init(
    channels: Int = 1, height: Int, width: Int, values: UnsafeBufferPointer<Float>
  ) throws(KernelError) {
    try FeatureMap.requireShape(channels, height, width, holding: values.count)
    self.init(unchecked: channels, height, width, values)
  }

  init(unchecked channels: Int, _ height: Int, _ width: Int, _ values: UnsafeBufferPointer<Float>) {
    self.channels = channels
    self.height = height
    self.width = width
    self.values = values
  }

  public var extent: Extent { Extent(height, width) }
}

extension PlaneStack {
  /// What a kernel reads and writes.
  func bytes(with output: UnsafeMutableBufferPointer<Float>) -> Int { 4 * (values.count + output.count) }

  /// - Throws: `.operand` unless `output` holds `count` values.
  static func requireRoom(
    for count: Int, in output: UnsafeMutableBufferPointer<Float>
  ) throws(KernelError) {
    guard output.count == count else {
      throw .operand(.outputBuffer(output.count, results: count))
    }
  }
}

extension PlacedWindow {
  /// - Throws: `.operand` unless the window was laid on the input's extent, and as `requireRoom`.
  func requireFit(
    _ input: PlaneStack, _ output: UnsafeMutableBufferPointer<Float>
  ) throws(KernelError) {
    try requireInput(input)
    try self.output.requireRoom(planes: input.channels)
    try PlaneStack.requireRoom(for: input.channels * self.output.count, in: output)
  }

  /// - Throws: `.operand` for a window laid on another extent.
  func requireInput(_ input: PlaneStack) throws(KernelError) {
    guard rows.input == input.height, columns.input == input.width else {
      throw .operand(.planes(input.extent, windowLaidOn: Extent(rows.input, columns.input)))
    }
  }
}

extension FeatureMap {
  /// Fills a map with what `body` writes; `body` must write every value.
  @inline(__always)
  static func filled(
    _ channels: Int, _ extent: Extent, from map: FeatureMap,
    _ body: (_ input: PlaneStack, _ output: UnsafeMutableBufferPointer<Float>) -> Void
  ) -> FeatureMap {
    let count = channels * extent.count
    let values = [Float](unsafeUninitializedCapacity: count) { buffer, filled in
      map.values.withUnsafeBufferPointer { values in
        let input = PlaneStack(unchecked: map.channels, map.height, map.width, values)
        body(input, UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      }
      filled = count
    }
    return FeatureMap(unchecked: channels, extent.height, extent.width, values)
  }
}
