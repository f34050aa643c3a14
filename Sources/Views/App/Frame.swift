import Screen
import AppCore

/// What a click can hit.
public struct Target: Equatable, Sendable {
  public let rect: Rect
  public let command: Command
}

/// One screenful: what to show, what clicks mean on it, and how far its prose can scroll.
public struct Frame: Equatable, Sendable {
  public internal(set) var canvas: Canvas
  public internal(set) var targets: [Target] = []
  public internal(set) var scrollLimit = 0
  /// The line of the prose that is on top.
  public internal(set) var scrollTop = 0
  /// What is visible of the map of a walk; `nil` where none is on show.
  var viewport: MapViewport?

  public init(_ size: Size) { canvas = Canvas(size) }

  /// Leaves of each target what is on the screen.
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

  /// What a click at `point` asks for; the last drawn target wins.
  public func command(at point: Point) -> Command? {
    targets.last { $0.rect.contains(point) }?.command
  }
}
