import Kernels
import Testing

@Suite struct PlacementTests {
  private func adaptive(_ output: Extent) throws -> Placement {
    try Layer.adaptiveMax(output: output).with(Window(poolSize: Extent(1))).placed(on: m5())
  }

  @Test func adaptiveBoxesDifferInSize() throws {
    let placed = try adaptive(Extent(3, 2))
    let boxes = (0..<3).map { placed.box(row: $0, column: 1) }
    #expect(boxes.map(\.row) == [0, 1, 3] && boxes.map(\.height) == [2, 3, 2])
    #expect(boxes.allSatisfy { $0.column == 2 && $0.width == 3 })
    #expect(placed.output == Extent(3, 2) && placed.input == Extent(5))
    #expect(placed.sliding == nil)
  }

  @Test func adaptiveBoxesStayOnTheMap() throws {
    let placed = try adaptive(Extent(2))
    let map = Box(row: 0, column: 0, height: 5, width: 5)
    #expect(placed.reach == map && placed.padded == map)
    let cells = placed.cells(row: 1, column: 0)
    #expect(cells.map { [$0.row, $0.column] } == (2..<5).flatMap { row in (0..<3).map { [row, $0] } })
    #expect(cells.allSatisfy { $0.ground == .real })
    #expect(placed.divisor(row: 1, column: 0, countIncludePad: true) == 9)
  }

  @Test func slidingIsThePlacedWindow() throws {
    let window = Window(poolSize: Extent(2), padding: Padding(top: 1, right: 1), edge: .overhang)
    let placed = try window.placed(on: m5())
    let placement = try Layer.sum.with(window).placed(on: m5())
    #expect(placement == .sliding(placed) && placement.sliding == placed)
    #expect(placement.reach == placed.reach)
    #expect(placement.box(row: 2, column: 1) == placed.box(row: 2, column: 1))
    #expect(placement.cells(row: 0, column: 2) == placed.cells(row: 0, column: 2))
    #expect(placement.padded == Box(row: -1, column: 0, height: 6, width: 6))
  }

  @Test func cellsReadAreThoseOfAllBoxes() throws {
    let window = Window(poolSize: Extent(3), stride: Extent(1), padding: Padding(all: 1))
    for layer in [Layer.max, .relu, .globalMax, .adaptiveMax(output: Extent(3, 4)), .lp(p: 2)] {
      let placed = try layer.with(window).placed(on: m5())
      let cells = (0..<placed.output.count).map {
        placed.cells(row: $0 / placed.output.width, column: $0 % placed.output.width).count
      }
      #expect(placed.cellsRead == cells.reduce(0, +), "\(layer)")
    }
  }

  /// No box's middle is nearer to the cell than the nearest box's, along each axis.
  @Test func theResultNearACell() throws {
    for (layer, window) in [
      (Layer.max, Window(poolSize: Extent(3, 2), stride: Extent(2, 3), edge: .overhang)),
      (
        .max,
        Window(poolSize: Extent(2), stride: Extent(1), padding: Padding(top: 1, left: 1, bottom: 1, right: 1))
      ),
      (.adaptiveMax(output: Extent(3, 4)), Window(poolSize: Extent(1))),
      (.globalMax, Window(poolSize: Extent(1))),
    ] {
      let placed = try layer.with(window).placed(on: Extent(9, 13))
      for row in 0..<9 {
        for column in 0..<13 {
          let near = placed.result(near: row, column)
          let distance = { (result: Int) in
            let box = placed.box(row: result, column: near.column)
            return abs(2 * row - (2 * box.row + box.height - 1))
          }
          let least = (0..<placed.output.height).map(distance).min() ?? 0
          #expect(distance(near.row) <= least + 2, "\(layer), \(window), row \(row)")
          #expect((0..<placed.output.width).contains(near.column))
        }
      }
    }
  }

  @Test func theLargestBox() throws {
    #expect(try Layer.max.with(Window(poolSize: Extent(3, 2))).placed(on: Extent(9, 13)).mostCells == 6)
    #expect(try Layer.globalMax.with(Window(poolSize: Extent(1))).placed(on: Extent(9, 13)).mostCells == 117)
    let adaptive = Layer.adaptiveMax(output: Extent(2, 3))
    #expect(try adaptive.placed(on: Extent(5, 7)).mostCells == 3 * 3)
  }
}
