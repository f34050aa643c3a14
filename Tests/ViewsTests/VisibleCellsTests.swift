import Kernels
import Playing
import Testing

@testable import Views

@Suite struct VisibleCellsTests {
  private func reach(_ row: Int, _ column: Int, _ height: Int, _ width: Int) -> Box {
    Box(row: row, column: column, height: height, width: width)
  }

  @Test func aMapThatFitsIsShownWhole() {
    let viewport = VisibleCells(
      on: reach(-1, 0, 6, 5), room: Extent(9, 9), following: reach(3, 3, 2, 2))
    #expect((viewport.row, viewport.column, viewport.cells) == (-1, 0, Extent(6, 5)))
  }

  @Test func itStandsStillWhileTheBoxMovesWithinAPage() {
    let starts = (0..<20).map {
      VisibleCells(on: reach(0, 0, 20, 1), room: Extent(8, 1), following: reach($0, 0, 1, 1)).row
    }
    #expect(Set(starts) == [0, 7, 12])
    #expect(starts == starts.sorted())
  }

  /// Wherever the box is, it is on the screen, and nothing beyond the map is.
  @Test(arguments: [(1, 1), (2, 2), (3, 5), (7, 4)], [-3, 0])
  func theBoxIsAlwaysVisible(box: (Int, Int), first: Int) {
    let all = reach(first, first, 60, 90)
    for (row, column) in (0..<50).flatMap({ row in (0..<80).map { (row, $0) } }) {
      let place = reach(first + row, first + column, box.0, box.1)
      let viewport = VisibleCells(on: all, room: Extent(10, 12), following: place)
      let isInside =
        viewport.row >= first && viewport.row + viewport.cells.height <= first + 60
        && viewport.column >= first
        && viewport.column + viewport.cells.width <= first + 90
      let showsBox =
        viewport.row <= place.row && place.row + box.0 <= viewport.row + viewport.cells.height
        && viewport.column <= place.column && place.column + box.1 <= viewport.column + viewport.cells.width
      if !isInside || !showsBox {
        Issue.record("box at \(row), \(column): \(viewport)")
        return
      }
    }
  }

  @Test func aBoxLargerThanTheRoomShowsItsStart() {
    let viewport = VisibleCells(on: reach(0, 0, 20, 20), room: Extent(4, 4), following: reach(5, 6, 9, 9))
    #expect((viewport.row, viewport.column) == (5, 6))
  }
}
