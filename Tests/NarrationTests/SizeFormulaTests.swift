import Kernels
import Narration
import Testing

@Suite struct SizeFormulaTests {
  @Test(
    arguments: [
      (5, 2, 2, 1, 0, .drop, "⌊(5−2)/2⌋+1 = 2"), (5, 2, 2, 1, 0, .overhang, "⌈(5−2)/2⌉+1 = 3"),
      (5, 3, 2, 1, 1, .drop, "⌊(5+1+1−3)/2⌋+1 = 3"), (5, 2, 2, 1, 0, .same, "⌈5/2⌉ = 3"),
      (9, 3, 1, 2, 0, .drop, "⌊(9−5)/1⌋+1 = 5"), (5, 1, 3, 1, 1, .overhang, "⌈(5+1+1−1)/3⌉+1−1 = 2"),
      (4, 1, 4, 1, 1, .overhang, "⌈(4+1+1−1)/4⌉+1−1 = 2"),
    ] as [(Int, Int, Int, Int, Int, EdgeRule, String)])
  func numbersPutIn(
    _ input: Int, _ poolSize: Int, _ stride: Int, _ dilation: Int, _ pad: Int, _ edge: EdgeRule,
    _ text: String
  ) throws {
    let window = Window(
      poolSize: Extent(poolSize), stride: Extent(stride), dilation: Extent(dilation),
      padding: Padding(all: pad), edge: edge)
    #expect(SizeFormula(try window.placed(on: Extent(input)).rows).text == text)
  }

  @Test func theSpanOfABoxWithGaps() throws {
    let window = Window(poolSize: Extent(3), dilation: Extent(2))
    #expect(SizeFormula(try window.placed(on: Extent(9)).rows).span == "2·(3−1)+1 = 5")
  }
}
