import Curriculum
import Kernels
import Screen
import Tutor

/// The stage's settings in the footer, each clickable, with the size formula at the right or on a row of its own.
struct SettingsLine {
  let look: Look
  let columns: Int
  private var parts: [Part] = []
  private let formula: String

  private struct Part {
    let name: String
    let value: String
    let command: Command
  }

  init(stage: StageState, look: Look, columns: Int) {
    self.look = look
    self.columns = columns
    let settings = Self.parts(stage.settings)
    formula = stage.view.kind == .shapes ? "" : FormulaView(stage.walk, look).text
    parts = settings + Self.parts(stage.view.kind)
    // The view is named where that costs no row.
    if placed(parts).rows > placed(settings).rows { parts = settings }
  }

  /// As many as settings and formula take.
  var rows: Int { placed(parts).rows }

  func draw(on frame: inout Frame, row: Int) {
    let placed = placed(parts)
    for (part, at) in placed.parts {
      let end = frame.canvas.put(text(part), column: at.column, row: row + at.row)
      frame.targets.append(
        Target(
          rect: Rect(column: at.column, row: row + at.row, columns: end - at.column, rows: 1),
          command: part.command))
    }
    let at = placed.formula
    frame.canvas.put(
      formula, column: at.column, row: row + at.row, Style(.window), limit: columns - at.column - 1)
  }

  /// The settings in rows, the formula at the right end of the last one or else on its own.
  private func placed(_ parts: [Part]) -> (parts: [(Part, Point)], formula: Point, rows: Int) {
    var at = Point(column: 1, row: 0)
    let parts = parts.map { part in
      let width = text(part).width
      if at.column > 1, at.column + width > columns - 1 { at = Point(column: 1, row: at.row + 1) }
      defer { at.column += width + 2 }
      return (part, at)
    }
    let width = TextWidth.of(formula)
    if width == 0 { return (parts, at, at.row + 1) }
    let fits = at.column + 1 + width <= columns - 1
    let formula = fits ? Point(column: columns - 1 - width, row: at.row) : Point(column: 1, row: at.row + 1)
    return (parts, formula, formula.row + 1)
  }

  private func text(_ part: Part) -> StyledText {
    StyledText(part.name + " ", Style(.muted))
      + StyledText(look.text("‹\(part.value)›"), Style(.text, .bold))
  }

  /// The settings in a line of text: "max, pool 2×2, stride 2, edge drop".
  static func summary(_ settings: Settings) -> String {
    parts(settings).map { $0.name == "op" ? $0.value : "\($0.name) \($0.value)" }.joined(separator: ", ")
  }

  private static func parts(_ settings: Settings) -> [Part] {
    let window = settings.window
    let title = (settings.kind == .convolution ? settings.kind.shortTitle : settings.kind.title).english
    var parts = [Part(name: "op", value: title, command: .change(.operation, by: 1))]
    parts += ownParts(settings)
    if Setting.strideHeight.unusedReason(under: settings.kind) == nil {
      parts += [
        Part(name: "stride", value: short(window.stride), command: .changeStride(by: 1)),
        Part(name: "edge", value: window.edge.rawValue, command: .change(.edge, by: 1)),
      ]
      parts += rareParts(settings)
    }
    return parts
  }

  /// The view, where it is not the usual one.
  private static func parts(_ view: ViewKind) -> [Part] {
    view == .walk ? [] : [Part(name: "view", value: view.rawValue, command: .nextView)]
  }

  /// What only some operations have.
  private static func ownParts(_ settings: Settings) -> [Part] {
    let power = Part(name: "p", value: "\(settings.power)", command: .change(.power, by: 1))
    let pool = Part(name: "pool", value: "\(settings.window.pool)", command: .changePool(by: 1))
    switch settings.layer {
    case .lp: return [power, pool]
    case .max, .average, .sum: return [pool]
    case .adaptiveMax(let output), .adaptiveAverage(let output):
      return [Part(name: "result", value: "\(output)", command: .form)]
    case .convolution(let filters):
      let bias = filters.bias?.map { NumberFormat.short($0, Look()) }.joined(separator: " ")
      return [Part(name: "filter", value: "\(filters.extent)", command: .form)]
        + (bias.map { [Part(name: "bias", value: $0, command: .form)] } ?? [])
    case .leakyReLU, .prelu:
      let slope = NumberFormat.short(settings.slope(channel: 0), Look())
      return [Part(name: "slope", value: slope, command: .change(.slope, by: 1))]
    case .relu, .globalMax, .globalAverage: return []
    }
  }

  /// What is shown only where it is not as usual.
  private static func rareParts(_ settings: Settings) -> [Part] {
    let (window, pads) = (settings.window, settings.window.padding)
    let isCounted = settings.kind == .average && settings.countIncludePad
    var parts: [Part] = []
    if pads != .none {
      let sides = [pads.top, pads.left, pads.bottom, pads.right]
      let text = Set(sides).count == 1 ? "\(pads.top)" : sides.map(String.init).joined(separator: " ")
      parts.append(Part(name: "pad", value: text + (isCounted ? ", counted" : ""), command: .form))
    } else if isCounted {
      parts.append(Part(name: "pads", value: "counted", command: .change(.divisor, by: 1)))
    }
    if window.dilation != Extent(1) {
      parts.append(Part(name: "dilation", value: short(window.dilation), command: .form))
    }
    return parts
  }

  private static func short(_ extent: Extent) -> String {
    extent.height == extent.width ? "\(extent.height)" : "\(extent)"
  }
}
