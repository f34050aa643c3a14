import Kernels

/// The size formula along one axis, with its numbers put in: "⌊(5−2)/2⌋+1".
public struct SizeFormula: Equatable, Sendable {
  public let axis: PlacedAxis

  public init(_ axis: PlacedAxis) { self.axis = axis }

  public var leftSide: String {
    if axis.edge.isSame { return "⌈\(axis.input)/\(axis.stride)⌉" }
    let pads = [axis.padBefore, axis.padAfter].filter { $0 > 0 }.map { "+\($0)" }.joined()
    let (open, close) = axis.edge == .overhang ? ("⌈", "⌉") : ("⌊", "⌋")
    let last = axis.leftOutLast ? "−1" : ""
    return "\(open)(\(axis.input)\(pads)−\(axis.span))/\(axis.stride)\(close)+1\(last)"
  }

  /// "⌊(5−2)/2⌋+1 = 2".
  public var text: String { "\(leftSide) = \(axis.output)" }

  /// How far a box with gaps reaches: "2·(3−1)+1 = 5".
  public var span: String { "\(axis.dilation)·(\(axis.poolSize)−1)+1 = \(axis.span)" }
}
