import Narration
import Kernels
import AppCore

/// The size formula with this map's numbers put in: "⌊(4−2)/2⌋+1 = 2 → 2×2".
struct FormulaView {
  let walk: Walkthrough
  let look: RenderStyle

  init(_ walk: Walkthrough, _ look: RenderStyle) {
    self.walk = walk
    self.look = look
  }

  var text: String {
    let placed = walk.placed
    let output = look.text("\(placed.output)")
    if walk.layer.isPointwise { return look(.stage(.cellByCell(output))) }
    if walk.layer.isGlobal {
      let depth = walk.input.channels
      return look(.stage(.oneNumber("\(depth)×\(walk.input.extent) → \(depth)×1×1")))
    }
    switch placed {
    case .adaptive(let placed): return look.text(adaptive(placed)) + output
    case .sliding(let placed): return look.text(sliding(placed)) + depth + output
    }
  }

  /// With several filters, their number is part of the size.
  private var depth: String {
    guard let filters = walk.layer.filters, filters.count > 1 else { return "" }
    return "\(filters.count)\(look.times)"
  }

  private func sliding(_ placed: PlacedWindow) -> String {
    let (rows, columns) = (SizeFormula(placed.rows).text, SizeFormula(placed.columns).text)
    return rows == columns ? "\(rows) → " : "\(rows), \(columns) → "
  }

  /// Where row i of boxes starts and ends, and column j, counted from 0.
  private func adaptive(_ placed: AdaptiveWindow) -> String {
    let dot = look.isASCII ? "*" : "·"
    let bounds = { (axis: AdaptiveAxis, i: String) in
      "⌊\(i)\(dot)\(axis.input)/\(axis.output)⌋\(look(.stage(.to)))⌈(\(i)+1)\(dot)\(axis.input)/\(axis.output)⌉"
    }
    let rows = bounds(placed.rows, "i")
    return rows == bounds(placed.columns, "i")
      ? "\(rows) → " : "\(rows), \(bounds(placed.columns, "j")) → "
  }

}
