import Kernels
import Screen
import AppCore
import Localization

/// The view `shapes`: the meaning of the letters, the size formula with their numbers, and its result.
struct ShapesView {
  let shapes: ShapesState
  let settings: Layer
  let look: RenderStyle

  init(_ shapes: ShapesState, _ settings: Layer, _ look: RenderStyle) {
    self.shapes = shapes
    self.settings = settings
    self.look = look
  }

  /// A line of the view, and the command of a click on it.
  struct Line {
    var text: StyledText
    var targets: [ClickTarget] = []

    struct ClickTarget {
      let column: Int
      let columns: Int
      let command: Command
    }

    init(_ text: StyledText = StyledText(), _ targets: [ClickTarget] = []) {
      self.text = text
      self.targets = targets
    }
  }

  /// From the most complete to the briefest.
  enum Form: Int, CaseIterable { case brief, short, full }

  /// Numbers grow and shrink; up to this width the stage does not move with them.
  private static let steadyColumns = 43

  func plan(in room: Size) -> StagePlan {
    let forms = Form.allCases.reversed().flatMap { form in [false, true].map { (form, $0) } }
    let plans = forms.lazy.map { plan($0, isNarrow: $1, in: room) }
    return plans.first { $0.size.columns <= room.columns && $0.size.rows <= room.rows }
      ?? plan(.brief, isNarrow: true, in: room)
  }

  /// - Parameter isNarrow: letters and numbers of the formula on two rows instead of side by side.
  private func plan(_ form: Form, isNarrow: Bool, in room: Size) -> StagePlan {
    let width = form == .brief ? room.columns : min(Self.steadyColumns, room.columns)
    let lines = lines(form, isNarrow: isNarrow, width: width)
    let widest = lines.reduce(width) { max($0, $1.text.width) }
    return StagePlan(
      room: room, size: Size(columns: widest, rows: lines.count), isWhole: form == .full,
      worth: form.rawValue * 2 + (isNarrow ? 0 : 1)
    ) { frame, corner in draw(lines, on: &frame, corner, width: room.columns) }
  }

  private func draw(_ lines: [Line], on frame: inout Frame, _ corner: Point, width: Int) {
    for (index, line) in lines.enumerated() {
      let row = corner.row + index
      frame.canvas.put(line.text, column: corner.column, row: row, limit: width)
      frame.targets += line.targets.map {
        Target(
          rect: Rect(column: corner.column + $0.column, row: row, columns: $0.columns, rows: 1),
          command: $0.command)
      }
    }
  }

  private func lines(_ form: Form, isNarrow: Bool, width: Int) -> [Line] {
    let gap = form == .brief ? [] : [Line()]
    let head = form == .full ? letterTable : [letterRow, meaningRow]
    let formula = formula(isNarrow: isNarrow, isBrief: form == .brief).map { Line($0) }
    let remark = form == .brief ? [] : gap + self.remark(width)
    return head + gap + formula + remark + gap + summary(width, isBrief: form == .brief)
  }

  /// One letter per line, with its meaning and its number.
  private var letterTable: [Line] {
    shapes.letters.indices.map { index in
      let (letter, isHere) = (shapes.letters[index], index == shapes.position)
      let text =
        gutter(isHere ? "▸" : " ", .accent)
        + StyledText("\(letter.symbol)  ", isHere ? Style(.accent, .bold) : Style(.window, .bold))
        + StyledText(padded(look(letter.meaning), to: 28), isHere ? .plain : Style(.muted))
        + number(letter, isHere)
      return Line(text, [Line.ClickTarget(column: 0, columns: text.width, command: .go(toStep: index))])
    } + rareLetters
  }

  /// The filter, padding and dilation, where there are any.
  var rareLetters: [Line] {
    guard settings.kind.usesWindow else { return [] }
    let (rows, columns) = (shapes.sizes.placed.rows, shapes.sizes.placed.columns)
    var lines: [Line] = []
    if let filters = settings.filters {
      lines.append(rare("F", .shapes(.meansFilter), ["\(filters.height)", "\(filters.width)"]))
    }
    if settings.window.padding != .none {
      let pads = [rows, columns].map { "\($0.padBefore)+\($0.padAfter)" }
      lines.append(rare("p", .shapes(.meansPadding), pads))
    }
    if settings.window.dilation != Extent(1) {
      lines.append(rare("D", .shapes(.meansDilation), [rows, columns].map { "\($0.dilation)" }))
    }
    return lines
  }

  private func rare(_ symbol: String, _ meaning: Phrase, _ values: [String]) -> Line {
    let value = values[0] == values[1] ? values[0] : values.joined(separator: ", ")
    return Line(
      gutter(" ", .accent) + StyledText("\(symbol)  ", Style(.window, .bold))
        + StyledText(padded(look(meaning), to: 28), Style(.muted)) + StyledText(" \(value)"))
  }

  /// All letters in a row, for a small screen: "‹L 5›  B 5   d 1".
  private var letterRow: Line {
    var line = Line()
    for (index, letter) in shapes.letters.enumerated() {
      let isHere = index == shapes.position
      let text =
        StyledText(isHere ? look.text("‹") : " ", Style(.accent, .bold))
        + StyledText(letter.symbol + " ", Style(isHere ? .accent : .window, .bold))
        + StyledText(value(letter)) + StyledText(isHere ? look.text("›") : " ", Style(.accent, .bold))
      line.targets.append(
        Line.ClickTarget(column: line.text.width, columns: text.width, command: .go(toStep: index)))
      line.text = line.text + text + StyledText(" ")
    }
    return line
  }

  /// The meaning of the letter under the cursor.
  private var meaningRow: Line {
    Line(
      gutter(" ", .accent)
        + StyledText(shapes.letter.symbol + look(.mark(.colon)) + look(shapes.letter.meaning), Style(.muted)))
  }

  private func number(_ letter: ShapesState.Letter, _ isHere: Bool) -> StyledText {
    guard isHere else { return StyledText(" \(value(letter))") }
    return StyledText(look.text("‹"), Style(.accent, .bold)) + StyledText(value(letter), Style(.text, .bold))
      + StyledText(look.text("›"), Style(.accent, .bold))
  }

  func value(_ letter: ShapesState.Letter) -> String {
    switch letter {
    case .rows: "\(shapes.size.extent.height)"
    case .columns: "\(shapes.size.extent.width)"
    case .depth: "\(shapes.size.depth)"
    case .poolSize: short(settings.window.poolSize)
    case .stride: short(settings.window.stride)
    }
  }

  private func short(_ extent: Extent) -> String {
    extent.height == extent.width ? "\(extent.height)" : look.text("\(extent)")
  }

  func gutter(_ mark: String, _ ink: Ink) -> StyledText {
    StyledText(look.text(mark) + " ", Style(ink, .bold))
  }

  func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - TextWidth.of(text)))
  }
}
