import Kernels
import Screen
import Tutor

/// The stage's settings in the footer, each clickable, with the size formula at the right or on a row of its own.
struct SettingsLine {
  let look: Look
  let columns: Int
  private let parts: [Part]
  private let formula: String

  private struct Part {
    let name: String
    let value: String
    let command: Command
  }

  init(stage: StageState, look: Look, columns: Int) {
    self.look = look
    self.columns = columns
    parts = Self.parts(stage.settings)
    formula = FormulaView(stage.walk, look).text
  }

  /// 1, or 2 where settings and formula do not fit side by side.
  var rows: Int { line.width + 3 + TextWidth.of(formula) + 2 <= columns ? 1 : 2 }

  func draw(on frame: inout Frame, row: Int) {
    var column = 1
    for part in parts {
      let end = frame.canvas.put(text(part), column: column, row: row, limit: columns - column - 1)
      frame.targets.append(
        Target(
          rect: Rect(column: column, row: row, columns: end - column, rows: 1), command: part.command))
      column = end + 2
    }
    let width = TextWidth.of(formula)
    let at = rows == 1 ? columns - 1 - width : 1
    frame.canvas.put(formula, column: at, row: row + rows - 1, Style(.window), limit: columns - at - 1)
  }

  private var line: StyledText {
    parts.reduce(StyledText()) { ($0.isEmpty ? $0 : $0 + StyledText("  ")) + text($1) }
  }

  private func text(_ part: Part) -> StyledText {
    StyledText(part.name + " ", Style(.muted))
      + StyledText(look.text("‹\(part.value)›"), Style(.text, .bold))
  }

  private static func parts(_ settings: Settings) -> [Part] {
    let window = settings.window
    var parts = [Part(name: "op", value: settings.kind.title, command: .change(.operation, by: 1))]
    if Setting.poolHeight.unusedReason(under: settings.kind) == nil {
      parts += [
        Part(name: "pool", value: "\(window.pool)", command: .changePool(by: 1)),
        Part(name: "stride", value: short(window.stride), command: .changeStride(by: 1)),
        Part(name: "edge", value: window.edge.rawValue, command: .change(.edge, by: 1)),
      ]
      parts += rareParts(settings)
    }
    if Setting.slope.unusedReason(under: settings.kind) == nil {
      let slope = NumberFormat.short(settings.slope(channel: 0), Look())
      parts.append(Part(name: "slope", value: slope, command: .change(.slope, by: 1)))
    }
    return parts
  }

  /// What is shown only where it is not as usual.
  private static func rareParts(_ settings: Settings) -> [Part] {
    let (window, pads) = (settings.window, settings.window.padding)
    var parts: [Part] = []
    if pads != .none {
      let sides = [pads.top, pads.left, pads.bottom, pads.right]
      let text = Set(sides).count == 1 ? "\(pads.top)" : sides.map(String.init).joined(separator: ",")
      parts.append(Part(name: "pad", value: text, command: .form))
    }
    if window.dilation != Extent(1) {
      parts.append(Part(name: "dilation", value: short(window.dilation), command: .form))
    }
    if settings.kind == .average, settings.countIncludePad {
      parts.append(Part(name: "divisor", value: "with pads", command: .change(.divisor, by: 1)))
    }
    return parts
  }

  private static func short(_ extent: Extent) -> String {
    extent.height == extent.width ? "\(extent.height)" : "\(extent)"
  }
}
