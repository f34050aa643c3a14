import Kernels
import Screen
import AppCore

/// Maps side by side, in one line or several, each under its title; the rows of maps in a line align.
struct MapGrid {
  struct Item {
    let scene: MapScene
    /// The widest number on it.
    let numberWidth: Int
    /// 2 if neighbouring cells may both be marked.
    let leastSpacing: Int

    init(_ scene: MapScene, numberWidth: Int, leastSpacing: Int = 1) {
      (self.scene, self.numberWidth, self.leastSpacing) = (scene, numberWidth, leastSpacing)
    }

    /// Rows and columns of the map, including the parts that boxes reach beyond it.
    var cells: Extent { Extent(scene.reach.height, scene.reach.width) }
  }

  /// The distance between cells: see `Scale`.
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
  /// How many are in a line.
  let across: Int
  let pitch: Pitch
  /// The cells of each map that are visible.
  let rooms: [Extent]

  init(_ items: [Item], across: Int, _ pitch: Pitch) {
    self.init(items, across: across, pitch, rooms: items.map(\.cells))
  }

  private init(_ items: [Item], across: Int, _ pitch: Pitch, rooms: [Extent]) {
    self.items = items
    self.across = across
    self.pitch = pitch
    self.rooms = rooms
  }

  var isWhole: Bool { rooms == items.map(\.cells) }

  private func scale(_ index: Int) -> Scale {
    Scale(
      spacing: max(pitch.spacing, items[index].leastSpacing), pitchY: pitch.rows,
      numberWidth: items[index].numberWidth)
  }

  /// Where the title of a map starts.
  private func place(_ index: Int, from corner: Point) -> Point {
    let (line, column) = index.quotientAndRemainder(dividingBy: across)
    return Point(
      column: corner.column + (0..<column).reduce(0) { $0 + columns($1) + Self.gap },
      row: corner.row + (0..<line).reduce(0) { $0 + rows($1) })
  }

  func draw(on frame: inout Frame, _ corner: Point, _ look: RenderStyle) {
    for (index, item) in items.enumerated() {
      let pane = GridPane(item.scene, scale: scale(index), room: rooms[index], look: look)
      frame.put(pane, at: place(index, from: corner))
    }
  }

  /// With the titles.
  var size: Size {
    let lines = (items.count + across - 1) / across
    return Size(
      columns: (0..<across).reduce(-Self.gap) { $0 + columns($1) + Self.gap },
      rows: (0..<lines).reduce(0) { $0 + rows($1) })
  }

  /// The width of a column: that of its widest map or title.
  private func columns(_ column: Int) -> Int {
    stride(from: column, to: items.count, by: across).reduce(0) { max($0, columns(of: $1)) }
  }

  private func columns(of index: Int) -> Int {
    max(scale(index).size(of: rooms[index]).columns, TextWidth.of(items[index].scene.title))
  }

  /// The height of a line, with its titles.
  private func rows(_ line: Int) -> Int {
    let indices = (line * across)..<min(items.count, (line + 1) * across)
    return 1 + indices.reduce(0) { max($0, scale($1).size(of: rooms[$1]).rows) }
  }

  /// The roomiest grid of whole maps within `room`; of equal ones, the one whose number of maps per line comes first.
  static func roomiest(_ items: [Item], across choices: [Int], in room: Size) -> MapGrid? {
    Pitch.all.lazy.flatMap { pitch in choices.lazy.map { MapGrid(items, across: $0, pitch) } }
      .first { $0.size.fits(room) }
  }

  /// All in a line at the tightest pitch, with a viewport on maps that do not fit: rows are cut equally, columns of the
  /// widest first.
  static func cropped(_ items: [Item], to room: Size) -> MapGrid {
    let rows = max(1, room.rows - 1)
    var rooms = items.map { Extent(min(rows, $0.cells.height), $0.cells.width) }
    var grid = MapGrid(items, across: items.count, .tightest, rooms: rooms)
    while grid.size.columns > room.columns,
      let widest = rooms.indices.filter({ rooms[$0].width > 1 })
        .max(by: { grid.columns(of: $0) < grid.columns(of: $1) })
    {
      rooms[widest].width -= 1
      grid = MapGrid(items, across: items.count, .tightest, rooms: rooms)
    }
    return grid
  }
}

extension Size {
  func fits(_ room: Size) -> Bool { columns <= room.columns && rows <= room.rows }
}
