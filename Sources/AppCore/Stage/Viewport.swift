import LessonFormat
import Kernels

/// Zoom and position on the maps of a walk.
public struct Viewport: Equatable, Sendable {
  /// 0: numbers. From 1 on a picture, whose dots are 1, 2, 4, ... cells on a side.
  public internal(set) var level = 0
  /// The cell of the input map to show; `nil`: where the box is.
  public internal(set) var center: MapCell?

  /// The cells on a side of a dot.
  public static func grain(_ level: Int) -> Int { 1 << min(max(0, level - 1), 30) }
}

/// Zooming and panning on the maps of a walk.
public enum ViewportCommand: Equatable, Hashable, Sendable {
  /// Zooms out by some levels, up to `limit`: only the view knows from which level the whole map is visible.
  case zoom(by: Int, limit: Int)
  /// Pans by some half screens. Only the view knows how far that is: it turns this into a `look`, if the map goes on.
  case pan(down: Int, right: Int)
  /// Shows the same place of the next channel, around the end.
  case nextChannel
  /// Shows the part of the map around a cell, until the next step.
  case look(row: Int, column: Int)
}

extension State {
  mutating func performViewport(_ command: ViewportCommand) {
    guard let stage, stage.view == .walk else { return }
    motion.stop()
    switch command {
    case .zoom(let step, let limit): zoom(from: stage.viewport.level, by: step, limit: max(1, limit))
    case .pan: notice = .viewport(.noMoreThatSide)
    case .nextChannel:
      let (step, count) = (stage.current, stage.walk.result.channels)
      if count == 1 { notice = .notice(.oneChannelOnly) }
      let next = stage.walk.index(channel: (step.channel + 1) % count, row: step.row, column: step.column)
      withStage { $0.go(to: next) }
    case .look(let row, let column):
      withStage { $0.viewport.center = MapCell(channel: 0, row: row, column: column) }
    }
  }

  private mutating func zoom(from level: Int, by step: Int, limit: Int) {
    // The window may have grown since: then some levels already show the whole map.
    let next = min(max(0, min(level, limit) + step), limit)
    withStage { $0.viewport.level = next }
    if step > 0, next == level { notice = .viewport(.allOnScreen) }
    if step < 0, level == 0 { notice = .viewport(.nothingNearer) }
  }
}

extension StageState {
  /// Maps and results of up to this many values have all views, and the code panel.
  public static let viewLimit = ViewKind.cellLimit

  /// Whether the maps are too large to go through on every screen.
  public var isLarge: Bool { max(walk.input.values.count, walk.count) > Self.viewLimit }

  /// Whether a view has something to show for the layer, on maps of this size.
  func suits(_ kind: ViewKind) -> Bool {
    kind.suits(settings.kind) && (!isLarge || kind.isForLargeMaps)
  }
}
