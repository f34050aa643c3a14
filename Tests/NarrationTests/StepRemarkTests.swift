import Kernels
import Localization
import Narration
import Testing

@Suite struct StepRemarkTests {
  private func remarks(_ layer: Layer, _ rows: [[Float]], pad: Int = 0, zeros: Bool = false) throws
    -> [String]
  {
    let window = Window(poolSize: Extent(2), stride: Extent(2), padding: Padding(all: pad))
    let walk = try Walkthrough(layer.with(window), on: FeatureMap(rows: rows))
    return StepRemark(walk.layer, walk.step(0), leavesOutZeros: zeros).wordings.map { $0[.english] }
  }

  @Test func theLongestWordingComesFirst() throws {
    let rows: [[Float]] = [[1, 1], [1, 1]]
    for layer in [Layer.max, .average(countIncludePad: true), .sum, .lp(p: 3)] {
      for pad in [0, 1] {
        let lengths = try remarks(layer, rows, pad: pad).map(\.count)
        #expect(lengths == lengths.sorted(by: >), "\(layer.kind) \(pad)")
      }
    }
  }

  @Test func whatIsRemarkable() throws {
    #expect(try remarks(.max, [[1, 1], [1, 1]]).first == "a tie: the first wins, row 1, column 1")
    #expect(try remarks(.max, [[1, 2], [1, 1]]).isEmpty)
    #expect(try remarks(.max, [[1, .nan], [1, 1]]) == ["NaN wins over every number, as in PyTorch"])
    #expect(try remarks(.sum, [[1, 1], [1, 1]], pad: 1).last == "3 of 4 cells are off the map")
    #expect(try remarks(.relu, [[-1]]) == ["not above 0: becomes 0"])
    let filters = try Filters(count: 1, channels: 1, height: 2, width: 2, values: [1, 0, 0, 1])
    #expect(try remarks(.convolution(filters), [[1, 2], [3, 4]], zeros: true).last == "0s are left out")
  }
}
