import Screen

/// How text and stage share the body: side by side if the stage fits whole beside a readable column,
/// else the stage under the text. Chosen for page, settings and size, never for a step.
struct BodyPlan {
  /// The rectangle of the text.
  let text: Rect
  /// The corner and the layout of the stage.
  let corner: Point
  let stage: StagePlan?

  private static let margin = 1
  private static let gap = 3
  private static let widestText = 64
  private static let leastTextRows = 4

  /// - Parameter givesWay: whether the text may disappear if the stage needs all the room.
  init(_ text: BodyView.Lines, stage: StagePlanner?, givesWay: Bool = false, body: Rect) {
    guard let stage else {
      self = Self.textOnly(body)
      return
    }
    let beside = Self.textWidths(body.columns).compactMap { Self.beside(stage, textWidth: $0, body) }
    let under = Self.under(stage, body)
    if givesWay, beside.isEmpty, under.stage?.isWhole == false {
      self = Self.stageOnly(stage, body)
      return
    }
    let fitting = beside.filter { $0.hidden(text) == 0 }
    if let roomiest = fitting.map(\.worth).max(), let best = fitting.first(where: { $0.worth == roomiest }) {
      self = best.lowered(within: body)
      return
    }
    let whole = beside + (beside.isEmpty || under.stage?.isWhole == true ? [under] : [])
    let least = whole.map { $0.hidden(text) }.min()
    self = whole.last { $0.hidden(text) == least } ?? under
  }

  /// How many lines of the text are below the screen.
  private func hidden(_ lines: BodyView.Lines) -> Int {
    max(0, lines(Size(columns: text.columns, rows: text.rows)).count - text.rows)
  }

  /// On a tall screen everything starts a little below the top.
  private func lowered(within body: Rect) -> BodyPlan {
    guard let stage else { return self }
    let margin = max(0, (body.rows - stage.size.rows - Self.leastTextRows) / 4)
    var (text, corner) = (text, corner)
    text.row += margin
    text.rows -= margin
    corner.row += margin
    return BodyPlan(text: text, corner: corner, stage: stage)
  }

  private init(text: Rect, corner: Point, stage: StagePlan?) {
    self.text = text
    self.corner = corner
    self.stage = stage
  }

  private var worth: Int { stage?.worth ?? 0 }

  /// Widths for the text column, from the most readable to the narrowest.
  private static func textWidths(_ columns: Int) -> [Int] {
    columns < 72 ? [] : [64, 56, 48, 44, 40, 36, 33, 30]
  }

  private static func textOnly(_ body: Rect) -> BodyPlan {
    let width = min(widestText + 8, body.columns - 2 * margin)
    let column = max(margin, (body.columns - width) / 2)
    return BodyPlan(
      text: Rect(column: column, row: body.row, columns: width, rows: body.rows),
      corner: Point(column: 0, row: 0), stage: nil)
  }

  private static func stageOnly(_ stage: StagePlanner, _ body: Rect) -> BodyPlan {
    let plan = stage(Size(columns: body.columns - 2 * margin, rows: body.rows))
    let left = max(margin, (body.columns - plan.size.columns) / 2)
    return BodyPlan(
      text: Rect(column: left, row: body.row, columns: body.columns - 2 * margin, rows: 0),
      corner: Point(column: left, row: body.row), stage: plan)
  }

  private static func beside(_ stage: StagePlanner, textWidth: Int, _ body: Rect) -> BodyPlan? {
    let room = Size(columns: body.columns - textWidth - gap - 2 * margin, rows: body.rows)
    guard room.columns >= 12 else { return nil }
    let plan = stage(room)
    guard plan.isWhole, plan.size.columns <= room.columns, plan.size.rows <= room.rows else {
      return nil
    }
    let group = textWidth + gap + plan.size.columns
    let left = max(margin, (body.columns - group) / 2)
    let corner = Point(column: left + textWidth + gap, row: body.row)
    return BodyPlan(
      text: Rect(column: left, row: body.row, columns: textWidth, rows: body.rows), corner: corner,
      stage: plan)
  }

  private static func under(_ stage: StagePlanner, _ body: Rect) -> BodyPlan {
    let width = min(widestText + 8, body.columns - 2 * margin)
    let room = Size(columns: body.columns - 2 * margin, rows: body.rows - leastTextRows - 1)
    let plan = stage(room)
    let left = max(margin, (body.columns - max(width, plan.size.columns)) / 2)
    let textRows = max(1, body.rows - plan.size.rows - 1)
    return BodyPlan(
      text: Rect(column: left, row: body.row, columns: width, rows: textRows),
      corner: Point(column: left, row: body.row + textRows + 1), stage: plan)
  }
}
