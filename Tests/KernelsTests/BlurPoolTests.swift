import Kernels
import Seeded
import Testing

@Suite struct BlurPoolTests {
  /// Computed by hand: maxima 7 7 3 / 7 7 3 / 9 9 3, each blurred with its neighbours by 1 2 1 across and
  /// down.
  @Test func theMapOfTheDocument() throws {
    let blurred = try BlurPool.forward(m4(), Window(poolSize: Extent(2)))
    #expect(blurred.rows() == [[3.9375, 2.4375], [4.6875, 2.6875]])
  }

  @Test func aConstantStaysItselfInside() throws {
    let map = try FeatureMap(height: 9, width: 9, values: [Float](repeating: 5, count: 81))
    let blurred = try BlurPool.forward(map, Window(poolSize: Extent(2)))
    #expect(blurred[0, 1, 1] == 5)
    #expect(blurred[0, 0, 0] == 2.8125)
  }

  @Test func channelsAreApart() throws {
    let map = try FeatureMap(channels: 2, height: 1, width: 2, values: [1, 2, 3, 4])
    let blurred = try BlurPool.forward(map, Window(poolSize: Extent(1, 2)))
    #expect(blurred.values == [0.5, 1])
  }

  /// As large as the window's own pooling.
  @Test(arguments: [EdgeRule.drop, .same, .sameLower], 1...3)
  func theSizeIsThatOfPooling(edge: EdgeRule, stride: Int) throws {
    for side in 3...9 {
      let map = try FeatureMap(height: side, width: 4, values: [Float](repeating: 1, count: side * 4))
      for poolSize in 1...3 {
        let window = Window(poolSize: Extent(poolSize), stride: Extent(stride), edge: edge)
        let name: Comment = "\(side), \(poolSize), \(stride), \(edge)"
        #expect(
          try BlurPool.forward(map, window).extent == MaxPool.forward(map, window).extent, name)
      }
    }
  }
}

@Suite struct MovedMapTests {
  @Test func zerosComeIn() throws {
    #expect(try row([1, 2, 3]).moved(down: 0, right: 1).values == [0, 1, 2])
    #expect(try row([1, 2, 3]).moved(down: 0, right: -2).values == [3, 0, 0])
    #expect(try row([1, 2, 3]).moved(down: 1, right: 0).values == [0, 0, 0])
    let map = try FeatureMap(rows: [[1, 2], [3, 4]])
    #expect(map.moved(down: 1, right: -1).rows() == [[0, 0], [2, 0]])
    #expect(map.moved(down: 0, right: 0) == map)
  }

  @Test func everyChannelMoves() throws {
    let map = try FeatureMap(channels: 2, height: 1, width: 2, values: [1, 2, 3, 4])
    #expect(map.moved(down: 0, right: 1).values == [0, 1, 0, 3])
  }

  @Test func equalCellsAreCounted() throws {
    #expect(try row([1, .nan, 0, 2]).cellsEqual(to: row([1, .nan, -0.0, 3])) == 3)
  }
}
