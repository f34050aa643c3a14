import Kernels
import Seeded
import Testing

@Suite struct AreaAverageTests {
  private func resized(_ rows: [[Float]], _ height: Int, _ width: Int) throws -> [Float] {
    try AreaAverage.resized(FeatureMap(rows: rows), to: Extent(height, width)).values
  }

  @Test func smallCases() throws {
    #expect(try resized([[1, 3], [5, 7]], 1, 1) == [4])
    #expect(try resized([[1, 3], [5, 7]], 1, 2) == [3, 5])
    #expect(try resized([[0, 3, 6]], 1, 2) == [1, 5])
    #expect(try resized([[2, 4]], 1, 3) == [2, 3, 4])
    #expect(try resized([[1, 2], [3, 4]], 4, 4) == [1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4])
  }

  /// If the size divides the map, the result is average pooling of tiles.
  @Test(arguments: 0..<10 as Range<UInt64>) func isAveragePoolingOfTiles(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (height, width, poolSize) = (generator.int(1...5), generator.int(1...5), generator.int(1...4))
    let count = 2 * height * width * poolSize * poolSize
    let map = try FeatureMap(
      channels: 2, height: height * poolSize, width: width * poolSize,
      values: (0..<count).map { _ in Float(generator.int(-50...50)) })
    let pooled = try AveragePool.forward(map, Window(poolSize: Extent(poolSize)), countIncludePad: false)
    let resized = try AreaAverage.resized(map, to: Extent(height, width))
    #expect(zip(pooled.values, resized.values).allSatisfy { abs($0 - $1) < 1e-4 }, "seed \(seed)")
  }

  /// The mean of the whole map stays the same for any sizes.
  @Test(arguments: 0..<20 as Range<UInt64>) func keepsTheMean(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (height, width) = (generator.int(1...17), generator.int(1...17))
    let map = try FeatureMap(
      height: height, width: width, values: (0..<(height * width)).map { _ in Float(generator.int(0...255)) })
    let to = Extent(generator.int(1...23), generator.int(1...23))
    let resized = try AreaAverage.resized(map, to: to)
    let means = [map, resized].map { $0.values.reduce(0, +) / Float($0.values.count) }
    #expect(abs(means[0] - means[1]) < 0.01, "seed \(seed): \(means)")
    let range = (map.values.min() ?? 0) - 0.001...(map.values.max() ?? 0) + 0.001
    #expect(resized.values.allSatisfy(range.contains), "seed \(seed)")
  }

  @Test func refusals() throws {
    #expect(throws: KernelError.self) { try resized([[1]], 0, 1) }
    #expect(throws: KernelError.self) { try resized([[1]], 1 << 20, 1 << 20) }
    #expect(throws: KernelError.self) { try resized([[1]], .max, .max) }
  }
}
