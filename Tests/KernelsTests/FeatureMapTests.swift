import Kernels
import Seeded
import Testing

@Suite struct FeatureMapTests {
  @Test func isRowMajorChannelsFirst() throws {
    let map = try FeatureMap(channels: 2, height: 2, width: 3, values: (0..<12).map(Float.init))
    #expect(map[0, 1, 2] == 5)
    #expect(map[1, 0, 0] == 6)
    #expect(map.extent == Extent(2, 3))
    #expect(map.rows(1) == [[6, 7, 8], [9, 10, 11]])
  }

  @Test(arguments: [(0, 1, 1), (1, 0, 1), (1, 1, 0), (-1, 1, -1), (1, -2, -2)])
  func refusesEmptyAxes(channels: Int, height: Int, width: Int) throws {
    let error = refusal { () throws(KernelError) in
      try FeatureMap(channels: channels, height: height, width: width, values: [1])
    }
    let shape = [channels, height, width]
    let axis = try #require(shape.firstIndex { $0 < 1 })
    #expect(
      error?.message
        == "axis \(axis) of shape \(Tensor.name(of: shape)) is \(shape[axis]): it must be at least 1")
  }

  @Test(arguments: [0, 5, 7]) func refusesTheWrongNumberOfValues(count: Int) {
    let error = refusal { () throws(KernelError) in
      try FeatureMap(height: 2, width: 3, values: [Float](repeating: 0, count: count))
    }
    #expect(error?.message == "shape (1, 2, 3) does not hold \(count) values")
  }

  @Test func refusesShapesThatOverflow() {
    for (channels, height, width) in [(1, Int.max, 2), (Int.max, 2, 1), (1 << 32, 1 << 31, 2)] {
      #expect(
        refusal { () throws(KernelError) in
          try FeatureMap(channels: channels, height: height, width: width, values: [])
        }?.message == "shape (\(channels), \(height), \(width)) does not hold 0 values")
    }
  }

  @Test func refusesRaggedAndMissingRows() {
    #expect(
      refusal { () throws(KernelError) in try FeatureMap(rows: [[1, 2], [3]]) }?.message
        == "row 2 has 1 values, row 1 has 2")
    #expect(refusal { () throws(KernelError) in try FeatureMap(rows: []) } != nil)
    #expect(refusal { () throws(KernelError) in try FeatureMap(rows: [[], []]) } != nil)
  }

  @Test func channelsLastTurnsPrintedColumnsIntoChannels() throws {
    let map = try FeatureMap.channelsLast(height: 2, width: 2, channels: 4, values: m4Rows.flatMap { $0 })
    #expect(map.channels == 4)
    #expect(map.extent == Extent(2))
    #expect(map.rows(0) == [[3, 0], [5, 0]])
    #expect(map.rows(3) == [[0, 3], [0, 3]])
  }

  @Test func channelsLastKeepsEveryValueWhereItBelongs() throws {
    let map = try FeatureMap.channelsLast(
      height: 2, width: 3, channels: 5, values: (0..<30).map(Float.init))
    for channel in 0..<5 {
      for row in 0..<2 {
        for column in 0..<3 { #expect(map[channel, row, column] == Float((row * 3 + column) * 5 + channel)) }
      }
    }
    #expect(
      refusal { () throws(KernelError) in
        try FeatureMap.channelsLast(height: 2, width: 3, channels: 5, values: [1])
      }?.message == "shape (5, 2, 3) does not hold 1 value")
  }

  @Test func identityLooksAtBitsButCountsAllNaNsAsOne() throws {
    let zero = try row([0])
    #expect(zero.isIdentical(to: zero))
    #expect(!zero.isIdentical(to: try row([-0.0])))
    #expect(zero == (try row([-0.0])))
    let otherNaN = Float(bitPattern: 0xFFC0_0001)
    #expect(try row([.nan]).isIdentical(to: try row([otherNaN])))
    #expect(!(try row([.nan]).isIdentical(to: zero)))
  }

  @Test func identityLooksAtTheShape() throws {
    let values: [Float] = [1, 2, 3, 4]
    let flat = try row(values)
    #expect(!flat.isIdentical(to: try FeatureMap(height: 2, width: 2, values: values)))
    #expect(!flat.isIdentical(to: try FeatureMap(channels: 4, height: 1, width: 1, values: values)))
    #expect(!flat.isIdentical(to: try row([1, 2, 3])))
  }
}
