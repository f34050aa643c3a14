import Kernels
import Testing

/// The naive pass is not public: its order and its cells are tested through the kernels' references.
@Suite struct ReferencePassTests {
  @Test func everyReferenceGivesTheNumbersOfTheArticle() throws {
    let window = Window(poolSize: Extent(2))
    #expect(try MaxPool.reference(m4(), window).values == [7, 3, 9, 3])
    #expect(try SumPool.reference(m4(), window).values == [12, 4, 16, 8])
    #expect(try AveragePool.reference(m4(), window).values == [3, 1, 4, 2])
    #expect(try GlobalPool.averageReference(m4()).values == [2.5])
  }

  @Test func resultsComeChannelByChannel() throws {
    let map = try FeatureMap(channels: 3, height: 1, width: 2, values: [1, 2, 3, 4, 5, 6])
    let result = try SumPool.reference(map, rowWindow(poolSize: 1))
    #expect(result.isIdentical(to: map))
  }

  @Test func addsFromLeftToRight() throws {
    let big = Float(1 << 24)
    #expect(try SumPool.reference(row([big, 1, 1]), rowWindow(poolSize: 3)).values == [big])
  }
}
