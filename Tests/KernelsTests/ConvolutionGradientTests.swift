import Kernels
import Seeded
import Testing

@Suite struct ConvolutionGradientTests {
  @Test func byHand() throws {
    let filters = try Filters(count: 1, channels: 1, height: 1, width: 2, values: [2, 3], bias: [1])
    let back = try Convolution(filters).backward(row([1, 10]), through: row([4, 5, 6]))
    #expect(back.input.values == [2, 23, 30])
    #expect(back.weights == [54, 65])
    #expect(back.bias == [11])
  }

  @Test func fastAndNaiveAgreeBitForBit() throws {
    var random = SplitMix64(seed: 71)
    var computed = 0
    for index in 0..<1500 {
      let trial = try #require(ConvolutionTrial(random.pick(Palette.allCases), &random))
      let (convolution, map, batch) = (trial.convolution, trial.map, trial.batch)
      guard let result = try? convolution.forward(map, batch: batch) else { continue }
      computed += 1
      let palette = random.pick(Palette.allCases)
      let gradient = FeatureMap.drawn(result.channels, result.height, result.width, palette, &random)
      let fast = try convolution.backward(gradient, through: map, batch: batch)
      let naive = try convolution.backwardReference(gradient, through: map, batch: batch)
      #expect(fast.input.isIdentical(to: naive.input), "#\(index) \(trial)")
      #expect(areIdentical(fast.weights, naive.weights), "#\(index) \(trial)")
      #expect(areIdentical(fast.bias, naive.bias), "#\(index) \(trial)")
    }
    #expect(computed > 700)
  }

  /// The loss is linear in each input, weight and bias, and whole numbers stay exact in float32: a step of 1 changes
  /// it by the gradient, with no tolerance.
  @Test func everyGradientIsTheChangeOfTheLoss() throws {
    var random = SplitMix64(seed: 72)
    var computed = 0
    for _ in 0..<150 {
      let trial = try #require(ConvolutionTrial(.small, &random))
      guard let result = try? trial.convolution.forward(trial.map, batch: trial.batch) else { continue }
      computed += 1
      let gradient = FeatureMap.drawn(result.channels, result.height, result.width, .small, &random)
      let back = try trial.convolution.backward(gradient, through: trial.map, batch: trial.batch)
      let start = loss(result, gradient)
      try checkInput(trial, back, gradient, start)
      try checkWeights(trial, back, gradient, start)
    }
    #expect(computed > 60)
  }

  private func checkInput(
    _ trial: ConvolutionTrial, _ back: ConvolutionGradient, _ gradient: FeatureMap, _ start: Float
  ) throws {
    let map = trial.map
    for cell in map.values.indices {
      let nudged = try FeatureMap(
        channels: map.channels, height: map.height, width: map.width, values: map.values.nudged(cell))
      let change = loss(try trial.convolution.forward(nudged, batch: trial.batch), gradient) - start
      #expect(change == back.input.values[cell], "cell \(cell) of \(trial)")
    }
  }

  private func checkWeights(
    _ trial: ConvolutionTrial, _ back: ConvolutionGradient, _ gradient: FeatureMap, _ start: Float
  ) throws {
    let filters = trial.convolution.filters
    let bias = filters.bias ?? [Float](repeating: 0, count: filters.count)
    for weight in filters.values.indices {
      let moved = try movedLoss(trial, filters.values.nudged(weight), bias, gradient)
      #expect(moved - start == back.weights[weight], "weight \(weight) of \(trial)")
    }
    for filter in bias.indices {
      let moved = try movedLoss(trial, filters.values, bias.nudged(filter), gradient)
      #expect(moved - start == back.bias[filter], "bias \(filter) of \(trial)")
    }
  }

  /// The loss with other weights and biases.
  private func movedLoss(
    _ trial: ConvolutionTrial, _ weights: [Float], _ bias: [Float], _ gradient: FeatureMap
  ) throws -> Float {
    let (old, window) = (trial.convolution.filters, trial.convolution.window)
    let filters = try Filters(
      count: old.count, channels: old.channels, height: old.height, width: old.width, values: weights,
      bias: bias)
    let convolution = try Convolution(
      filters, stride: window.stride, dilation: window.dilation, padding: window.padding, edge: window.edge,
      groups: trial.convolution.groups)
    return loss(try convolution.forward(trial.map, batch: trial.batch), gradient)
  }

  @Test func refusesAGradientOfAnotherShape() throws {
    let filters = try Filters(count: 1, channels: 1, height: 1, width: 2, values: [2, 3])
    let convolution = try Convolution(filters)
    let (wrong, map) = (try row([1, 2, 3]), try row([4, 5, 6]))
    let error = KernelError.operand(
      .gradient(channels: 1, Extent(1, 3), resultChannels: 1, result: Extent(1, 2)))
    #expect(refusal { () throws(KernelError) in try convolution.backward(wrong, through: map) } == error)
    #expect(
      refusal { () throws(KernelError) in try convolution.backwardReference(wrong, through: map) } == error)
  }
}

extension [Float] {
  fileprivate func nudged(_ index: Int) -> [Float] {
    var copy = self
    copy[index] += 1
    return copy
  }
}
