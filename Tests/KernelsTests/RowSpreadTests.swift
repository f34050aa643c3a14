import Kernels
import Testing

/// The fast backward pass is not public: sums show every share that it gives.
@Suite struct RowSpreadTests {
  /// Powers of two: a cell's bits show which results reached it.
  @Test func reachesExactlyTheCellsUnderTheBox() throws {
    let window = rowWindow(poolSize: 3, stride: 2, dilation: 2, pads: (3, 2))
    let gradient = try row([1, 2, 4, 8, 16])
    let map = try row([Float](repeating: 0, count: 8))
    let back = try SumPool.backward(gradient, through: map, window)
    #expect(back.values.map { Int($0) } == [0, 0b111, 0, 0b1110, 0, 0b11100, 0, 0b11000])
  }

  /// 2^24 + 1 + 1 depends on the order, which must be that of the results.
  @Test func sharesAddUpInTheOrderOfTheResults() throws {
    let big = Float(1 << 24)
    let window = rowWindow(poolSize: 3, stride: 1, pads: (2, 2))
    #expect(try SumPool.backward(row([big, 1, 1]), through: row([0]), window).values == [big])
    #expect(try SumPool.backward(row([1, 1, big]), through: row([0]), window).values == [big + 2])
  }
}
