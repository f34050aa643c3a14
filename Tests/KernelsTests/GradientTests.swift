import Kernels
import Seeded
import Testing

/// Gradients of pooling and activations that can be computed by hand.
@Suite struct GradientTests {
  private func ones(_ side: Int) throws -> FeatureMap {
    try FeatureMap(height: side, width: side, values: [Float](repeating: 1, count: side * side))
  }

  @Test func whereWindowsOverlapACellReceivesSeveral() throws {
    let window = Window(poolSize: Extent(2), stride: Extent(1))
    let back = try MaxPool.backward(ones(3), through: m4(), window)
    #expect(
      back.rows() == [[0, 0, 0, 0], [0, 4, 0, 2], [0, 0, 1, 0], [0, 2, 0, 0]].map { $0.map(Float.init) })
    #expect(back[0, 1, 1] == 4)
  }

  @Test func aTieGoesWholeToTheFirst() throws {
    let back = try MaxPool.backward(ones(1), through: row([1, 3, 3]), rowWindow(poolSize: 3))
    #expect(back.values == [0, 1, 0])
  }

  @Test func averageSharesOutAmongRealCells() throws {
    let window = Window(poolSize: Extent(2), edge: .overhang)
    let back = try AveragePool.backward(ones(3), through: m5(), window)
    #expect(back.rows()[0] == [0.25, 0.25, 0.25, 0.25, 0.5])
    #expect(back.rows()[4] == [0.5, 0.5, 0.5, 0.5, 1])
  }

  @Test func averageWithCountedPadsSharesOutLess() throws {
    let window = rowWindow(poolSize: 2, stride: 1, pads: (1, 1))
    let gradient = try row([1, 1, 1, 1])
    #expect(try AveragePool.backward(gradient, through: row([1, 2, 3]), window).values == [1.5, 1, 1.5])
    #expect(
      try AveragePool.backward(gradient, through: row([1, 2, 3]), window, countIncludePad: true).values
        == [1, 1, 1])
  }

  @Test func sumCountsTheBoxesOverACell() throws {
    let back = try SumPool.backward(ones(3), through: m4(), Window(poolSize: Extent(2), stride: Extent(1)))
    #expect(back.rows()[0] == [1, 2, 2, 1])
    #expect(back.rows()[1] == [2, 4, 4, 2])
  }

  @Test func globalPooling() throws {
    let map = try FeatureMap(channels: 2, height: 1, width: 4, values: [1, 5, 5, 2, 4, 3, 2, 1])
    let gradient = try FeatureMap(channels: 2, height: 1, width: 1, values: [1, 8])
    #expect(try GlobalPool.maxBackward(gradient, through: map).values == [0, 1, 0, 0, 8, 0, 0, 0])
    #expect(
      try GlobalPool.averageBackward(gradient, through: map).values
        == [0.25, 0.25, 0.25, 0.25, 2, 2, 2, 2])
  }

  @Test func activations() throws {
    let map = try row([-2, -0.0, 0, 3, .nan])
    let gradient = try row([1, 1, 1, 1, 1])
    #expect(try Activation.reluBackward(gradient, through: map).values == [0, 0, 0, 1, 0])
    #expect(
      try Activation.leakyReLUBackward(gradient, through: map, slope: 0.5).values == [0.5, 0.5, 0.5, 1, 0.5])
  }

  @Test func aZeroSlopeStopsEvenAnInfiniteGradient() throws {
    #expect(try Activation.reluBackward(row([.infinity, .nan]), through: row([-1, 0])).values == [0, 0])
  }

  @Test func preluSlopesLearnFromTheCellsBelowZero() throws {
    let map = try FeatureMap(channels: 2, height: 1, width: 3, values: [-1, 2, -3, 4, -5, 0])
    let gradient = try FeatureMap(channels: 2, height: 1, width: 3, values: [1, 2, 3, 4, 5, 6])
    let each = try Activation.preluBackward(gradient, through: map, slopes: [0.5, 2])
    #expect(each.input.values == [0.5, 2, 1.5, 4, 10, 12])
    #expect(each.slopes == [-10, -25])
    let one = try Activation.preluBackward(gradient, through: map, slopes: [0.5])
    #expect(one.input.values == [0.5, 2, 1.5, 4, 2.5, 3])
    #expect(one.slopes == [-35])
    #expect(throws: KernelError.self) {
      try Activation.preluBackward(gradient, through: map, slopes: [1, 2, 3])
    }
  }

  /// Whole numbers are exact in float32, so a step of 1 gives exactly the slope.
  @Test func preluSlopeGradientIsTheChangeOfTheLoss() throws {
    var random = SplitMix64(seed: 21)
    for _ in 0..<300 {
      let map = FeatureMap.drawn(2, random.int(1...3), random.int(1...3), .small, &random)
      let gradient = FeatureMap.drawn(2, map.height, map.width, .small, &random)
      let slopes = random.values(2, .small)
      let learnt = try Activation.preluBackward(gradient, through: map, slopes: slopes).slopes
      for index in 0..<2 {
        var nudged = slopes
        nudged[index] += 1
        let before = loss(try Activation.prelu(map, slopes: slopes), gradient)
        #expect(loss(try Activation.prelu(map, slopes: nudged), gradient) - before == learnt[index])
      }
    }
  }
}

/// The loss whose gradient with respect to the result is `gradient`: their inner product.
func loss(_ result: FeatureMap, _ gradient: FeatureMap) -> Float {
  zip(result.values, gradient.values).reduce(0) { $0 + $1.0 * $1.1 }
}
