import LessonFormat
import Kernels

/// From how far the maps of a walk are seen, and which part of them.
public struct Viewport: Equatable, Sendable {
  /// 0: numbers. From 1 on a picture, whose dots are 1, 2, 4, ... cells wide and high.
  public internal(set) var level = 0
  /// The cell of the input map that is looked at; `nil`: wherever the box is.
  public internal(set) var center: MapCell?

  /// The cells on a side of a dot.
  public static func grain(_ level: Int) -> Int { 1 << min(max(0, level - 1), 30) }
}

/// Looking at the maps of a walk.
public enum ViewportCommand: Equatable, Hashable, Sendable {
  /// So many levels farther off, up to `limit`: only the view knows from where all is seen.
  case zoom(by: Int, limit: Int)
  /// So many half screens on. Only the view knows how far that is: it makes a `look` of it, where there is more to see.
  case pan(down: Int, right: Int)
  /// At the same place of the next channel, around the end.
  case nextChannel
  /// At the part of the map around a cell, until the next step.
  case look(row: Int, column: Int)
}

extension State {
  mutating func performViewport(_ command: ViewportCommand) {
    guard let stage, stage.view == .walk else { return }
    motion.stop()
    switch command {
    case .zoom(let step, let limit): zoom(from: stage.viewport.level, by: step, limit: max(1, limit))
    case .pan: notice = .noMoreThatSide
    case .nextChannel:
      let (step, count) = (stage.current, stage.walk.result.channels)
      if count == 1 { notice = .oneChannelOnly }
      let next = stage.walk.index(channel: (step.channel + 1) % count, row: step.row, column: step.column)
      withStage { $0.go(to: next) }
    case .look(let row, let column):
      withStage { $0.viewport.center = MapCell(channel: 0, row: row, column: column) }
    }
  }

  private mutating func zoom(from level: Int, by step: Int, limit: Int) {
    // The window may have grown since: then all of the map has been on the screen for some levels.
    let next = min(max(0, min(level, limit) + step), limit)
    withStage { $0.viewport.level = next }
    if step > 0, next == level { notice = .allOnScreen }
    if step < 0, level == 0 { notice = .nothingNearer }
  }
}

extension StageState {
  /// The values of a map, or of its result, up to which there are all views, and the code.
  public static let viewLimit = ViewKind.cellLimit

  /// Whether the maps are too large for whatever goes through the whole of them on every screen.
  public var isLarge: Bool { max(walk.input.values.count, walk.count) > Self.viewLimit }

  /// Whether a view has something to show for the layer, on maps of this size.
  func suits(_ kind: ViewKind) -> Bool {
    kind.suits(settings.kind) && (!isLarge || kind.isForLargeMaps)
  }
}
