import Kernels
import Testing

@Suite struct MaxPoolTests {
  @Test func introductionToPoolingLayers() throws {
    #expect(try MaxPool.forward(m4(), Window(poolSize: Extent(2))).rows() == [[7, 3], [9, 3]])
    #expect(
      try MaxPool.forward(m4(), Window(poolSize: Extent(2), stride: Extent(1))).rows()
        == [[7, 7, 3], [7, 7, 3], [9, 9, 3]])
  }

  @Test func edgeRulesOnTheFiveByFiveMap() throws {
    let three: [[Float]] = [[1, 1, 0], [4, 2, 1], [0, 2, 1]]
    let expected: [EdgeRule: [[Float]]] = [
      .drop: [[1, 1], [4, 2]], .overhang: three, .same: three,
      .sameLower: [[0, 1, 0], [1, 1, 2], [1, 4, 2]],
    ]
    for edge in EdgeRule.allCases {
      let result = try MaxPool.forward(m5(), Window(poolSize: Extent(2), edge: edge))
      #expect(result.rows() == expected[edge], "\(edge)")
    }
  }

  @Test func padsAreMinusInfinityNotZero() throws {
    let map = try FeatureMap(rows: [[1, -1, 0], [-1, 2, 1], [0, 2, -2]])
    #expect(try MaxPool.forward(map, Window(poolSize: Extent(2), edge: .same)).rows() == [[2, 1], [2, -2]])
    let negative = try MaxPool.forward(
      row([-3, -1]), rowWindow(poolSize: 2, stride: 1, pads: (1, 1)))
    #expect(negative.values == [-3, -1, -1])
  }

  @Test func sameIsNotPaddingOne() throws {
    let box = Extent(3)
    let same = Window(poolSize: box, stride: Extent(2), edge: .same)
    let padded = Window(poolSize: box, stride: Extent(2), padding: Padding(all: 1))
    let lower = Window(poolSize: box, stride: Extent(2), edge: .sameLower)
    #expect(try MaxPool.forward(counting(side: 4), same).values == [10, 11, 14, 15])
    #expect(try MaxPool.forward(counting(side: 4), padded).values == [5, 7, 13, 15])
    #expect(try MaxPool.forward(counting(from: 1, side: 4), same).values == [11, 12, 15, 16])
    #expect(try MaxPool.forward(counting(from: 1, side: 4), lower).values == [6, 8, 14, 16])
    #expect(try MaxPool.forward(counting(from: 1, side: 4), padded).values == [6, 8, 14, 16])
  }

  @Test func dilationSpansMoreCellsThanTheBoxHas() throws {
    let window = Window(poolSize: Extent(2), stride: Extent(1), dilation: Extent(2))
    #expect(try MaxPool.forward(m4(), window).rows() == [[5, 2], [2, 9]])
  }

  /// We follow ONNX's definition here, not ONNX Runtime.
  @Test func sameWithDilationFollowsTheSpecification() throws {
    let window = rowWindow(poolSize: 2, stride: 1, dilation: 2, edge: .same)
    #expect(try MaxPool.forward(row([1, 2, 3]), window).values == [2, 3, 2])
  }

  @Test func aNaNWinsOverEveryNumber() throws {
    let nan = Float.nan
    for values in [[nan, 1, 2, 3], [1, 2, 3, nan], [1, nan, .infinity, 3]] {
      let map = try FeatureMap(height: 2, width: 2, values: values)
      #expect(try MaxPool.forward(map, Window(poolSize: Extent(2))).values[0].isNaN)
    }
  }

  @Test func ofSeveralNaNsTheLastWins() throws {
    let walk = try Walkthrough(.max.with(rowWindow(poolSize: 4)), on: row([.nan, 5, .nan, 7]))
    #expect(walk.step(0).winner?.column == 2)
    let marked = Float(bitPattern: 0x7FC0_0005)
    let result = try MaxPool.forward(row([.nan, marked, 7]), rowWindow(poolSize: 3))
    #expect(result.values[0].bitPattern == marked.bitPattern)
  }

  @Test func allMinusInfinityStaysMinusInfinity() throws {
    let map = try FeatureMap(height: 2, width: 2, values: [Float](repeating: -.infinity, count: 4))
    #expect(try MaxPool.forward(map, Window(poolSize: Extent(2))).values == [-.infinity])
    let walk = try Walkthrough(.max.with(Window(poolSize: Extent(2))), on: map)
    #expect(walk.step(0).winner.map { [$0.row, $0.column] } == [0, 0])
  }

  @Test func ofEqualZerosTheFirstKeepsItsSign() throws {
    for (values, sign) in [([-0.0, 0] as [Float], FloatingPointSign.minus), ([0, -0.0], .plus)] {
      let map = try row(values)
      #expect(try MaxPool.forward(map, rowWindow(poolSize: 2)).values[0].sign == sign)
      #expect(try MaxPool.reference(map, rowWindow(poolSize: 2)).values[0].sign == sign)
      #expect(try Walkthrough(.max.with(rowWindow(poolSize: 2)), on: map).step(0).winner?.column == 0)
    }
  }

  @Test func lastWindowRule() throws {
    let values = try row([1, 2, 3, 4, 5])
    let overhang = rowWindow(poolSize: 2, stride: 3, pads: (1, 1), edge: .overhang)
    #expect(try MaxPool.forward(values, overhang).values == [1, 4])
  }

  @Test func refusesABoxLargerThanTheMap() throws {
    let window = rowWindow(poolSize: 3, stride: 2)
    #expect(throws: KernelError.self) { try MaxPool.forward(row([1, 2]), window) }
    #expect(throws: KernelError.self) { try MaxPool.reference(row([1, 2]), window) }
  }

  @Test func everyChannelByItself() throws {
    let map = try FeatureMap(channels: 2, height: 2, width: 2, values: [1, 2, 3, 4, -1, -2, -3, -4])
    #expect(try MaxPool.forward(map, Window(poolSize: Extent(2))).values == [4, -1])
  }

  @Test func invarianceIsLocal() throws {
    let shifted = try FeatureMap(rows: m4Rows.map { [0] + $0.dropLast() })
    #expect(try MaxPool.forward(shifted, Window(poolSize: Extent(2))).rows() == [[3, 7], [5, 9]])
    let pulses = try row([0, 0, 1, 1, 0, 0, 1, 1])
    #expect(try MaxPool.forward(pulses, rowWindow(poolSize: 2)).values == [0, 1, 0, 1])
    let early = try row([0, 1, 1, 0, 0, 1, 1, 0])
    #expect(try MaxPool.forward(early, rowWindow(poolSize: 2)).values == [1, 1, 1, 1])
  }

  @Test func theMaximumOfTwoIsOnePlusAReLU() {
    for (a, b) in cross([Float(-2), 0, 1, 3], [Float(-3), 0, 1, 5]) {
      #expect(a + Activation.relu(b - a) == max(a, b))
    }
  }
}
