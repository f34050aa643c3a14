import Kernels

/// How explicit code places the boxes of a window: on a map padded exactly as far as the boxes reach, from
/// its corner, by the stride.
struct BoxPlan {
  let window: Window
  let placed: PlacedWindow
  /// How far the boxes reach beyond the map.
  let pads: Padding
  /// The part of `pads` that is declared or worked out by `same`: the part that count-include-pad counts.
  let counted: Padding

  init(_ window: Window, on extent: Extent) throws(KernelError) {
    self.window = window
    placed = try window.placed(on: extent)
    let (reach, rows, columns) = (placed.reach, placed.rows, placed.columns)
    pads = Padding(
      top: -reach.row, left: -reach.column, bottom: reach.row + reach.height - extent.height,
      right: reach.column + reach.width - extent.width)
    counted = Padding(
      top: pads.top, left: pads.left, bottom: min(pads.bottom, rows.padAfter),
      right: min(pads.right, columns.padAfter))
  }

  /// The part of `pads` that boxes hang over.
  var over: Padding {
    Padding(bottom: pads.bottom - counted.bottom, right: pads.right - counted.right)
  }

  var output: Extent { placed.output }
  /// Rows and columns from a box's first cell to its last.
  var span: Extent { Extent(placed.rows.span, placed.columns.span) }
  var isDilated: Bool { window.dilation != Extent(1) }

  /// From the start of the first box to the start of the last, plus one: the end of a slice of starts.
  var reachOfStarts: Extent {
    Extent(
      placed.rows.start(of: output.height - 1) - placed.rows.start(of: 0) + 1,
      placed.columns.start(of: output.width - 1) - placed.columns.start(of: 0) + 1)
  }
}
