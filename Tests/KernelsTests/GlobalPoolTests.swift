import Kernels
import Testing

@Suite struct GlobalPoolTests {
  /// The article reshapes its map to (1, 2, 2, 4), channels last, so every printed column is a channel.
  @Test func channelsAreThePrintedColumns() throws {
    let map = try FeatureMap.channelsLast(height: 2, width: 2, channels: 4, values: m4Rows.flatMap { $0 })
    #expect(try GlobalPool.average(map).values == [2, 5, 1.5, 1.5])
    #expect(try GlobalPool.max(map).values == [5, 9, 3, 3])
  }

  @Test func readingRowsInsteadIsTheCommonMistake() throws {
    let rows = try FeatureMap(channels: 4, height: 1, width: 4, values: m4Rows.flatMap { $0 })
    #expect(try GlobalPool.average(rows).values == [1.25, 2.75, 2.5, 3.5])
  }

  @Test func theBoxIsThePlane() throws {
    let result = try GlobalPool.max(FeatureMap(channels: 3, height: 2, width: 5, values: .init(1...30)))
    #expect(result.values == [10, 20, 30])
    #expect(result.extent == Extent(1))
    #expect(GlobalPool.window(on: Extent(2, 5)).poolSize == Extent(2, 5))
  }

  @Test func averageAddsInOrderAndDividesOnce() throws {
    let big = Float(1 << 24)
    let map = try FeatureMap(height: 2, width: 2, values: [big, 1, 1, 0])
    #expect(try GlobalPool.average(map).values == [big / 4])
    #expect(try GlobalPool.averageReference(map).values == [big / 4])
  }

  @Test func maxOfNaNAndInfinities() throws {
    #expect(try GlobalPool.max(row([.nan, 1, 2, 3])).values[0].isNaN)
    #expect(try GlobalPool.max(row([1, 2, 3, .nan])).values[0].isNaN)
    #expect(try GlobalPool.maxReference(row([-.infinity, -.infinity])).values == [-.infinity])
  }
}

extension [Float] {
  fileprivate init(_ range: ClosedRange<Int>) { self = range.map { Float($0) } }
}
