import Kernels
import Testing

@Suite struct SumPoolTests {
  @Test func introductionToPoolingLayers() throws {
    #expect(try SumPool.forward(m4(), Window(poolSize: Extent(2))).rows() == [[12, 4], [16, 8]])
  }

  @Test func padsAndOverhangAddNothing() throws {
    let padded = rowWindow(poolSize: 2, stride: 2, pads: (1, 0), edge: .overhang)
    #expect(try SumPool.forward(row([1, 2, 4, 8]), padded).values == [1, 6, 8])
  }

  @Test func aBoxWhollyInThePaddingSumsToZero() throws {
    let window = rowWindow(poolSize: 1, stride: 1, pads: (2, 1))
    #expect(try SumPool.forward(row([5]), window).values == [0, 0, 5, 0])
    #expect(try SumPool.reference(row([5]), window).values == [0, 0, 5, 0])
  }

  @Test func startsAtPlusZeroSoMinusZerosSumToZero() throws {
    let result = try SumPool.forward(row([-0.0, -0.0]), rowWindow(poolSize: 2))
    #expect(result.values[0].bitPattern == Float(0).bitPattern)
  }

  /// 2^24 + 1 + 1 is 2^24 from left to right, but 2^24 + 2 from right to left.
  @Test func addsFromLeftToRight() throws {
    let big = Float(1 << 24)
    #expect(try SumPool.forward(row([big, 1, 1]), rowWindow(poolSize: 3)).values == [big])
    #expect(try SumPool.forward(row([1, 1, big]), rowWindow(poolSize: 3)).values == [big + 2])
  }

  @Test func infinitiesOfBothSignsGiveNaN() throws {
    #expect(try SumPool.forward(row([.infinity, -.infinity]), rowWindow(poolSize: 2)).values[0].isNaN)
  }
}
