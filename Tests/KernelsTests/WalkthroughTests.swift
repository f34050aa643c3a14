import Kernels
import Testing

@Suite struct WalkthroughTests {
  @Test func firstStepOfTheArticle() throws {
    let walk = try Walkthrough(.max.with(Window(poolSize: Extent(2))), on: m4())
    let step = walk.step(0)
    #expect(walk.count == 4)
    #expect(step.terms == [3, 2, 0, 7])
    #expect(step.winner.map { [$0.row, $0.column] } == [1, 1])
    #expect(step.divisor == nil)
    #expect((step.result, step.kernel) == (7, 7))
    #expect(step.agrees)
  }

  @Test func stepsGoChannelByChannelRowByRow() throws {
    let map = try FeatureMap(channels: 2, height: 2, width: 4, values: (0..<16).map(Float.init))
    let walk = try Walkthrough(.sum.with(Window(poolSize: Extent(1, 2))), on: map)
    #expect((0..<walk.count).map { walk.step($0).channel } == [0, 0, 0, 0, 1, 1, 1, 1])
    #expect((0..<walk.count).map { walk.step($0).row } == [0, 0, 1, 1, 0, 0, 1, 1])
    #expect((0..<walk.count).map { walk.step($0).column } == [0, 1, 0, 1, 0, 1, 0, 1])
    #expect((0..<walk.count).map { walk.step($0).result } == [1, 5, 9, 13, 17, 21, 25, 29])
    #expect(walk.index(channel: 1, row: 0, column: 1) == 5)
  }

  @Test func averageNamesItsDivisor() throws {
    let window = Window(poolSize: Extent(2), edge: .overhang)
    let walk = try Walkthrough(.average(countIncludePad: true).with(window), on: m5())
    #expect((0..<9).map { walk.step($0).divisor } == [4, 4, 2, 4, 4, 2, 2, 2, 1])
    #expect(walk.step(8).terms == [1])
    #expect(walk.step(8).cells.count == 4)
  }

  @Test func aPointwiseLayerWalksOneCellAtATime() throws {
    let walk = try Walkthrough(.relu.with(Window(poolSize: Extent(2))), on: row([-1, 2]))
    #expect(walk.count == 2)
    #expect(walk.step(0).cells.count == 1)
    #expect((walk.step(0).terms, walk.step(0).result) == ([-1], 0))
  }

  @Test func nothingDisagrees() throws {
    for layer in [Layer.max, .sum, .average(countIncludePad: true), .globalMax, .globalAverage, .relu] {
      #expect(
        try Walkthrough(layer.with(Window(poolSize: Extent(2), edge: .same)), on: m5()).firstDisagreement()
          == nil)
    }
  }

  @Test func refusesWhatTheKernelRefuses() throws {
    #expect(throws: KernelError.self) { try Walkthrough(.max.with(Window(poolSize: Extent(6))), on: m5()) }
    #expect(throws: KernelError.self) {
      try Walkthrough(.prelu(slopes: [1, 2]).with(Window(poolSize: Extent(1))), on: m5())
    }
  }
}
