extension English {
  func text(_ message: SettingsTaskMessage) -> String {
    switch message {
    case .ask: "Which settings make this result?"
    case .otherSize(let extent, let shown): "These give a result of \(extent). The one shown is \(shown)."
    case .otherValue(let value, let place, let shown):
      "These give \(value) in \(text(place)). The result shown has \(shown) there."
    case .sizeFirst(let shown): "Look at the size first: which of the settings give a result of \(shown)?"
    case .firstCell(let first):
      "Then compute the first cell, which is \(first), with each of those. If two are left, compare the last cell."
    case .firstCellIs(let sum): "The first cell: \(text(sum))."
    case .give(let settings, let size, let first):
      "\(list(settings)) \(settings.count > 1 ? "give" : "gives") this result of \(size). \(text(first))"
    }
  }

  func text(_ message: SizeTaskMessage) -> String {
    switch message {
    case .roundedUp: "That counts a box that does not fit whole. Under `drop` it is left out: round down."
    case .roundedDown:
      "That leaves out the box that hangs over the edge. Under `overhang` it counts: round up."
    case .sameRoundedDown(let edge):
      "That is what `drop` gives. `\(edge)` adds the pads that the last box needs."
    case .unchanged(let stride):
      "The result has the size of the map only with stride 1. Here the stride is \(stride)."
    case .forgotPlusOne: "That is how many times the box moves. Its first position counts, too: + 1."
    case .boxBehindMap:
      "Rounding up alone gives that. But the last box would start beyond the end of the map, so it is left out."
    case .forgotPads: "That is the size without padding. Pads give the box more room."
    case .countedPadOnce: "That counts the pads on one side only. There are pads on both."
    case .forgotDilation(let poolSize, let dilation):
      "That takes the box as \(poolSize). With dilation \(dilation) it spans more cells than it reads."
    case .strideIgnored(let stride):
      "That is the size with stride 1. Here the box moves \(stride) cells at a time."
    case .strideIsPool(let stride):
      "That is the size if the box moves by its own size. Here the stride is \(stride)."
    case .swapped: "Height and width are swapped: the height comes first."
    case .ask: "How large is the result? Height first, then width."
    case .dropRule(let hasPads):
      "How many times can the box move before it leaves the \(hasPads ? "padded map" : "map")? Count only boxes that fit, and the first one."
    case .overhangRule(let hasPads):
      "The last box may hang over the edge, as long as it starts on the map\(hasPads ? " or in the pad before it." : ".")"
    case .sameRule(let edge, let stride):
      "Under `\(edge)` the box size does not matter: one result for every \(stride) cells, and one more if some are left over."
    case .leftOut: "One box is left out: it would start beyond the end of the map."
    case .solution(let height, let width, let output):
      "Height: `\(height)`. Width: `\(width)`. The result is \(output)."
    case .span(let formula): " The box spans \(formula) cells."
    case .axis(let isHeight, let formula, let notes):
      "The \(isHeight ? "height" : "width") is `\(formula)`.\(text(notes))"
    }
  }
}
