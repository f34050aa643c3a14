import Kernels
import Screen
import AppCore
import Localization

/// The formula's lines and their results.
extension ShapesView {
  private static let labelWidth = 9

  /// Rows, columns and depth; before them the span, if dilation makes it differ from P.
  func formula(isNarrow: Bool, isBrief: Bool) -> [StyledText] {
    let (placed, before) = (shapes.sizes.placed, shapes.before)
    let isDepthNew = before.map { $0.input.depth != shapes.size.depth } ?? false
    return span(placed)
      + axis(placed.rows, .shapes(.rows), before?.placed.rows, isNarrow: isNarrow, isBrief: isBrief)
      + axis(placed.columns, .shapes(.columns), before?.placed.columns, isNarrow: isNarrow, isBrief: isBrief)
      + [
        label(.shapes(.depth), isNew: isDepthNew) + letter("d", .depth) + StyledText(" = ")
          + letter("\(shapes.size.depth)", .depth) + depth
      ]
  }

  /// The depth of the result.
  private var depth: StyledText {
    guard let filters = settings.filters else {
      return StyledText(look(.shapes(.depthStays)), Style(.muted))
    }
    return StyledText(look.text(" → ")) + StyledText("\(filters.count)", Style(.winner, .bold))
      + StyledText(look(.shapes(.mapEachFilter)), Style(.muted))
  }

  /// The name of the side of the box.
  private var box: AxisFormula.Part {
    settings.filters == nil ? AxisFormula.Part("P", .poolSize) : AxisFormula.Part("F")
  }

  private func span(_ placed: PlacedWindow) -> [StyledText] {
    let axes = placed.rows.span == placed.columns.span ? [placed.rows] : [placed.rows, placed.columns]
    guard axes.contains(where: { $0.dilation > 1 }), !placed.rows.edge.isSame else { return [] }
    return axes.map { axis in
      label(.shapes(.span), isNew: false) + StyledText("D(") + letter(box.text, box.letter)
        + StyledText(look.text("−1)+1 = ")) + StyledText("\(axis.dilation)(")
        + letter("\(axis.poolSize)", box.letter)
        + StyledText(look.text("−1)+1 = \(axis.span)"))
    }
  }

  /// In letters and in numbers; on a narrow stage below each other, on a small one only the numbers.
  private func axis(
    _ axis: PlacedAxis, _ name: Phrase, _ before: PlacedAxis?, isNarrow: Bool, isBrief: Bool
  ) -> [StyledText] {
    let lead = label(name, isNew: before.map { $0 != axis } ?? false)
    let formula = AxisFormula(axis: axis, box: box)
    if !settings.kind.usesWindow {
      return [
        lead + StyledText(look(.shapes(.oneBoxOver)))
          + parts([AxisFormula.Part("\(axis.input)", formula.letter)])
          + StyledText(look.text(" → ")) + StyledText("\(axis.output)", Style(.winner, .bold))
      ]
    }
    let (sign, value) = formula.value(look)
    let numbers =
      parts(formula.numbers) + StyledText(look.text(" \(sign) "))
      + StyledText(look.text(value), Style(.winner, .bold))
    guard isNarrow else { return [lead + parts(formula.letters) + StyledText(" = ") + numbers] }
    if isBrief { return [lead + numbers] }
    let blank = StyledText(String(repeating: " ", count: lead.width))
    return [lead + parts(formula.letters), blank + StyledText("= ") + numbers]
  }

  /// Why the numbers are rounded this way, always in as many rows as the longest reason needs.
  func remark(_ width: Int) -> [Line] {
    let (rows, columns) = (shapes.sizes.placed.rows, shapes.sizes.placed.columns)
    let telling = rows.unroundedOutput == Double(rows.output) ? columns : rows
    let text = settings.kind.usesWindow ? telling.rounding : .shapes(.oneBox)
    let lines = indented(StyledText(look(text), Style(.muted)), width)
    return lines + Array(repeating: Line(), count: max(0, 2 - lines.count))
  }

  /// Input and output sizes.
  func summary(_ width: Int, isBrief: Bool) -> [Line] {
    let (input, output) = (shapes.size, shapes.sizes.output)
    let sizes =
      StyledText(look.text("\(input) → "), Style(.text, .bold))
      + StyledText(look.text("\(output)"), Style(.winner, .bold))
    let counts = StyledText(
      look(.shapes(.sizes(input.count, output.count, parameters, isBrief: isBrief))),
      Style(.muted))
    let line = sizes + StyledText("   ") + counts
    return isBrief && line.width + 2 <= width
      ? [Line(gutter(" ", .accent) + line)] : [sizes, counts].flatMap { indented($0, width) }
  }

  private var parameters: Int { settings.parameterCount(on: shapes.size.depth) }

  private func indented(_ text: StyledText, _ width: Int) -> [Line] {
    text.wrapped(to: width - 2).map { Line(gutter(" ", .accent) + $0) }
  }

  /// The name of a line, with a mark where the last change changed it.
  private func label(_ name: Phrase, isNew: Bool) -> StyledText {
    gutter(isNew ? "•" : " ", .winner) + StyledText(padded(look(name), to: Self.labelWidth), Style(.muted))
  }

  private func parts(_ parts: [AxisFormula.Part]) -> StyledText {
    parts.reduce(into: StyledText()) { $0 = $0 + letter($1.text, $1.letter) }
  }

  /// A piece of the formula; the letter under the cursor stands out wherever it occurs.
  private func letter(_ text: String, _ letter: ShapesState.Letter?) -> StyledText {
    StyledText(look.text(text), letter == shapes.letter ? Style(.accent, .bold) : .plain)
  }
}
