import Kernels
import Tutor

/// The size formula with this map's numbers put in: "⌊(4−2)/2⌋+1 = 2 → 2×2".
struct FormulaView {
  let walk: Walkthrough
  let look: Look

  init(_ walk: Walkthrough, _ look: Look) {
    self.walk = walk
    self.look = look
  }

  var text: String {
    let placed = walk.placed
    let output = look.text("\(placed.output)")
    if walk.layer.isPointwise { return "cell by cell: \(output) stays \(output)" }
    if walk.layer.isGlobal {
      let depth = walk.input.channels
      return look.text("\(depth)×\(walk.input.extent) → \(depth)×1×1: one number a channel")
    }
    let rows = look.text(axis(placed.rows))
    let columns = look.text(axis(placed.columns))
    return rows == columns
      ? look.text("\(rows) = \(placed.rows.output) → ") + output
      : look.text("\(rows) = \(placed.rows.output), \(columns) = \(placed.columns.output) → ") + output
  }

  private func axis(_ axis: PlacedAxis) -> String {
    if axis.edge.isSame { return "⌈\(axis.input)/\(axis.stride)⌉" }
    let pads = [axis.padBefore, axis.padAfter].filter { $0 > 0 }.map { "+\($0)" }.joined()
    let (open, close) = axis.edge == .overhang ? ("⌈", "⌉") : ("⌊", "⌋")
    let last = axis.leftOutLast ? "−1" : ""
    return "\(open)(\(axis.input)\(pads)−\(axis.span))/\(axis.stride)\(close)+1\(last)"
  }
}
