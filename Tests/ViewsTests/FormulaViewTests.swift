import Kernels
import Playing
import Testing

@testable import Views

@Suite struct FormulaViewTests {
  private func formula(
    _ layer: Layer = .max, _ window: Window, height: Int = 5, width: Int = 5, channels: Int = 1
  )
    throws -> String
  {
    let map = try FeatureMap(
      channels: channels, height: height, width: width,
      values: Array(repeating: 1, count: channels * height * width))
    return FormulaView(try Walkthrough(layer.with(window), on: map), RenderStyle()).text
  }

  private func window(
    _ poolSize: Int, _ stride: Int, _ edge: EdgeRule = .drop, pad: Int = 0, dilation: Int = 1
  ) -> Window {
    Window(
      poolSize: Extent(poolSize), stride: Extent(stride), dilation: Extent(dilation),
      padding: Padding(all: pad),
      edge: edge)
  }

  @Test func drop() throws { #expect(try formula(.max, window(2, 2)) == "⌊(5−2)/2⌋+1 = 2 → 2×2") }

  @Test func overhang() throws {
    #expect(try formula(.max, window(2, 2, .overhang)) == "⌈(5−2)/2⌉+1 = 3 → 3×3")
  }

  @Test func overhangLeavesALastBoxOut() throws {
    #expect(try formula(.max, window(2, 2, .overhang, pad: 1)) == "⌈(5+1+1−2)/2⌉+1−1 = 3 → 3×3")
  }

  @Test func same() throws { #expect(try formula(.max, window(2, 2, .same)) == "⌈5/2⌉ = 3 → 3×3") }

  @Test func dilationCountsByItsSpan() throws {
    #expect(try formula(.max, window(2, 1, dilation: 2)) == "⌊(5−3)/1⌋+1 = 3 → 3×3")
  }

  @Test func unevenPads() throws {
    let window = Window(poolSize: Extent(2), padding: Padding(top: 1, bottom: 0))
    #expect(try formula(.max, window) == "⌊(5+1−2)/2⌋+1 = 3, ⌊(5−2)/2⌋+1 = 2 → 3×2")
  }

  @Test func rectangularMaps() throws {
    #expect(try formula(.max, window(2, 2), height: 4, width: 6) == "⌊(4−2)/2⌋+1 = 2, ⌊(6−2)/2⌋+1 = 3 → 2×3")
  }

  @Test func pointwise() throws {
    #expect(try formula(.relu, window(2, 2)) == "cell by cell: 5×5 stays 5×5")
  }

  @Test func global() throws {
    #expect(try formula(.globalMax, window(2, 2), channels: 4) == "4×5×5 → 4×1×1: one number per channel")
  }

  @Test func adaptive() throws {
    let anything = window(1, 1)
    #expect(
      try formula(.adaptiveMax(output: Extent(3)), anything) == "⌊i·5/3⌋ to ⌈(i+1)·5/3⌉ → 3×3")
    #expect(
      try formula(.adaptiveAverage(output: Extent(3, 2)), anything)
        == "⌊i·5/3⌋ to ⌈(i+1)·5/3⌉, ⌊j·5/2⌋ to ⌈(j+1)·5/2⌉ → 3×2")
  }

  @Test func convolution() throws {
    let edges = Filters.verticalEdges(channels: 1, on: Extent(3))
    #expect(
      try formula(.convolution(edges), window(3, 2, pad: 1)) == "⌊(5+1+1−3)/2⌋+1 = 3 → 3×3")
    let two = try Filters(count: 2, channels: 1, height: 1, width: 1, values: [1, 2])
    #expect(try formula(.convolution(two), window(1, 1)) == "⌊(5−1)/1⌋+1 = 5 → 2×5×5")
  }

  @Test func ascii() throws {
    let map = try Sample.map(Sample.m5)
    let text = FormulaView(
      try Walkthrough(.max.with(window(2, 2, .same)), on: map), RenderStyle(isASCII: true)
    )
    .text
    #expect(text == "ceil(5/2) = 3 -> 3x3")
  }
}
