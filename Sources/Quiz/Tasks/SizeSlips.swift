import Kernels

/// What goes wrong in working out the size of a result.
struct SizeSlips {
  let input: Extent
  let window: Window

  private var right: Extent? { output(window) }

  var all: [Slip] { (rounding + forgotten + strides + shape).compactMap { $0 } }

  private func output(_ window: Window) -> Extent? { (try? window.placed(on: input))?.output }

  private func slip(_ kind: Mistake.Kind, _ extent: Extent?, _ text: String) -> Slip? {
    guard let extent, extent.height > 0, extent.width > 0 else { return nil }
    return Slip(kind, .extent(extent), text)
  }

  private func variant(_ kind: Mistake.Kind, _ change: (inout Window) -> Void, _ text: String) -> Slip? {
    var changed = window
    change(&changed)
    return changed == window ? nil : slip(kind, output(changed), text)
  }

  private var rounding: [Slip?] {
    switch window.edge {
    case .drop:
      [
        forgotPlusOne,
        variant(
          .roundedUp, { $0.edge = .overhang },
          "That counts a box that does not fit whole. Under `drop` it is left out: round down."),
      ]
    case .overhang:
      [
        boxBehindMap,
        variant(
          .roundedDown, { $0.edge = .drop },
          "That leaves out the box that hangs over the edge. Under `overhang` it counts: round up."),
        forgotPlusOne,
      ]
    case .same, .sameLower:
      [
        variant(
          .roundedDown, { $0.edge = .drop },
          "That is what `drop` gives. `\(window.edge.rawValue)` adds the pads that the last box needs."),
        slip(
          .sizeUnchanged, input,
          "The result has the size of the map only with stride 1. Here the stride is \(Say.side(window.stride))."
        ),
      ]
    }
  }

  private var forgotPlusOne: Slip? {
    slip(
      .forgotPlusOne, right.map { Extent($0.height - 1, $0.width - 1) },
      "That is how often the box moves. The box where it starts counts too: + 1.")
  }

  private var boxBehindMap: Slip? {
    guard let placed = try? window.placed(on: input), placed.rows.leftOutLast || placed.columns.leftOutLast
    else {
      return nil
    }
    let extent = Extent(
      placed.rows.output + (placed.rows.leftOutLast ? 1 : 0),
      placed.columns.output + (placed.columns.leftOutLast ? 1 : 0))
    return slip(
      .boxBehindMap, extent,
      "Rounding up alone gives that. But the last box would start behind the map, so it is left out.")
  }

  private var forgotten: [Slip?] {
    let padding = window.padding
    return [
      variant(
        .forgotPads, { $0.padding = .none },
        "That is the size without the padding. The pads make room for the box too."),
      padding == Padding(all: padding.top)
        ? variant(
          .countedPadOnce, { $0.padding = Padding(top: padding.top, left: padding.left) },
          "That counts the pads on one side only. They lie on both.") : nil,
      variant(
        .forgotDilation, { $0.dilation = Extent(1) },
        "That takes the box for \(window.pool). With dilation \(Say.side(window.dilation)) it spans more cells than it reads."
      ),
    ]
  }

  private var strides: [Slip?] {
    [
      variant(
        .strideIgnored, { $0.stride = Extent(1) },
        "That is the size with stride 1. Here the box moves \(Say.side(window.stride)) cells at a time."),
      variant(
        .strideIsPool, { $0.stride = $0.pool },
        "That is the size where the box moves by its own size. Here the stride is \(Say.side(window.stride))."
      ),
    ]
  }

  private var shape: [Slip?] {
    [
      right.flatMap {
        slip(
          .swappedAxes, $0.height == $0.width ? nil : Extent($0.width, $0.height),
          "Height and width have changed places: the height comes first.")
      }
    ]
  }
}
