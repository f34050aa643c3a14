import LessonFormat
import Kernels
import Localization

/// One result cell of a stage, and its value under other settings.
struct QuestionContext: Equatable, Sendable {
  let stage: StageSpec
  let spot: CellIndex

  /// The stage of a generated question.
  init(map: FeatureMap, layer: Layer, spot: CellIndex) {
    self.init(stage: StageSpec(input: map, inputName: "map", layer: layer), spot: spot)
  }

  init(stage: StageSpec, spot: CellIndex) {
    self.stage = stage
    self.spot = spot
  }

  var layer: Layer { stage.layer }
  var window: Window { stage.layer.window }
  var map: FeatureMap { stage.input }

  var placed: Placement? { try? layer.placed(on: map) }
  /// `nil` for adaptive pooling.
  var sliding: PlacedWindow? { placed?.sliding }

  /// How the result cell is computed, by the reference path; `nil` if there is no such cell.
  var step: WalkStep? { step(layer, window) }

  func step(_ layer: Layer, _ window: Window, at spot: CellIndex? = nil) -> WalkStep? {
    let spot = spot ?? self.spot
    guard let walk = try? Walkthrough(layer.with(window), on: map), spot.channel < walk.result.channels,
      spot.row < walk.result.height, spot.column < walk.result.width
    else { return nil }
    return walk.step(walk.index(channel: spot.channel, row: spot.row, column: spot.column))
  }

  /// The fast path's value of the cell, with these settings or changed ones.
  func value(_ layer: Layer? = nil, _ window: Window? = nil, at spot: CellIndex? = nil) -> Float? {
    step(layer ?? self.layer, window ?? self.window, at: spot)?.kernel
  }

  /// The window after `change`; `nil` if that changes nothing.
  func window(_ change: (inout Window) -> Void) -> Window? {
    var changed = window
    change(&changed)
    return changed == window ? nil : changed
  }

  /// The cell with row and column swapped; `nil` if they are equal.
  var swapped: CellIndex? {
    spot.row == spot.column ? nil : CellIndex(channel: spot.channel, row: spot.column, column: spot.row)
  }

  var covered: [WindowCell] { step?.cells ?? [] }
  var realCells: [WindowCell] { step?.realCells ?? [] }
  var missing: Int { covered.count { $0.ground != .real } }

  /// The values in the box, and how many of its cells lie off the map.
  var coverage: Phrase {
    guard let step else { return .nothing }
    let off = missing
    let values = values(step)
    guard off > 0 else { return values }
    return .position(.coverage(values, off: off))
  }

  /// With several channels, one channel after the other.
  private func values(_ step: WalkStep) -> Phrase {
    let count = step.realCells.count
    guard step.channels.count > 1, count > 0 else { return QuestionText.list(step.terms) }
    return step.channels.map { channel in
      let terms = Array(step.terms[(channel * count)..<((channel + 1) * count)])
      return Phrase.position(.inChannel(QuestionText.list(terms), channel: channel + 1))
    }.joined(separator: .mark(.semicolon))
  }

  /// How the box gets to its position.
  var moves: Phrase {
    guard let placed = sliding else { return span }
    if spot.row == 0, spot.column == 0 {
      return .position(.firstBox(start(placed)))
    }
    let moved = PositionMessage.moved(
      down: spot.row * placed.rows.stride, right: spot.column * placed.columns.stride)
    return .position(.movedBox(start(placed), moved: .position(moved)))
  }

  /// The rows and columns of an adaptive box.
  private var span: Phrase {
    guard let box = step?.box else { return .nothing }
    let (rows, columns) = (
      QuestionText.span(.box(.row), box.row, box.height),
      QuestionText.span(.box(.column), box.column, box.width)
    )
    return .position(.adaptiveBox(rows, columns))
  }

  private func start(_ placed: PlacedWindow) -> Phrase {
    let (above, left) = (placed.rows.padBefore, placed.columns.padBefore)
    if above == 0, left == 0 {
      return .position(.atCorner)
    }
    return .position(.offMap(above: above, left: left))
  }
}
