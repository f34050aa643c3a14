@testable import Kernels
import Seeded
import Testing

@Suite struct PlacedWindowTests {
  @Test func cellsOfABoxThatHangsOverACorner() throws {
    let placed = try Window(poolSize: Extent(2), edge: .overhang).placed(on: Extent(5))
    let cells = placed.cells(row: 2, column: 2)
    #expect(cells.map { [$0.row, $0.column] } == [[4, 4], [4, 5], [5, 4], [5, 5]])
    #expect(cells.map(\.ground) == [.real, .overhang, .overhang, .overhang])
    #expect(placed.divisor(row: 2, column: 2, countIncludePad: true) == 1)
  }

  @Test func padsAndOverhangAreToldApart() throws {
    let placed = try Window(
      poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 1), edge: .overhang
    ).placed(on: Extent(4))
    #expect(placed.output == Extent(3))
    let grounds = placed.cells(row: 0, column: 2).map(\.ground)
    #expect(grounds == [.pad, .pad, .overhang, .real, .pad, .overhang, .real, .pad, .overhang])
    #expect(placed.divisor(row: 0, column: 2, countIncludePad: false) == 2)
    #expect(placed.divisor(row: 0, column: 2, countIncludePad: true) == 6)
  }

  @Test func boxAndReach() throws {
    let placed = try Window(
      poolSize: Extent(2, 3), stride: Extent(2), dilation: Extent(2, 1),
      padding: Padding(top: 1, left: 2), edge: .overhang
    ).placed(on: Extent(4, 4))
    #expect(placed.box(row: 0, column: 0) == Box(row: -1, column: -2, height: 3, width: 3))
    #expect(placed.box(row: 1, column: 1) == Box(row: 1, column: 0, height: 3, width: 3))
    #expect(placed.output == Extent(2, 3))
    #expect(placed.reach == Box(row: -1, column: -2, height: 5, width: 7))
  }

  @Test func reachHoldsTheMapAndEveryBox() throws {
    var random = SplitMix64(seed: 5)
    var count = 0
    for index in 0..<500 {
      let trial = Trial(index: index, random: &random)
      guard let placed = try? trial.window.placed(on: trial.map.extent) else { continue }
      count += 1
      let reach = placed.reach
      var bottom = placed.input.height
      var right = placed.input.width
      for (row, column) in cross(
        Array(0..<placed.output.height), Array(0..<placed.output.width))
      {
        let box = placed.box(row: row, column: column)
        #expect(reach.row <= box.row && reach.column <= box.column, "\(trial)")
        bottom = max(bottom, box.row + box.height)
        right = max(right, box.column + box.width)
      }
      #expect(reach.row <= 0 && reach.column <= 0, "\(trial)")
      #expect(reach.row + reach.height == bottom, "\(trial)")
      #expect(reach.column + reach.width == right, "\(trial)")
    }
    #expect(count > 250)
  }

  @Test func boxesWhollyInThePaddingAreRefusedWithTheReason() throws {
    let padded = rowWindow(poolSize: 2, stride: 1, pads: (2, 0))
    #expect(
      refusal { () throws(KernelError) in try MaxPool.forward(try map([1, 2, 3]), padded) }?.message
        == "some boxes read no cell of the map along the width: padding 2, 0 must stay below the pool size 2")
    let dilated = rowWindow(poolSize: 2, stride: 1, dilation: 2, pads: (3, 0))
    #expect(
      refusal { () throws(KernelError) in try MaxPool.forward(try map([1, 2, 3]), dilated) }?.message
        == "some boxes read no cell of the map along the width: padding 3, 0 must stay below the span 3")
  }

  @Test func tapsThatStraddleTheMapAreRefusedWithTheReason() throws {
    let straddling = rowWindow(poolSize: 2, stride: 1, dilation: 2, pads: (1, 1))
    let expected = KernelError.window(
      .strayBoxes(.init(axis: .width, input: 1, padBefore: 1, padAfter: 1, span: 3, dilation: 2)))
    #expect(
      refusal { () throws(KernelError) in try MaxPool.forward(try map([7]), straddling) } == expected)
    #expect(
      refusal { () throws(KernelError) in try AveragePool.forward(try map([7]), straddling) } == expected)
    #expect(try SumPool.forward(try map([7]), straddling).values == [0])
  }

  private func map(_ values: [Float]) throws(KernelError) -> FeatureMap { try FeatureMap(rows: [values]) }
}
