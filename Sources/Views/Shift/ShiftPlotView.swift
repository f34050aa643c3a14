import Narration
import Kernels
import Screen
import AppCore
import Localization

/// The plot over all shifts: a row per kind of pooling, a column per shift, in it the share of cells that stay,
/// as a block and, if there is room, in percent.
struct ShiftPlotView {
  let plot: ShiftPlot
  let form: ShiftView.PlotForm
  let look: RenderStyle

  private static let labelWidth = 12
  private static let changeWidth = 8

  private var shifts: Int { plot.rows.first?.kept.count ?? 0 }
  private var isWide: Bool { form == .wide }
  private var pitch: Int { isWide ? 5 : 3 }

  /// Caption, shifts, and a row for each kind of pooling; nothing in the form `none`.
  var size: Size {
    if form == .none { return Size(columns: 0, rows: 0) }
    let columns = Self.labelWidth + plot.mostShifts * pitch + (isWide ? Self.changeWidth : 0)
    return Size(columns: max(columns, TextWidth.of(caption)), rows: 2 + plot.rows.count)
  }

  func draw(on canvas: inout Canvas, _ at: Point) {
    guard form != .none else { return }
    canvas.put(caption, column: at.column, row: at.row, Style(.muted))
    canvas.put(header, column: at.column, row: at.row + 1)
    for (index, row) in plot.rows.enumerated() {
      canvas.put(line(row), column: at.column, row: at.row + 2 + index)
    }
  }

  /// The caption. Without room for numbers, ASCII has tenths in place of blocks.
  private var caption: String {
    if isWide { return look(.shift(.cellsThatStay)) }
    return look(look.isASCII ? .shift(.stayInTenths) : .shift(.cellsThatStayBriefly))
  }

  private var header: StyledText {
    let columns = (0..<shifts).reduce(into: StyledText()) { line, shift in
      let isHere = shift == plot.current
      let text = isHere && isWide ? look.text("‹\(shift)›") : "\(shift)"
      line = line + right(text, to: pitch, isHere ? Style(.accent, .bold) : Style(.muted))
    }
    return left(look(.shift(.movedBy(plot.direction))), to: Self.labelWidth) + columns
      + (isWide ? right(look(.shift(.change)), to: Self.changeWidth, Style(.muted)) : StyledText())
  }

  private func line(_ row: ShiftPlot.Row) -> StyledText {
    let columns = row.kept.enumerated().reduce(into: StyledText()) { line, cell in
      let style = cell.offset == plot.current ? Style(.accent, .bold) : .plain
      line = line + right(text(cell.element), to: pitch, style)
    }
    let change = NumberFormat(fitting: plot.rows.map(\.change), look).string(row.change)
    return left(look(row.method.title), to: Self.labelWidth) + columns
      + (isWide ? right(change, to: Self.changeWidth, .plain) : StyledText())
  }

  private func text(_ share: Double) -> String {
    if look.isASCII, !isWide { return share == 1 ? "#" : "\(Int(share * 10))" }
    let block = look.isASCII ? "" : Self.block(share)
    return (isWide ? "\(Self.percent(share))" : "") + block
  }

  /// Rounded, but 100 means all, and 0 none.
  static func percent(_ share: Double) -> Int {
    Int(share == 0 || share == 1 ? share * 100 : min(99, max(1, (share * 100).rounded())))
  }

  /// An eighth more for each eighth that stays; the lowest one for anything above nothing.
  private static func block(_ share: Double) -> String {
    let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return share == 0 ? "·" : blocks[min(7, Int(share * 8))]
  }

  private func left(_ text: String, to width: Int) -> StyledText {
    StyledText(
      look.text(text) + String(repeating: " ", count: max(0, width - TextWidth.of(text))), Style(.muted))
  }

  private func right(_ text: String, to width: Int, _ style: Style) -> StyledText {
    StyledText(String(repeating: " ", count: max(0, width - TextWidth.of(text)))) + StyledText(text, style)
  }
}

extension ShiftPlot {
  /// The direction of the shifts.
  var direction: Phrase {
    axis == .width
      ? (isBackwards ? .shift(.leftwards) : .shift(.rightwards))
      : (isBackwards ? .shift(.upwards) : .shift(.downwards))
  }
}

extension ShiftPlot.Method {
  var title: Phrase {
    switch self {
    case .noPooling: .shift(.noPooling)
    case .blurredMax: .shift(.blurredMax)
    case .layer(let kind): kind.shortTitle
    }
  }
}
