/// The slopes of a PReLU, and how they lie on a tensor.
///
/// A vector means two things: PyTorch lays it along the channels, ONNX along the last axis, as NumPy broadcasts.
/// On a tensor whose C and W are equal both fit, with different results (see DISPUTES.md).
public struct Slopes: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    /// A vector lies along axis 1; anything else broadcasts. PyTorch `PReLU`, and Keras with the other axes shared.
    case alongChannels
    /// Aligned at the last axis, as in NumPy: ONNX `PRelu`.
    case broadcast
  }

  public let tensor: Tensor
  public let rule: Rule

  public init(_ tensor: Tensor, _ rule: Rule = .alongChannels) {
    self.tensor = tensor
    self.rule = rule
  }

  /// One for all channels, or one for each.
  public init(_ values: [Float]) { self.init(Tensor(unchecked: [values.count], values)) }

  /// PReLU on a tensor of any shape.
  ///
  /// - Throws: `.operand` unless each axis of the slopes is 1 or that of `input`.
  /// - Complexity: O(values), and room for a slope wherever it changes: one a plane for slopes along the channels.
  public func forward(_ input: Tensor) throws(KernelError) -> Tensor {
    let aligned = try aligned(to: input.shape)
    let last = aligned.lastIndex { $0 > 1 }.map { $0 + 1 } ?? 0
    let planes = input.shape[..<last].reduce(1, *)
    let map = FeatureMap(unchecked: planes, 1, input.values.count / planes, input.values)
    let slopes = spread(aligned[..<last], over: input.shape[..<last], count: planes)
    return try Tensor(shape: input.shape, values: Activation.prelu(map, slopes: slopes).values)
  }

  /// The slopes' shape with as many axes as `shape`.
  private func aligned(to shape: [Int]) throws(KernelError) -> [Int] {
    let axes = tensor.shape
    var aligned = [Int](repeating: 1, count: max(0, shape.count - axes.count)) + axes
    if tensor.values.count == 1 { return [Int](repeating: 1, count: shape.count) }
    if rule == .alongChannels, axes.count == 1 {
      // A single axis is no channel axis: nothing fits it but one slope.
      aligned = shape.count > 1 ? [Int](repeating: 1, count: shape.count) : []
      if shape.count > 1 { aligned[1] = axes[0] }
    }
    guard aligned.count == shape.count, zip(aligned, shape).allSatisfy({ $0 == 1 || $0 == $1 }) else {
      throw .operand(
        .slopeShape(
          axes, input: shape, axis: rule == .alongChannels ? .channels : .last, wanted: wanted(shape)))
    }
    return aligned
  }

  /// How many slopes there may be along the axis of `rule`; `nil` if only one fits.
  private func wanted(_ shape: [Int]) -> Int? {
    let length = rule == .alongChannels ? shape.dropFirst().first : shape.last
    return length.flatMap { $0 > 1 ? $0 : nil }
  }

  /// One slope for each index into `shape`, in order.
  private func spread(_ aligned: ArraySlice<Int>, over shape: ArraySlice<Int>, count: Int) -> [Float] {
    if aligned.allSatisfy({ $0 == 1 }) { return tensor.values }
    return (0..<count).map { index in
      var (rest, offset, step) = (index, 0, 1)
      for (size, full) in zip(aligned, shape).reversed() {
        if size > 1 { offset += rest % full * step }
        rest /= full
        step *= size
      }
      return tensor.values[offset]
    }
  }
}
