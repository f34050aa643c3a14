import Narration
import Kernels
import Screen

@testable import AppCore
@testable import Views

/// A frame with a stage on it, and the plan that it was drawn by.
struct StageFrame {
  let state: State
  let size: Size
  let frame: Frame
  let plan: BodyPlan
  let stage: StageState
  /// How a walk is laid out.
  let layout: StageLayout?

  init?(_ state: State, _ size: Size, look: RenderStyle = RenderStyle()) {
    guard let lesson = state.lesson, let stage = state.stage else { return nil }
    self.state = state
    self.size = size
    self.stage = stage
    frame = render(state, size: size, look: look)
    let settings = SettingsLine(stage: stage, look: look, columns: size.columns)
    let chrome = Chrome(size: size, footerRows: 1 + settings.rows)
    plan = BodyPlan(
      LessonText(state: state, lesson: lesson, look: look).stopLines,
      stage: stage.planner(StageProps(glide: state.motion.glide), look: look), body: chrome.body)
    layout = plan.stage.map { StageView(stage, look: look).layout(in: $0.room) }
  }

  /// Where the stage stands.
  var rect: Rect {
    let size = plan.stage?.size ?? Size(columns: 0, rows: 0)
    return Rect(column: plan.corner.column, row: plan.corner.row, columns: size.columns, rows: size.rows)
  }

  /// What is wrong with the numbers on it; `nil` where every visible number can be read.
  var complaint: String? {
    guard let layout else { return "there is no stage" }
    let reading = StageReading(frame.canvas, in: rect)
    let read = stage.current.channels.lowerBound
    let shown = layout.shownChannels == 1 ? [read] : Array(0..<stage.walk.input.channels)
    for channel in shown {
      if let complaint = reading.complaint(about: input(channel, layout)) { return "input: " + complaint }
      if let complaint = reading.complaint(about: filter(channel, layout)) { return "filter: " + complaint }
    }
    for channel in layout.filter == nil ? shown : [stage.current.channel] {
      if let complaint = reading.complaint(about: result(channel, layout)) { return "result: " + complaint }
    }
    return nil
  }

  /// The weights that lie on `channel`; none but for a convolution.
  private func filter(_ channel: Int, _ layout: StageLayout) -> [[String]] {
    guard let filters = stage.walk.layer.filters, let room = layout.filter?.room else { return [] }
    let format = NumberFormat(fitting: filters.values, RenderStyle())
    return (0..<room.height).map { row in
      (0..<room.width).map { format.string(filters[stage.current.channel, channel, row, $0]) }
    }
  }

  private func input(_ channel: Int, _ layout: StageLayout) -> [[String]] {
    let placed = stage.walk.placed
    let box = placed.box(row: stage.current.row, column: stage.current.column)
    let viewport = VisibleCells(on: placed.reach, room: layout.inputRoom, following: box)
    let format = NumberFormat(fitting: stage.walk.input.values, RenderStyle())
    let rows = viewport.visible(within: placed.input)
    return rows.0.map { row in rows.1.map { format.string(stage.walk.input[channel, row, $0]) } }
  }

  /// Results up to the step on show as numbers (while the box is on its way: up to the one before), later ones as dots.
  private func result(_ channel: Int, _ layout: StageLayout) -> [[String]] {
    let walk = stage.walk
    let cell = Box(row: stage.current.row, column: stage.current.column, height: 1, width: 1)
    let all = Box(row: 0, column: 0, height: walk.result.height, width: walk.result.width)
    let viewport = VisibleCells(on: all, room: layout.resultRoom, following: cell)
    let format = NumberFormat(fitting: walk.result.values, RenderStyle())
    let last = state.motion.glide.map { min($0.from, $0.to) } ?? stage.step
    let visible = viewport.visible(within: walk.result.extent)
    return visible.0.map { row in
      visible.1.map { column in
        let index = walk.index(channel: channel, row: row, column: column)
        return index <= last ? format.string(walk.result.values[index]) : "·"
      }
    }
  }
}

extension VisibleCells {
  /// The rows and columns of a map of `extent` that are on the screen.
  func visible(within extent: Extent) -> (Range<Int>, Range<Int>) {
    (
      max(0, row)..<min(extent.height, row + cells.height),
      max(0, column)..<min(extent.width, column + cells.width)
    )
  }
}
