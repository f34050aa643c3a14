import Kernels
import Testing

@Suite struct GradientWalkTests {
  @Test func maxGivesAllToTheWinner() throws {
    let walk = try Walkthrough(.max.with(Window(poolSize: Extent(2))), on: m4())
    let shares = walk.receivers(of: 2, gradient: 5)
    #expect(shares.map { [$0.cell.row, $0.cell.column] } == [[3, 1]])
    #expect(shares.map(\.amount) == [5])
  }

  @Test func averageGivesEveryRealCellItsPart() throws {
    let window = Window(poolSize: Extent(2), edge: .overhang)
    let walk = try Walkthrough(.average(countIncludePad: false).with(window), on: m5())
    #expect(walk.receivers(of: 0, gradient: 8).map(\.amount) == [2, 2, 2, 2])
    #expect(walk.receivers(of: 2, gradient: 8).map(\.amount) == [4, 4])
    #expect(walk.receivers(of: 8, gradient: 8).map(\.amount) == [8])
  }

  @Test func sumGivesEveryRealCellAllOfIt() throws {
    let walk = try Walkthrough(
      .sum.with(rowWindow(poolSize: 2, stride: 2, pads: (1, 0))), on: row([1, 2, 3]))
    #expect(walk.receivers(of: 0, gradient: 3).map(\.amount) == [3])
    #expect(walk.receivers(of: 1, gradient: 3).map(\.cell.column) == [1, 2])
  }

  @Test func reluPassesNothingAtZeroOrBelow() throws {
    let walk = try Walkthrough(.relu.with(Window(poolSize: Extent(1))), on: row([-1, 0, -0.0, 2, .nan]))
    #expect((0..<5).map { walk.receivers(of: $0, gradient: 7).map(\.amount) } == [[], [], [], [7], []])
  }

  @Test func leakySlopesLetAFractionBack() throws {
    let window = Window(poolSize: Extent(1))
    let leaky = try Walkthrough(.leakyReLU(slope: 0.5).with(window), on: row([-1, 2]))
    #expect((0..<2).map { leaky.receivers(of: $0, gradient: 4).first?.amount } == [2, 4])
    let map = try FeatureMap(channels: 2, height: 1, width: 1, values: [-1, -1])
    let prelu = try Walkthrough(.prelu(slopes: [0.25, 3]).with(window), on: map)
    #expect((0..<2).map { prelu.receivers(of: $0, gradient: 4).first?.amount } == [1, 12])
  }

  @Test func everyLayerRefusesAGradientOfAnotherShape() throws {
    let layers: [Layer] = [
      .relu, .leakyReLU(slope: 1), .prelu(slopes: [1]), .max, .average(countIncludePad: false), .sum,
      .globalMax, .globalAverage,
    ]
    let wrong = try FeatureMap(channels: 2, height: 3, width: 1, values: [1, 2, 3, 4, 5, 6])
    for layer in layers {
      let error = refusal { () throws(KernelError) in
        try layer.with(Window(poolSize: Extent(2))).backward(wrong, through: FeatureMap(rows: m4Rows))
      }
      let extent = layer.isPointwise ? "4×4" : layer.isGlobal ? "1×1" : "2×2"
      #expect(
        error?.message == "a gradient of 2×3×1 does not fit a result of 1×\(extent)", "\(layer)")
    }
  }
}
