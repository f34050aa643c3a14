import Kernels
import Testing

/// The naive way back is not public; it shows through the references.
@Suite struct GradientPassTests {
  @Test func handsBackWhatTheFastWayDoes() throws {
    let window = Window(poolSize: Extent(2), stride: Extent(1))
    let gradient = try counting(from: 1, side: 3)
    let max = try MaxPool.backwardReference(gradient, through: m4(), window)
    #expect(
      max.rows() == [[0, 0, 0, 0], [0, 12, 0, 9], [0, 0, 9, 0], [0, 15, 0, 0]].map { $0.map(Float.init) })
    let sum = try SumPool.backwardReference(gradient, through: m4(), window)
    #expect(sum.rows()[0] == [1, 3, 5, 3])
    let average = try AveragePool.backwardReference(gradient, through: m4(), window)
    #expect(average.values == sum.values.map { $0 / 4 })
  }

  @Test func cellsThatNoBoxCoversReceiveNothing() throws {
    let window = rowWindow(poolSize: 1, stride: 2)
    #expect(
      try SumPool.backwardReference(row([5, 7]), through: row([1, 2, 3]), window).values == [5, 0, 7])
  }

  @Test func refusesAGradientOfAnotherShape() throws {
    let window = Window(poolSize: Extent(2))
    let wrong = try row([1, 2, 3, 4])
    let map = try m4()
    let expected = KernelError.operand(
      .gradient(channels: 1, Extent(1, 4), resultChannels: 1, result: Extent(2)))
    #expect(
      refusal { () throws(KernelError) in try MaxPool.backwardReference(wrong, through: map, window) }
        == expected)
    #expect(
      refusal { () throws(KernelError) in try SumPool.backwardReference(wrong, through: map, window) }
        == expected)
    #expect(
      refusal { () throws(KernelError) in
        try AveragePool.backwardReference(wrong, through: map, window)
      } == expected)
  }
}
