import Kernels
import Quiz
import Narration
import AppCore
import Localization

/// The maps of the view `walk`.
public struct StageMaps {
  let stage: StageState
  let props: StageProps
  let look: RenderStyle
  let inputFormat: NumberFormat
  let resultFormat: NumberFormat
  let filterFormat: NumberFormat
  /// The step on show: computing it takes time in proportion to its box.
  let step: WalkStep

  init(_ stage: StageState, _ props: StageProps, step: Int? = nil, look: RenderStyle) {
    (self.stage, self.props, self.look) = (stage, props, look)
    self.step = stage.walk.step(step ?? stage.step)
    inputFormat = NumberFormat(stage.inputValues, look)
    resultFormat = NumberFormat(stage.resultValues, look)
    filterFormat = NumberFormat(fitting: stage.walk.layer.filters?.values ?? [], look)
  }

  /// A step as pictures show it.
  public init(_ stage: StageState, step: Int, hides: Hiding = .nothing, look: RenderStyle) {
    self.init(stage, StageProps(hides: hides), step: step, look: look)
  }

  /// Whether the sum and the marks would give the answer away.
  var isAsked: Bool { props.hides != .nothing }

  /// The editor, while it edits the map and not a filter.
  private var mapEditor: MapEditor? { stage.editor.flatMap { $0.filter == nil ? $0 : nil } }

  /// The middle of what the learner looks at, unless the box is followed.
  private var center: MapCell? { stage.editor == nil ? stage.viewport.center : nil }

  public func input(_ channel: Int) -> MapScene {
    let (walk, glide, isHere) = (stage.walk, props.glide, step.channels.contains(channel))
    let isShown = isHere && mapEditor == nil && props.hides != .box
    let covers = isShown && glide == nil ? step.covers(first: props.terms) : { _, _ in false }
    let winner = isShown && glide == nil && props.terms == nil && !isAsked ? step.winner : nil
    let edited = mapEditor.flatMap { $0.channel == channel ? $0 : nil }
    var scene = MapScene(
      inputTitle(channel), walk.input.extent, reach: walk.placed.reach,
      focus: mapEditor.map { Box(cell: $0.row, $0.column) } ?? step.box
    ) { row, column in
      let text = inputFormat.string(walk.input[channel, row, column])
      let isEdited = edited?.row == row && edited?.column == column
      let isWinner = winner?.row == row && winner?.column == column
      return MapScene.Cell(
        text: text,
        role: isEdited ? .edited : isWinner ? .chosen : covers(row, column) ? .window : .plain)
    }
    scene.isCurrent = isHere && walk.input.channels > 1
    scene.center = center.map { ($0.row, $0.column) }
    scene.padded = [walk.placed.padded]
    if isShown { scene.overlays = [overlay(channel)] }
    if props.takesCells, isHere, step.channels.count == 1 {
      scene.command = { .sayCell(row: $0, column: $1) }
    }
    return scene
  }

  /// With the weights of a convolution.
  private func overlay(_ channel: Int) -> MapScene.Overlay {
    var overlay = stage.walk.overlay(step, props.glide)
    if let filters = stage.walk.layer.filters {
      overlay.weight = { cell in
        let weight = filters[step.channel, channel, cell / filters.width, cell % filters.width]
        return look.times + NumberFormat.short(weight, look)
      }
    }
    return overlay
  }

  /// A result shows once its box has arrived.
  public func result(_ channel: Int) -> MapScene {
    let walk = stage.walk
    let last = props.glide.map { min($0.from, $0.to) } ?? step.index
    let isOpen = isAsked || props.glide == nil && props.terms != nil
    var scene = MapScene(
      resultTitle(channel), walk.result.extent, focus: Box(cell: step.row, step.column)
    ) { row, column in
      let index = walk.index(channel: channel, row: row, column: column)
      let text = resultFormat.string(walk.result.values[index])
      if props.hides == .box { return MapScene.Cell(text: text, role: .plain) }
      if isOpen, index == step.index { return MapScene.Cell(text: look.ask, role: .asked) }
      let role: MapScene.Role = index > last ? .hidden : index == step.index ? .chosen : .plain
      return MapScene.Cell(text: text, role: role)
    }
    scene.isCurrent =
      walk.layer.filters == nil && step.channels.contains(channel) && walk.input.channels > 1
    scene.center = center.map { walk.placed.result(near: $0.row, $0.column) }
    if stage.isWaiting || !isAsked {
      scene.command = { .go(toStep: walk.index(channel: channel, row: $0, column: $1)) }
    }
    return scene
  }

  /// The weights of the current filter for `channel`, in the frame of the overlay box.
  func filter(_ channel: Int, _ filters: Filters) -> MapScene {
    let edited = stage.editor.flatMap { $0.filter != nil && $0.channel == channel ? $0 : nil }
    var scene = MapScene(
      look(FilterPlace.title(filters, number: step.channel + 1)), filters.extent,
      focus: Box(cell: edited?.row ?? 0, edited?.column ?? 0)
    ) { row, column in
      let text = filterFormat.string(filters[step.channel, channel, row, column])
      let isOnMap = step.cells[row * filters.width + column].ground == .real
      let isEdited = edited?.row == row && edited?.column == column
      return MapScene.Cell(
        text: text, role: isEdited ? .edited : isOnMap || props.glide != nil ? .weight : .muted)
    }
    scene.isBox = true
    return scene
  }

  // MARK: Titles

  /// The widest titles. Several channels are numbered; the extent is then in the formula only.
  var titles: (input: String, result: String) {
    (inputTitle(stage.walk.input.channels - 1), resultTitle(stage.walk.result.channels - 1))
  }

  private func inputTitle(_ channel: Int) -> String {
    let (input, hasFilters) = (stage.walk.input, stage.walk.layer.filters != nil)
    if input.channels > 1 { return look(.stage(.channel(channel + 1, of: input.channels))) }
    return hasFilters
      ? look(.stage(.sizedMap("\(input.extent)"))) : look(stage.title) + look.text(" \(input.extent)")
  }

  private func resultTitle(_ channel: Int) -> String {
    let (result, name) = (stage.walk.result, look(stage.settings.kind.shortTitle))
    guard stage.walk.layer.filters != nil else {
      return stage.walk.input.channels > 1 ? name : look.text("\(name) \(result.extent)")
    }
    return look(
      result.channels > 1
        ? .stage(.result(channel + 1, of: result.channels)) : .stage(.convolved("\(result.extent)")))
  }
}
