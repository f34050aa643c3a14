import Narration
import LessonFormat
import Kernels
import Screen
import AppCore
import Localization

/// The stage's settings in the footer, each clickable, with the size formula at the right or on a row of its own.
struct SettingsLine {
  let look: RenderStyle
  let columns: Int
  private var parts: [Part] = []
  private let formula: String

  private struct Part {
    let name: Phrase
    let value: Phrase
    let command: Command

    init(_ name: Phrase, _ value: Phrase, _ command: Command) {
      (self.name, self.value, self.command) = (name, value, command)
    }

    init(_ name: Phrase, _ value: String, _ command: Command) {
      self.init(name, Phrase.verbatim(value), command)
    }
  }

  init(stage: StageState, look: RenderStyle, columns: Int) {
    self.look = look
    self.columns = columns
    let settings = Self.parts(stage.settings)
    formula = stage.view.shown.showsFormula ? "" : FormulaView(stage.walk, look).text
    parts = settings + Self.parts(stage.view.kind)
    // The view is named if that takes no extra row.
    if placed(parts).rows > placed(settings).rows { parts = settings }
  }

  /// The number of rows for settings and formula.
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
    StyledText(look(part.name) + " ", Style(.muted))
      + StyledText(look.text("‹\(look(part.value))›"), Style(.text, .bold))
  }

  /// The settings in a line of text: "max, pool 2×2, stride 2, edge drop".
  static func summary(_ settings: Layer) -> Phrase {
    parts(settings).map {
      $0.name == .settingsLine(.operation) ? $0.value : .settingsLine(.named($0.name, $0.value))
    }
    .joined(separator: .mark(.comma))
  }

  private static func parts(_ settings: Layer) -> [Part] {
    let window = settings.window
    let title = settings.kind == .convolution ? settings.kind.shortTitle : settings.kind.title
    var parts = [Part(.settingsLine(.operation), title, .change(.operation, by: 1))]
    parts += ownParts(settings)
    if Setting.strideHeight.unusedReason(under: settings.kind) == nil {
      parts += [
        Part(.settingsLine(.stride), short(window.stride), .changeStride(by: 1)),
        Part(.settingsLine(.edge), window.edge.rawValue, .change(.edge, by: 1)),
      ]
      parts += rareParts(settings)
    }
    return parts
  }

  /// The view, unless it is the walk.
  private static func parts(_ view: ViewKind) -> [Part] {
    view == .walk ? [] : [Part(.settingsLine(.view), view.words.short, .nextView)]
  }

  /// Parameters of some operations only.
  private static func ownParts(_ settings: Layer) -> [Part] {
    let pool = Part(.settingsLine(.pool), "\(settings.window.poolSize)", .changePool(by: 1))
    let own = settings.kind.parameters.flatMap { ownParts(of: $0, settings) }
    return own + (settings.kind.usesPool ? [pool] : [])
  }

  private static func ownParts(of parameter: LayerParameter, _ settings: Layer) -> [Part] {
    switch parameter {
    case .countIncludePad: return []
    case .power: return [Part(.settingsLine(.power), "\(settings.power)", .change(.power, by: 1))]
    case .output: return [Part(.settingsLine(.result), "\(settings.output)", .form)]
    case .slope:
      let slope = NumberFormat.short(settings.slope(channel: 0), RenderStyle())
      return [Part(.settingsLine(.slope), slope, .change(.slope, by: 1))]
    case .filters:
      let filters = settings.ownFilters
      let bias = filters.bias?.map { NumberFormat.short($0, RenderStyle()) }.joined(separator: " ")
      return [Part(.settingsLine(.filter), "\(filters.extent)", .form)]
        + (bias.map { [Part(.settingsLine(.bias), $0, .form)] } ?? [])
    }
  }

  /// Settings shown only if they differ from the default.
  private static func rareParts(_ settings: Layer) -> [Part] {
    let (window, pads) = (settings.window, settings.window.padding)
    let isCounted = settings.kind.has(.countIncludePad) && settings.countIncludePad
    var parts: [Part] = []
    if pads != .none {
      let sides = [pads.top, pads.left, pads.bottom, pads.right]
      let text = Set(sides).count == 1 ? "\(pads.top)" : sides.map(String.init).joined(separator: " ")
      parts.append(
        Part(.settingsLine(.pad), isCounted ? .settingsLine(.padCounted(text)) : Phrase.verbatim(text), .form)
      )
    } else if isCounted {
      parts.append(Part(.settingsLine(.pads), .settingsLine(.counted), .change(.divisor, by: 1)))
    }
    if window.dilation != Extent(1) {
      parts.append(Part(.settingsLine(.dilation), short(window.dilation), .form))
    }
    return parts
  }

  private static func short(_ extent: Extent) -> String {
    extent.height == extent.width ? "\(extent.height)" : "\(extent)"
  }
}
