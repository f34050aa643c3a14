import Kernels
import Testing

@Suite struct AveragePoolTests {
  @Test func introductionToPoolingLayers() throws {
    #expect(try AveragePool.forward(m4(), Window(poolSize: Extent(2))).rows() == [[3, 1], [4, 2]])
  }

  @Test func overhangIsNeverCounted() throws {
    let window = Window(poolSize: Extent(2), edge: .overhang)
    let expected: [[Float]] = [[0.5, 0.5, 0], [1.5, 1.5, 0.5], [0, 1.5, 1]]
    for countIncludePad in [false, true] {
      let result = try AveragePool.forward(m5(), window, countIncludePad: countIncludePad)
      #expect(result.rows() == expected)
    }
  }

  @Test func declaredPaddingIsCountedOnlyWhenAsked() throws {
    let window = Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 1))
    let map = try counting(from: 1, side: 3)
    let with = try AveragePool.forward(map, window, countIncludePad: true)
    #expect(with.rounded(4) == [[1.3333, 1.7778], [2.6667, 3.1111]])
    #expect(with.values == [12, 16, 24, 28].map { Float($0) / 9 })
    #expect(try AveragePool.forward(map, window).rows() == [[3, 4], [6, 7]])
  }

  @Test func divisorAtADeclaredPad() throws {
    let window = rowWindow(poolSize: 2, stride: 1, pads: (1, 1))
    #expect(try AveragePool.forward(row([1, 2, 3]), window).values == [1, 1.5, 2.5, 3])
    #expect(
      try AveragePool.forward(row([1, 2, 3]), window, countIncludePad: true).values == [0.5, 1.5, 2.5, 1.5])
  }

  @Test func sameWithAStrideOverTheBoxStartsAtTheFirstCell() throws {
    let window = rowWindow(poolSize: 1, stride: 3, edge: .same)
    #expect(try AveragePool.forward(row([0, 1, 2, 3, 4, 5]), window).values == [0, 3])
  }

  @Test func reluAndAverageDoNotCommuteButReluAndMaxDo() throws {
    let map = try row([-4, 4, 0, 0])
    let box = rowWindow(poolSize: 4)
    #expect(try AveragePool.forward(Activation.relu(map), box).values == [1])
    #expect(try Activation.relu(AveragePool.forward(map, box)).values == [0])
    #expect(
      try MaxPool.forward(Activation.relu(map), box).values
        == Activation.relu(MaxPool.forward(map, box)).values)
  }

  @Test func refusesBoxesWithNothingToAverage() throws {
    let window = rowWindow(poolSize: 1, stride: 1, pads: (1, 0))
    for countIncludePad in [false, true] {
      #expect(throws: KernelError.self) {
        try AveragePool.forward(row([5]), window, countIncludePad: countIncludePad)
      }
      #expect(throws: KernelError.self) {
        try AveragePool.reference(row([5]), window, countIncludePad: countIncludePad)
      }
    }
  }

  @Test func poolingKeepsTheDepthAndShrinksThePlane() throws {
    for (side, poolSize, stride) in [(4, 2, 2), (7, 3, 2), (9, 3, 3), (5, 5, 1)] {
      let values = [Float](repeating: 1, count: 3 * side * side)
      let map = try FeatureMap(channels: 3, height: side, width: side, values: values)
      let result = try AveragePool.forward(map, Window(poolSize: Extent(poolSize), stride: Extent(stride)))
      #expect(result.channels == 3)
      #expect(result.extent == Extent((side - poolSize) / stride + 1))
    }
  }
}
