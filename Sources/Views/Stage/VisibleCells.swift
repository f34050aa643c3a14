import Kernels

/// The part of a map that is on the screen, in the map's own cells.
struct VisibleCells: Equatable {
  let row: Int
  let column: Int
  let cells: Extent

  /// The whole of `reach` if `room` is enough for it, else the page of it that holds `box`. Pages, so that the map
  /// stands still while the box moves within one.
  init(on reach: Box, room: Extent, following box: Box) {
    cells = Extent(min(room.height, reach.height), min(room.width, reach.width))
    row = Self.start(reach.row, reach.height, cells.height, box.row, box.height)
    column = Self.start(reach.column, reach.width, cells.width, box.column, box.width)
  }

  /// The whole of `reach` if there is room, else as much of it with `center` in the middle, up to its edges.
  init(on reach: Box, room: Extent, around center: (row: Int, column: Int)) {
    cells = Extent(min(room.height, reach.height), min(room.width, reach.width))
    let start = { (first: Int, count: Int, shown: Int, center: Int) in
      min(max(first, center - shown / 2), first + count - shown)
    }
    row = start(reach.row, reach.height, cells.height, center.row)
    column = start(reach.column, reach.width, cells.width, center.column)
  }

  var box: Box { Box(row: row, column: column, height: cells.height, width: cells.width) }

  private static func start(_ first: Int, _ count: Int, _ shown: Int, _ box: Int, _ span: Int) -> Int {
    let page = max(1, shown - span)
    let paged = first + (box - first) / page * page
    return min(max(first, paged), first + count - shown)
  }
}
