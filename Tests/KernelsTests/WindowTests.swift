import Kernels
import Testing

@Suite struct WindowTests {
  @Test func strideDefaultsToThePoolSize() {
    #expect(Window(poolSize: Extent(2, 3)).stride == Extent(2, 3))
    #expect(Window(poolSize: Extent(2, 3), stride: Extent(1)).stride == Extent(1))
  }

  @Test func heightAndWidthAreSetApart() throws {
    let window = Window(
      poolSize: Extent(2, 3), stride: Extent(1, 2), dilation: Extent(3, 1),
      padding: Padding(top: 1, left: 0, bottom: 2, right: 1))
    let placed = try window.placed(on: Extent(5, 6))
    #expect(placed.rows.span == 4)
    #expect(placed.columns.span == 3)
    #expect((placed.rows.padBefore, placed.rows.padAfter) == (1, 2))
    #expect((placed.columns.padBefore, placed.columns.padAfter) == (0, 1))
    #expect(placed.output == Extent(5, 3))
  }

  @Test func edgeRulesHaveTheNamesOfTheLessons() {
    #expect(EdgeRule.allCases.map(\.rawValue) == ["drop", "overhang", "same", "same-lower"])
    #expect(EdgeRule.allCases.map(\.isSame) == [false, false, true, true])
  }

  @Test func refusesBoxesOfTooManyCellsUnlessTheMapIsAsLarge() throws {
    let wide = Window(
      poolSize: Extent(1 << 13), padding: Padding(all: 1 << 13))
    let error = refusal { () throws(KernelError) in try wide.placed(on: Extent(1)) }
    #expect(
      error?.message == "a box of 8192×8192 must have at most 16777216 cells, or as many as the map")
    #expect(try wide.placed(on: Extent(1 << 13)).output == Extent(3))
  }

  @Test func refusesMoreResultsThanFit() throws {
    let padded = Window(poolSize: Extent(1), padding: Padding(all: 1 << 24))
    #expect(
      refusal { () throws(KernelError) in try padded.placed(on: try row1x1()) }?.message
        == "1×33554433×33554433 results are too many: at most 1073741824 fit")
    #expect(
      refusal { () throws(KernelError) in try SumPool.forward(try row1x1(), padded) } != nil)
  }

  private func row1x1() throws(KernelError) -> FeatureMap { try FeatureMap(rows: [[1]]) }
}
