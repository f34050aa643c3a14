import Kernels
import Screen
import Tutor

/// Maps side by side, each under its title, with their rows at one height.
struct MapRow: Equatable {
  struct Item: Equatable {
    let title: String
    /// Rows and columns of the map, with what boxes reach beyond it.
    let cells: Extent
    /// The widest number on it.
    let numberWidth: Int
  }

  /// How far apart cells stand: see `Scale`.
  struct Pitch: Equatable {
    let spacing: Int
    let rows: Int

    /// From roomy to tight.
    static let all = [(7, 4), (5, 4), (3, 2), (2, 2), (1, 2), (2, 1), (1, 1)].map {
      Pitch(spacing: $0, rows: $1)
    }
    static let tightest = Pitch(spacing: 1, rows: 1)
  }

  static let gap = 3

  let items: [Item]
  let pitch: Pitch
  /// The cells of each map that are visible.
  let rooms: [Extent]

  init(_ items: [Item], _ pitch: Pitch) {
    self.init(items, pitch, rooms: items.map(\.cells))
  }

  private init(_ items: [Item], _ pitch: Pitch, rooms: [Extent]) {
    self.items = items
    self.pitch = pitch
    self.rooms = rooms
  }

  var isWhole: Bool { rooms == items.map(\.cells) }

  func scale(_ index: Int) -> Scale {
    Scale(spacing: pitch.spacing, pitchY: pitch.rows, numberWidth: items[index].numberWidth)
  }

  /// Where the map with its title starts.
  func column(_ index: Int) -> Int { (0..<index).reduce(0) { $0 + columns($1) + Self.gap } }

  /// With the titles.
  var size: Size {
    Size(
      columns: items.indices.reduce(-Self.gap) { $0 + columns($1) + Self.gap },
      rows: 1 + items.indices.reduce(0) { max($0, scale($1).size(of: rooms[$1]).rows) })
  }

  private func columns(_ index: Int) -> Int {
    max(scale(index).size(of: rooms[index]).columns, TextWidth.of(items[index].title))
  }

  /// The roomiest row of whole maps within `room`.
  static func roomiest(_ items: [Item], in room: Size) -> MapRow? {
    Pitch.all.lazy.map { MapRow(items, $0) }.first { $0.size.fits(room) }
  }

  /// The tightest row, with a viewport on maps that have no room: rows are cut alike, columns of the widest first.
  static func cropped(_ items: [Item], to room: Size) -> MapRow {
    let rows = max(1, room.rows - 1)
    var rooms = items.map { Extent(min(rows, $0.cells.height), $0.cells.width) }
    var row = MapRow(items, .tightest, rooms: rooms)
    while row.size.columns > room.columns,
      let widest = rooms.indices.max(by: { row.columns($0) < row.columns($1) }), rooms[widest].width > 1
    {
      rooms[widest].width -= 1
      row = MapRow(items, .tightest, rooms: rooms)
    }
    return row
  }
}

extension Size {
  func fits(_ room: Size) -> Bool { columns <= room.columns && rows <= room.rows }
}

extension Frame {
  /// Draws `pane` under `title`, with its cells as targets.
  mutating func put(
    _ pane: GridPane, title: String, _ style: Style = Style(.muted), at point: Point,
    targets: ((_ row: Int, _ column: Int) -> Command)? = nil
  ) {
    canvas.put(title, column: point.column, row: point.row, style)
    let size = pane.canvas.size
    canvas.draw(
      pane.canvas, from: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows),
      column: point.column, row: point.row + 1)
    guard let targets else { return }
    for row in pane.visibleRows {
      for column in pane.visibleColumns {
        var rect = pane.rect(row: row, column: column)
        rect.column += point.column
        rect.row += point.row + 1
        self.targets.append(Target(rect: rect, command: targets(row, column)))
      }
    }
  }
}
