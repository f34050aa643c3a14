import LessonFormat
import Kernels

/// The view `pipeline`: a picture and the map after each layer. The stage's own layer is the last; any
/// cell of a shown map can be opened to see which cells it depends on.
public struct PipelineState: StageViewState {
  public static let kind = ViewKind.pipeline
  public static let words = ViewWords(
    title: .view(.pipeline), short: .view(.shortPipeline), help: .heading(.pipeline), mode: .heading(.opened))

  public private(set) var chain: LayerChain
  /// The current map, from 0: the picture. Later ones are not shown yet.
  public private(set) var position = 0
  /// The open cell of the current map; `nil`: none.
  public private(set) var cell: MapCell?
  /// The current channel, if the map has several.
  private var channelWanted = 0
  private let before: LayerChain
  private let isFlattened: Bool

  public init?(_ stage: StageState) {
    let own = stage.spec.pipeline.flatMap { spec in
      (try? LayerChain(spec.before, on: spec.picture)).map { ($0, spec.isFlattened) }
    }
    // A map that the learner made comes from no layer.
    let fitting = own.flatMap { $0.0.maps.last == stage.spec.input ? $0 : nil }
    guard let (before, isFlattened) = fitting ?? (try? (LayerChain([], on: stage.spec.input), false)) else {
      return nil
    }
    (self.before, self.isFlattened) = (before, isFlattened)
    chain = before.appending(stage.walk, isFlattened: isFlattened)
  }

  public var isOpen: Bool { cell != nil }
  public var map: FeatureMap { chain.maps[position] }

  /// The channel of a map to show: the wanted one, or the last.
  public func channel(ofMap index: Int) -> Int { min(channelWanted, chain.maps[index].channels - 1) }

  /// The step that computed the open cell; `nil` if none is open, or no layer computed it.
  public var step: (walk: Walkthrough, step: WalkStep)? {
    guard let cell, let walk = chain.walk(to: position) else { return nil }
    return (walk, walk.step(walk.index(channel: cell.channel, row: cell.row, column: cell.column)))
  }

  /// The cells that the open cell depends on, in each map up to its own; see `LayerChain.fields`.
  public var fields: [Box?] { cell.map { chain.fields(of: $0, in: position) } ?? [] }

  public var view: ViewState { .pipeline(self) }
  public var glides: Bool { false }
  public var isInMode: Bool { isOpen }
  public mutating func endMode() { close() }
  public func count(on stage: StageState) -> Int { chain.maps.count }
  public func position(on stage: StageState) -> Int { position }
  public func mapOnShow(_ stage: StageState) -> (map: FeatureMap, channel: Int) {
    (map, channel(ofMap: position))
  }

  public mutating func go(to index: Int) -> Int? {
    let wasOpen = isOpen
    position = min(max(0, index), chain.maps.count - 1)
    cell = wasOpen ? strongest : nil
    return nil
  }

  mutating func open() { cell = cell ?? strongest }
  mutating func close() { cell = nil }

  /// Opens a cell of any map up to the current one.
  mutating func open(_ cell: MapCell, ofMap index: Int) {
    guard chain.maps.indices.contains(index) else { return }
    position = index
    channelWanted = cell.channel
    self.cell = cell
    clamp()
  }

  mutating func move(rows: Int, columns: Int) {
    guard let cell else { return }
    self.cell = MapCell(channel: cell.channel, row: cell.row + rows, column: cell.column + columns)
    clamp()
  }

  /// - Returns: whether the map has another channel.
  mutating func turnChannel(by step: Int) -> Bool {
    let count = map.channels
    guard count > 1 else { return false }
    channelWanted = (channel(ofMap: position) + step + count) % count
    if let cell { self.cell = MapCell(channel: channelWanted, row: cell.row, column: cell.column) }
    return true
  }

  /// Goes from the open cell to the map before: to the cell that won, else to the middle of the window.
  /// - Returns: whether there is one.
  mutating func goBehind() -> Bool {
    guard let cell, position > 0, let box = fields[position - 1] else { return false }
    var (row, column) = (box.row + box.height / 2, box.column + box.width / 2)
    var channel = cell.channel
    if let winner = step?.step.winner { (row, column) = (winner.row, winner.column) }
    if chain.walk(to: position) == nil {
      channel = chain.maps[position - 1].cell(atFlat: cell.column).channel
    }
    open(MapCell(channel: channel, row: row, column: column), ofMap: position - 1)
    return true
  }

  /// Adopts the stage's layer.
  public mutating func follow(_ stage: StageState) {
    guard chain.walks.last != stage.walk else { return }
    guard before.maps.last == stage.walk.input else { return reset(to: stage) }
    chain = before.appending(stage.walk, isFlattened: isFlattened)
    clamp()
  }

  public mutating func reset(to stage: StageState) {
    let position = position
    self = PipelineState(stage) ?? self
    _ = go(to: position)
  }

  private mutating func clamp() {
    guard let cell else { return }
    self.cell = MapCell(
      channel: min(max(0, cell.channel), map.channels - 1), row: min(max(0, cell.row), map.height - 1),
      column: min(max(0, cell.column), map.width - 1))
  }

  /// The cell of the current map that is farthest from 0; the first of several.
  private var strongest: MapCell {
    let (map, channel) = (map, channel(ofMap: position))
    var best = (size: Float(-1), cell: MapCell(channel: channel, row: 0, column: 0))
    for row in 0..<map.height {
      for column in 0..<map.width where abs(map[channel, row, column]) > best.size {
        best = (abs(map[channel, row, column]), MapCell(channel: channel, row: row, column: column))
      }
    }
    return best.cell
  }
}
