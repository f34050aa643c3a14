/// One axis of a window on a map: how many results there are, where each box starts, and which of its taps
/// (the cells it reads) are real.
///
/// Definitions: TensorFlow `tf.nn.pool` for `same`, PyTorch `pooling_output_shape` for floor and ceil.
public struct PlacedAxis: Hashable, Sendable {
  public enum Name: String, Sendable { case height, width }

  public let name: Name
  /// Cells on the map along this axis.
  public let input: Int
  public let poolSize: Int
  public let stride: Int
  public let dilation: Int
  /// Pads before and after: the declared ones, or those that `same` works out.
  public let padBefore: Int
  public let padAfter: Int
  public let edge: EdgeRule
  /// Results along this axis.
  public let output: Int
  /// Overhang only: the plain formula gave one box more, but it would start beyond the input and its leading pad.
  public let leftOutLast: Bool

  /// Cells from the first tap to the last: d(k − 1) + 1.
  public var span: Int { dilation * (poolSize - 1) + 1 }

  init(
    name: Name, size: WindowFault.WindowNumber = .poolSize, input: Int, poolSize: Int, stride: Int,
    dilation: Int,
    pads: (before: Int, after: Int), edge: EdgeRule
  ) throws(KernelError) {
    try Self.checkRange(
      name, size, input: input, poolSize: poolSize, stride: stride, dilation: dilation, pads: pads)
    self.name = name
    self.input = input
    self.poolSize = poolSize
    self.stride = stride
    self.dilation = dilation
    self.edge = edge
    let span = dilation * (poolSize - 1) + 1
    if edge.isSame {
      guard pads == (0, 0) else {
        throw .window(.samePads(edge))
      }
      output = (input + stride - 1) / stride
      let total = max(0, (output - 1) * stride + span - input)
      padBefore = edge == .same ? total / 2 : total - total / 2
      padAfter = total - padBefore
      leftOutLast = false
    } else {
      let slack = input + pads.before + pads.after - span
      guard slack >= 0 else {
        throw .window(
          .boxTooLarge(
            .init(axis: name, named: size, size: poolSize, span: span, input: input, padded: slack + span)))
      }
      (padBefore, padAfter) = pads
      let rounded = edge == .overhang ? (slack + stride - 1) / stride + 1 : slack / stride + 1
      leftOutLast = edge == .overhang && (rounded - 1) * stride >= input + pads.before
      output = leftOutLast ? rounded - 1 : rounded
    }
  }

  /// The first cell under box `index`, on the map's own scale: below 0 in the leading pad.
  public func start(of index: Int) -> Int { index * stride - padBefore }

  /// The cell that tap `tap` of box `index` reads.
  public func position(of index: Int, tap: Int) -> Int { start(of: index) + tap * dilation }

  /// The taps of box `index` that lie on the map.
  public func realTaps(of index: Int) -> Range<Int> { taps(of: index, within: 0..<input) }

  /// The taps of box `index` that lie on the map or its pads, but do not hang beyond them.
  public func countedTaps(of index: Int) -> Range<Int> {
    taps(of: index, within: -padBefore..<(input + padAfter))
  }

  /// Whether every box reads at least one real cell.
  /// - Complexity: O(1) for boxes without gaps, else O(output).
  public var allBoxesTouchMap: Bool {
    if dilation == 1 { return padBefore < poolSize && start(of: output - 1) < input }
    return (0..<output).allSatisfy { !realTaps(of: $0).isEmpty }
  }

  private func taps(of index: Int, within cells: Range<Int>) -> Range<Int> {
    let start = start(of: index)
    let first = max(0, roundedUp(cells.lowerBound - start))
    let end = min(poolSize, roundedUp(cells.upperBound - start))
    return first..<max(first, end)
  }

  /// ceil(distance / dilation); negative distances round to 0 or below, which the callers clamp.
  private func roundedUp(_ distance: Int) -> Int {
    distance <= 0 ? 0 : (distance + dilation - 1) / dilation
  }

  private static func checkRange(
    _ name: Name, _ size: WindowFault.WindowNumber, input: Int, poolSize: Int, stride: Int, dilation: Int,
    pads: (before: Int, after: Int)
  ) throws(KernelError) {
    try checkInput(input, name)
    for (number, value) in [
      (size, poolSize), (.stride, stride), (.dilation, dilation), (.padding, pads.before),
      (.padding, pads.after),
    ] where !number.range.contains(value) {
      throw .window(.number(number, value, name))
    }
  }

  /// - Throws: `.window` for an axis without cells, and for one beyond `FeatureMap.limit`.
  static func checkInput(_ input: Int, _ name: Name) throws(KernelError) {
    guard !(1...FeatureMap.limit).contains(input) else { return }
    throw .window(.mapSide(input, name))
  }
}
