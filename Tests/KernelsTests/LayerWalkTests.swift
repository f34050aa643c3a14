import Kernels
import Seeded
import Testing

/// Lp and adaptive pooling and convolution, step by step: against fast kernels, references, and their
/// backward passes.
@Suite struct LayerWalkTests {
  @Test func anLpStep() throws {
    let step = try Walkthrough(.lp(p: 2).with(Window(poolSize: Extent(1, 2))), on: row([3, -4])).step(0)
    #expect(step.terms == [3, -4] && step.result == 5 && step.agrees)
    #expect(step.winner == nil && step.divisor == nil && step.weights.isEmpty)
  }

  @Test func adaptiveStepsKnowTheirOwnBox() throws {
    let layer = Layer.adaptiveAverage(output: Extent(3))
    let walk = try Walkthrough(layer.with(Window(poolSize: Extent(1))), on: m5())
    let step = walk.step(walk.index(channel: 0, row: 1, column: 2))
    #expect(step.box == Box(row: 1, column: 3, height: 3, width: 2))
    #expect(step.divisor == 6 && step.terms == [1, 0, 2, 1, 1, 0])
    let largest = try Walkthrough(.adaptiveMax(output: Extent(3)).with(Window(poolSize: Extent(1))), on: m5())
    #expect(largest.step(4).winner == WindowCell(row: 3, column: 1, ground: .real))
    #expect(largest.step(4).divisor == nil)
  }

  @Test func aConvolutionsStepReadsAllChannels() throws {
    let map = try FeatureMap(channels: 2, height: 1, width: 3, values: [1, 2, 3, 10, 20, 30])
    let filters = try Filters(
      count: 2, channels: 2, height: 1, width: 2, values: [1, 2, 3, 4, 5, 6, 7, 8], bias: [0.5, -1])
    let walk = try Walkthrough(
      .convolution(filters).with(Window(poolSize: Extent(1), stride: Extent(1), padding: Padding(left: 1))),
      on: map)
    #expect(walk.count == 6 && walk.result.channels == 2)
    let step = walk.step(walk.index(channel: 1, row: 0, column: 0))
    #expect(step.channels == 0..<2 && step.channel == 1)
    #expect(step.cells.map(\.column) == [-1, 0] && step.realCells.count == 1)
    #expect(step.terms == [1, 10] && step.weights == [6, 8] && step.bias == -1)
    #expect(step.result == 85 && step.agrees)
    #expect(
      walk.receivers(of: step.index, gradient: 2) == [
        GradientShare(channel: 0, cell: step.cells[1], amount: 12),
        GradientShare(channel: 1, cell: step.cells[1], amount: 16),
      ])
  }

  @Test(arguments: [UInt64(71), 72, 73]) func allPathsAgree(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var (computed, refused) = (0, 0)
    let count = caseCount(6000) / 3
    for index in 0..<count {
      let trial = LayerTrial(index: index, random: &random)
      if try check(trial, &random, "seed \(seed), case \(trial)") { computed += 1 } else { refused += 1 }
    }
    #expect(computed > refused && refused > count / 40)
  }

  /// Whether the case has a result.
  private func check(_ trial: LayerTrial, _ random: inout SplitMix64, _ name: String) throws -> Bool {
    let (layer, map, window) = (trial.layer, trial.map, trial.window)
    let refusals = [
      refusal { () throws(KernelError) in try layer.with(window).forward(map) },
      refusal { () throws(KernelError) in try trial.reference() },
      refusal { () throws(KernelError) in try layer.with(window).placed(on: map) },
      refusal { () throws(KernelError) in try Walkthrough(layer.with(window), on: map) },
    ]
    #expect(refusals.allSatisfy { $0 == refusals[0] }, "\(name)")
    guard refusals[0] == nil else { return false }
    let walk = try Walkthrough(layer.with(window), on: map)
    #expect(walk.result.isIdentical(to: try trial.reference()), "\(name)")
    #expect(walk.placed.output == walk.result.extent, "\(name)")
    #expect(walk.result.channels == layer.resultChannels(on: map.channels), "\(name)")
    #expect(walk.firstDisagreement() == nil, "\(name)")
    let palette = random.pick(Palette.allCases)
    let gradient = FeatureMap.drawn(
      walk.result.channels, walk.result.height, walk.result.width, palette, &random)
    try checkBackward(trial, walk, gradient, name)
    return true
  }

  private func checkBackward(
    _ trial: LayerTrial, _ walk: Walkthrough, _ gradient: FeatureMap, _ name: String
  ) throws {
    let fast = try trial.layer.backward(gradient, through: trial.map)
    #expect(fast.isIdentical(to: try trial.backwardReference(gradient)), "\(name)")
    var sums = [Float](repeating: 0, count: trial.map.values.count)
    for index in 0..<walk.count {
      for share in walk.receivers(of: index, gradient: gradient.values[index]) {
        let row = share.channel * trial.map.height + share.cell.row
        sums[row * trial.map.width + share.cell.column] += share.amount
      }
    }
    #expect(areIdentical(fast.values, sums), "\(name): \(fast.values), receivers \(sums)")
  }
}
