import Kernels
import Seeded
import Testing

@Suite struct BackStepTests {
  private func ones(_ walk: Walkthrough) -> FeatureMap { walk.result.mapped { _ in 1 } }

  /// M4, stride 1: the 7 wins four boxes.
  @Test func sharesAddUpInTheOrderOfTheResults() throws {
    let window = Window(poolSize: Extent(2), stride: Extent(1))
    let walk = try Walkthrough(.max.with(window), on: m4())
    let sums = try (0..<9).map { try walk.stepBack($0, gradient: ones(walk)).after[0, 1, 1] }
    #expect(sums == [1, 2, 2, 3, 4, 4, 4, 4, 4])
    #expect(walk.shares(to: (0, 1, 1), upTo: 8, gradient: ones(walk)) == [1, 1, 1, 1])
    #expect(walk.shares(to: (0, 1, 1), upTo: 1, gradient: ones(walk)) == [1, 1])
    #expect(walk.shares(to: (0, 0, 0), upTo: 8, gradient: ones(walk)) == [])
    let last = try walk.stepBack(8, gradient: ones(walk))
    #expect(last.after == (try MaxPool.backward(ones(walk), through: m4(), window)))
  }

  @Test func whatAnActivationBlocksStaysZero() throws {
    let window = Window(poolSize: Extent(1))
    let walk = try Walkthrough(.relu.with(window), on: row([-3, 0, 2]))
    let steps = try (0..<3).map { try walk.stepBack($0, gradient: row([5, 6, 7])) }
    #expect(steps.map(\.shares.count) == [0, 0, 1])
    #expect(steps.map(\.gradient) == [5, 6, 7])
    #expect(steps[1].after.values == [0, 0, 0])
    #expect(steps[2].after.values == [0, 0, 7])
  }

  @Test func channelsAreApart() throws {
    let map = try FeatureMap(channels: 2, height: 1, width: 2, values: [1, 2, 4, 3])
    let window = Window(poolSize: Extent(1, 2))
    let walk = try Walkthrough(.average(countIncludePad: false).with(window), on: map)
    let gradient = try FeatureMap(channels: 2, height: 1, width: 1, values: [1, 8])
    #expect(try walk.stepBack(0, gradient: gradient).after.values == [0.5, 0.5, 0, 0])
    #expect(try walk.stepBack(1, gradient: gradient).after.values == [0.5, 0.5, 4, 4])
    #expect(walk.shares(to: (1, 0, 1), upTo: 0, gradient: gradient) == [])
    #expect(walk.shares(to: (1, 0, 1), upTo: 1, gradient: gradient) == [4])
  }

  @Test func aGradientOfAnotherShapeIsRefused() throws {
    let window = Window(poolSize: Extent(2))
    let walk = try Walkthrough(.max.with(window), on: m4())
    let error = refusal { () throws(KernelError) in
      try walk.stepBack(0, gradient: FeatureMap(rows: [[1]]))
    }
    #expect(error?.message == "a gradient of 1×1×1 does not fit a result of 1×2×2")
  }

  /// At every step of any layer on any map: before and shares make after, by different paths, bit for bit; what all shares
  /// to a cell add up to is what it holds.
  @Test(arguments: 0..<90)
  func everyStepAgrees(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let filters = try Filters(
      count: 3, channels: 2, height: 2, width: 1,
      values: (0..<12).map { _ in Float(generator.int(-5...5)) / 3 })
    let layer = generator.pick(Self.layers + [.convolution(filters)])
    let map = try FeatureMap(
      channels: 2, height: generator.int(3...6), width: generator.int(3...6),
      random: &generator)
    let window = Window(
      poolSize: Extent(generator.int(1...3), generator.int(1...3)),
      stride: Extent(generator.int(1...3), generator.int(1...3)),
      edge: generator.pick([.drop, .overhang, .same, .sameLower]))
    let walk = try Walkthrough(layer.with(window), on: map)
    let gradient = walk.result.mapped { _ in Float(generator.int(-40...40)) / 7 }
    var last = map.mapped { _ in 0 }
    for index in 0..<walk.count {
      let step = try walk.stepBack(index, gradient: gradient)
      #expect(step.agrees, "seed \(seed), step \(index): \(layer) \(window)")
      #expect(step.before.isIdentical(to: last), "seed \(seed), step \(index)")
      last = step.after
    }
    let whole = try layer.with(window).backward(gradient, through: map)
    #expect(last.isIdentical(to: whole), "seed \(seed): \(layer) \(window)")
    #expect(try walk.gradientAgrees(gradient), "seed \(seed): \(layer) \(window)")
    for (index, value) in whole.values.enumerated() {
      let (channel, cell) = index.quotientAndRemainder(dividingBy: map.extent.count)
      let shares = walk.shares(
        to: (channel, cell / map.width, cell % map.width), upTo: walk.count - 1, gradient: gradient)
      #expect(shares.reduce(0, +) == value, "seed \(seed), cell \(index)")
    }
  }

  private static let layers: [Layer] = [
    .relu, .leakyReLU(slope: -0.5), .prelu(slopes: [0.25, 3]), .max, .average(countIncludePad: false),
    .average(countIncludePad: true), .sum, .globalMax, .globalAverage, .lp(p: 2), .lp(p: 3),
    .adaptiveMax(output: Extent(2)), .adaptiveAverage(output: Extent(2, 3)),
  ]
}

extension FeatureMap {
  /// Small whole numbers, so that there are ties, and zeros.
  fileprivate init(channels: Int, height: Int, width: Int, random generator: inout SplitMix64) throws {
    try self.init(
      channels: channels, height: height, width: width,
      values: (0..<(channels * height * width)).map { _ in Float(generator.int(-3...3)) })
  }
}
