import Kernels
import Screen
import AppCore

/// The words under the maps: how many results differ, a sum for each variant, and the reason for a difference.
struct CompareWords {
  let view: CompareView
  /// How many variants are shown.
  let shown: Int

  private var compare: CompareState { view.compare }
  private var look: RenderStyle { view.look }

  func draw(on frame: inout Frame, _ layout: CompareLayout, _ at: Point) {
    var row = at.row
    let width = layout.size.columns
    if layout.wordRows > 0 {
      frame.canvas.put(count, column: at.column, row: row, limit: width)
      drawVerdict(on: &frame, at.column, row, width)
      row += 1
    }
    let room = layout.wordRows > 0 ? width : width - TextWidth.of(look.check) - 1
    for line in view.glide == nil ? sums(width: room) : [] {
      frame.canvas.put(line, column: at.column, row: row, limit: room)
      row += 1
    }
    guard layout.wordRows > 0 else {
      return drawVerdict(on: &frame, at.column, at.row + shown - 1, width, isBrief: true)
    }
    guard view.glide == nil else { return }
    for line in differences(width: width, rows: layout.wordRows) {
      frame.canvas.put(line, column: at.column, row: row, limit: width)
      row += 1
    }
  }

  /// Fast path against reference, for the results shown.
  private func drawVerdict(
    on frame: inout Frame, _ column: Int, _ row: Int, _ width: Int, isBrief: Bool = false
  ) {
    let steps = compare.variants.compactMap { $0.step(at: compare.place) }
    let agree = steps.allSatisfy(\.agrees)
    let good = isBrief ? look.check : look(.stage(.agrees))
    let text = agree ? good : look(.stage(.differs))
    frame.canvas.put(
      text, column: column + max(0, width - TextWidth.of(text)), row: row,
      agree ? Style(.good) : Style(.bad, .bold))
  }

  private var count: StyledText {
    guard compare.variants.count > 1 else { return StyledText() }
    let step = view.shownStep
    return StyledText(look.differs, Style(.accent, .bold))
      + StyledText(look(.compare(.differ(compare.differences(upTo: step), of: step + 1))), Style(.muted))
  }

  private func sums(width: Int) -> [StyledText] {
    compare.variants.indices.prefix(shown).map { index in
      StyledText("\(index + 1)  ", Style(.muted)) + sum(index, width: width - 3)
    }
  }

  private func sum(_ index: Int, width: Int) -> StyledText {
    let variant = compare.variants[index]
    if let stage = variant.stage(at: compare.place) { return TermsView(stage, look).equation(limit: width) }
    if case .failure(let refusal) = variant.stage {
      return StyledText(look.shortened(look(refusal.reason), to: width), Style(.bad))
    }
    return StyledText(look(.compare(.noResultHere)), Style(.muted))
  }

  /// A single difference on all rows; two differences on a row each, with their numbers.
  private func differences(width: Int, rows: Int) -> [StyledText] {
    let others = compare.variants.indices.prefix(shown).dropFirst()
    // A refused variant has given its reason.
    let computed = others.filter { compare.variants[$0].walk != nil }
    let each = max(1, rows / max(1, computed.count))
    return Array(
      computed.flatMap { index in
        difference(index, label: others.count > 1 ? "\(index + 1)  " : "", width: width, rows: each)
      }.prefix(rows))
  }

  private func difference(_ index: Int, label: String, width: Int, rows: Int) -> [StyledText] {
    let words = Difference(
      compare.variants[0], compare.variants[index], names: (view.names[0], view.names[index]),
      at: compare.place)
    let wrapped = words.wordings.lazy.map { wording in
      StyledText(look(wording), Style(.muted)).wrapped(to: width - label.count)
    }
    return wrapped.first { $0.count <= rows }?.map { StyledText(label, Style(.muted)) + $0 } ?? []
  }
}
