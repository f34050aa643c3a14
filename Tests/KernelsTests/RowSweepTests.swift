import Kernels
import Sanitized
import Seeded
import Testing

/// The sweep is not public: sums show every term that it reads.
@Suite struct RowSweepTests {
  /// Powers of two: the sum's bits show which cells were read.
  @Test func readsExactlyTheCellsUnderTheBox() throws {
    let map = try row((0..<8).map { Float(1 << $0) })
    let window = rowWindow(poolSize: 3, stride: 2, dilation: 2, pads: (3, 2))
    let read = try SumPool.forward(map, window).values.map { Int($0) }
    #expect(read == [0b10, 0b1010, 0b101010, 0b10101000, 0b10100000])
  }

  @Test func wideBoxesOnNarrowMaps() throws {
    for poolSize in 1...9 {
      let window = rowWindow(poolSize: poolSize, stride: 1, pads: (poolSize - 1, poolSize - 1))
      let sums = try SumPool.forward(row([1, 2, 4]), window)
      #expect(sums.values == (try SumPool.reference(row([1, 2, 4]), window)).values)
      #expect(sums.values.reduce(0, +) == Float(7 * poolSize), "every cell lies under \(poolSize) boxes")
    }
  }

  @Test func stridesBeyondTheMapReadItOnce() throws {
    let window = rowWindow(poolSize: 2, stride: 100, edge: .same)
    #expect(try SumPool.forward(row([1, 2, 4]), window).values == [3])
  }

  /// Taps that never read the map cost nothing: 16 million of them per row would take minutes here.
  @Test(.timeLimit(.minutes(Int(Sanitizer.slowness)))) func aBoxFarLargerThanTheMap() throws {
    let map = try counting(side: 50)
    let sums = map.rows().map { $0.reduce(0, +) }
    let window = Window(poolSize: Extent(1, Window.limit), stride: Extent(1), edge: .same)
    let result = try SumPool.forward(map, window)
    #expect(result.rows() == sums.map { [Float](repeating: $0, count: 50) })
    #expect(try SumPool.backward(map, through: map, window).rows() == result.rows())
  }
}
