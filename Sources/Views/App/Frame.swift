import Screen
import AppCore

/// What a click can hit.
public struct Target: Equatable, Sendable {
  public let rect: Rect
  public let command: Command
}

/// One screen: its canvas, its click targets, and how far its prose can scroll.
public struct Frame: Equatable, Sendable {
  public internal(set) var canvas: Canvas
  public internal(set) var targets: [Target] = []
  public internal(set) var scrollLimit = 0
  /// The top line of the prose.
  public internal(set) var scrollTop = 0
  /// The visible part of the map of a walk; `nil` if there is none.
  var viewport: MapViewport?

  public init(_ size: Size) { canvas = Canvas(size) }

  /// Clips each target to the screen.
  mutating func clipTargets() {
    let size = canvas.size
    targets = targets.compactMap { target in
      let (column, row) = (max(0, target.rect.column), max(0, target.rect.row))
      let columns = min(size.columns, target.rect.column + target.rect.columns) - column
      let rows = min(size.rows, target.rect.row + target.rect.rows) - row
      guard columns > 0, rows > 0 else { return nil }
      return Target(
        rect: Rect(column: column, row: row, columns: columns, rows: rows), command: target.command)
    }
  }

  /// The command of a click at `point`; the last drawn target wins.
  public func command(at point: Point) -> Command? {
    targets.last { $0.rect.contains(point) }?.command
  }
}
