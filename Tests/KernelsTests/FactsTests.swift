import Kernels
import Testing

@Suite struct FactsTests {
  @Test func maxOfM4() throws {
    let map = try FeatureMap(rows: [[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, 3]])
    let result = try MaxPool.forward(map, Window(pool: Extent(2)))
    #expect(result.values == [7, 3, 9, 3])
  }
}
