import Kernels
import Narration
import AppCore

/// One map as a view shows it, whatever paints it: a canvas, a vector picture, or pixels. Places are in the map's own
/// cells. Cells are asked for one at a time: of a large map only the visible ones are made.
public struct MapScene {
  /// What a cell is to the learner.
  public enum Role: Sendable {
    case plain
    /// Not what this step is about.
    case muted
    /// Around the map, without a number.
    case pad
    /// Not known yet.
    case hidden
    /// Under the box.
    case window
    case weight
    /// The winner and its result, or a gradient and who receives it: tied together by marks.
    case chosen
    /// A result that the learner is asked for.
    case asked
    /// The cell that is being edited, on a map, or among what is chosen.
    case edited, typed
    /// Compared with another map: the same, or not.
    case same, different
  }

  public struct Cell {
    public let text: String
    public let role: Role
  }

  /// The overlay box.
  public struct Overlay {
    public let box: Box
    /// Where it comes from, while it moves.
    var origin: Box?
    var glide: Glide?
    /// Which of several boxes it is, from 0, and what is written on it.
    var number: Int?
    var label = ""
    /// The cells that it reads, and the weight of each if it has any.
    public var cells: [WindowCell] = []
    public var weight: ((_ cell: Int) -> String)?

    /// Whether there are gaps between the cells that it reads.
    public var hasGaps: Bool { cells.count < box.height * box.width }
  }

  public var title: String
  /// Whether the map is the current one of several.
  var isCurrent = false
  /// The map's real cells.
  public let extent: Extent
  /// All that could be shown: pads, and where boxes hang over.
  public let reach: Box
  /// The part that a step is about; visible where not all is.
  public let focus: Box
  /// The cell to show in the middle instead of `focus`.
  var center: (row: Int, column: Int)?
  /// Whether the overlay box is the map's frame: a filter fills it.
  var isBox = false
  var padded: [Box] = []
  public var overlays: [Overlay] = []
  /// What a click on a cell does.
  var command: ((_ row: Int, _ column: Int) -> Command)?
  private let content: (_ row: Int, _ column: Int) -> Cell?

  /// - Parameters:
  ///   - reach: the map's own cells, if nothing is said.
  ///   - content: the cell at a place of the map.
  init(
    _ title: String, _ extent: Extent, reach: Box? = nil, focus: Box,
    content: @escaping (_ row: Int, _ column: Int) -> Cell?
  ) {
    (self.title, self.extent, self.focus, self.content) = (title, extent, focus, content)
    self.reach = reach ?? Box(row: 0, column: 0, height: extent.height, width: extent.width)
  }

  /// `nil` where there is nothing to show.
  public func cell(row: Int, column: Int) -> Cell? {
    if (0..<extent.height).contains(row), (0..<extent.width).contains(column) {
      return content(row, column)
    }
    return padded.contains { $0.contains(row, column) } ? Cell(text: "", role: .pad) : nil
  }

  /// The places of the pads.
  public var pads: [(row: Int, column: Int)] {
    places(in: reach).filter { cell(row: $0.row, column: $0.column)?.role == .pad }
  }

  /// The places of the cells that are tied together by marks.
  public var marked: [(row: Int, column: Int)] {
    places(in: focus).filter { place in
      let role = cell(row: place.row, column: place.column)?.role
      return role == .chosen || role == .asked
    }
  }

  private func places(in box: Box) -> [(row: Int, column: Int)] {
    (box.row..<(box.row + box.height)).flatMap { row in
      (box.column..<(box.column + box.width)).map { (row, $0) }
    }
  }

  /// The cells that `room` shows.
  func visible(in room: Extent) -> VisibleCells {
    center.map { VisibleCells(on: reach, room: room, around: $0) }
      ?? VisibleCells(on: reach, room: room, following: focus)
  }
}

extension MapScene {
  /// A map with the box of a step on it, and the winner in it.
  /// - Parameter rest: what the cells outside of the box are.
  init(
    _ title: String, _ walk: Walkthrough, channel: Int, _ step: WalkStep, _ format: NumberFormat,
    glide: Glide?, rest: Role = .plain
  ) {
    let covers = glide == nil ? step.covers() : { _, _ in false }
    let winner = glide == nil ? step.winner : nil
    self.init(title, walk.input.extent, reach: walk.placed.reach, focus: step.box) { row, column in
      let text = format.string(walk.input[channel, row, column])
      let isWinner = winner?.row == row && winner?.column == column
      return Cell(text: text, role: isWinner ? .chosen : covers(row, column) ? .window : rest)
    }
    overlays = [walk.overlay(step, glide)]
  }
}

extension Walkthrough {
  /// The box of `step`, possibly on its way.
  func overlay(_ step: WalkStep, _ glide: Glide?) -> MapScene.Overlay {
    let (plane, from) = (result.extent.count, glide?.from ?? step.index)
    guard glide != nil, from / plane == step.channel else {
      return MapScene.Overlay(box: step.box, cells: step.cells)
    }
    let origin = placed.box(row: from % plane / result.width, column: from % result.width)
    return MapScene.Overlay(box: step.box, origin: origin, glide: glide, cells: step.cells)
  }
}

extension WalkStep {
  /// Whether the box reads a cell of the map.
  /// - Parameter count: of the real cells only the first ones.
  func covers(first count: Int? = nil) -> (_ row: Int, _ column: Int) -> Bool {
    if count == nil, cells.count == box.height * box.width { return { box.contains($0, $1) } }
    let read = Set(count.map { Array(realCells.prefix($0)) } ?? cells)
    return { read.contains(WindowCell(row: $0, column: $1, ground: .real)) }
  }
}

extension Box {
  func contains(_ row: Int, _ column: Int) -> Bool {
    (self.row..<(self.row + height)).contains(row)
      && (self.column..<(self.column + width)).contains(column)
  }

  init(cell row: Int, _ column: Int) { self.init(row: row, column: column, height: 1, width: 1) }
}
