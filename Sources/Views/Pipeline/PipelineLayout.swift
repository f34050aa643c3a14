import Kernels
import Screen

/// The layout of a pipeline's pictures: chosen for its maps and the room, never for the current map.
struct PipelineLayout: Equatable {
  struct Tile: Equatable {
    let zoom: Zoom
    /// The cells that are visible.
    let room: Extent
    /// With its frame.
    let size: Size
  }

  /// A tile for each map but the flattened one.
  let tiles: [Tile]
  /// Their positions if all fit; `nil` if there is room only for the current map and the one before it.
  let corners: [Point]?
  /// The pictures together.
  let pictures: Size
  let hasStrip: Bool
  let isWhole: Bool
  let scale: Int
  private let wordColumns: Int

  static let gap = 3
  static let wordRows = 3
  /// The width for the words: a readable line if the stage is under the text, less beside it.
  private static let wordColumns = (beside: 46, under: 72)

  var size: Size {
    Size(
      columns: max(pictures.columns, wordColumns),
      rows: pictures.rows + (hasStrip ? 1 : 0) + Self.wordRows)
  }

  /// - Parameters:
  ///   - extents: of the maps but the flattened one.
  ///   - captions: the widest caption in the frame of each.
  init(_ extents: [Extent], captions: [Int], hasStrip: Bool, in room: Size, look: RenderStyle) {
    let zooms = Zoom.all(look)
    let rest = Self.wordRows + (hasStrip ? 1 : 0)
    let space = Size(columns: room.columns, rows: max(3, room.rows - rest))
    func tiles(_ zoom: Zoom, areEqual: Bool) -> [Tile] {
      let most = extents.map { zoom.size(of: $0) }
      let frame = most.first ?? Size(columns: 1, rows: 1)
      return extents.map { extent in
        let own =
          areEqual
          ? zoom
          : zooms.first {
            let size = $0.size(of: extent)
            return size.columns <= frame.columns && size.rows <= frame.rows
          }
        return Self.tile(extent, own ?? zoom, extent)
      }
    }
    // Small maps are drawn larger than the picture's zoom, unless not all maps fit then.
    let choices = [false, true].flatMap { areEqual in zooms.map { ($0, tiles($0, areEqual: areEqual)) } }
    for (zoom, tiles) in choices {
      let (corners, size) = Self.flow(tiles, captions, within: space.columns)
      if size.columns <= space.columns, size.rows <= space.rows {
        self.init(
          tiles: tiles, corners: corners, pictures: size, hasStrip: hasStrip, isWhole: true,
          scale: zoom.columns, wordColumns: min(room.columns, Self.wordColumns.beside))
        return
      }
    }
    let pairs = zooms.map { tiles($0, areEqual: false) }.first {
      Self.fits(Self.pairSize($0, captions), space)
    }
    let shown = pairs ?? Self.cropped(extents, zooms[zooms.count - 1], to: space)
    self.init(
      tiles: shown, corners: nil, pictures: Self.pairSize(shown, captions), hasStrip: hasStrip,
      isWhole: false, scale: 0, wordColumns: min(room.columns, Self.wordColumns.under))
  }

  private init(
    tiles: [Tile], corners: [Point]?, pictures: Size, hasStrip: Bool, isWhole: Bool, scale: Int,
    wordColumns: Int
  ) {
    (self.tiles, self.corners, self.pictures) = (tiles, corners, pictures)
    (self.hasStrip, self.isWhole, self.scale) = (hasStrip, isWhole, scale)
    self.wordColumns = wordColumns
  }

  private static func tile(_ extent: Extent, _ zoom: Zoom, _ room: Extent) -> Tile {
    let size = zoom.size(of: Extent(min(extent.height, room.height), min(extent.width, room.width)))
    return Tile(zoom: zoom, room: room, size: Size(columns: size.columns + 2, rows: size.rows + 2))
  }

  private static func fits(_ size: Size, _ room: Size) -> Bool {
    size.columns <= room.columns && size.rows <= room.rows
  }

  /// Side by side, in as many rows as the width needs.
  private static func flow(_ tiles: [Tile], _ captions: [Int], within width: Int) -> ([Point], Size) {
    var corners: [Point] = []
    var (at, high, size) = (Point(column: 0, row: 0), 0, Size(columns: 0, rows: 0))
    for (tile, caption) in zip(tiles, captions) {
      let columns = max(tile.size.columns, caption)
      if at.column > 0, at.column + columns > width { (at, high) = (Point(column: 0, row: at.row + high), 0) }
      corners.append(at)
      high = max(high, tile.size.rows)
      size.columns = max(size.columns, at.column + columns)
      size.rows = max(size.rows, at.row + high)
      at.column += columns + gap
    }
    return (corners, size)
  }

  /// Room for any map and the one before it.
  private static func pairSize(_ tiles: [Tile], _ captions: [Int]) -> Size {
    let widths = zip(tiles, captions).map { max($0.size.columns, $1) }
    let pairs = zip(widths, widths.dropFirst()).map { $0 + gap + $1 }
    return Size(
      columns: max(pairs.max() ?? 0, widths.max() ?? 0), rows: tiles.reduce(0) { max($0, $1.size.rows) })
  }

  private static func cropped(_ extents: [Extent], _ zoom: Zoom, to space: Size) -> [Tile] {
    let room = zoom.cells(
      within: Size(columns: max(1, (space.columns - gap) / 2 - 2), rows: max(1, space.rows - 2)))
    return extents.map { tile($0, zoom, room) }
  }
}
