import Kernels
import Seeded
import Testing

@Suite struct AdaptivePoolTests {
  @Test func fiveToThree() throws {
    let map = try row([1, 2, 3, 4, 6])
    #expect(try AdaptivePool.max(map, to: Extent(1, 3)).values == [2, 4, 6])
    #expect(try AdaptivePool.average(map, to: Extent(1, 3)).values == [1.5, 3, 5])
  }

  @Test func moreResultsThanCellsRepeatThem() throws {
    #expect(try AdaptivePool.max(row([1, 2]), to: Extent(2, 4)).rows() == [[1, 1, 2, 2], [1, 1, 2, 2]])
  }

  @Test func evenDivisionIsOrdinaryPooling() throws {
    let window = Window(poolSize: Extent(2))
    #expect(try AdaptivePool.max(m4(), to: Extent(2)) == MaxPool.forward(m4(), window))
    #expect(try AdaptivePool.average(m4(), to: Extent(2)) == AveragePool.forward(m4(), window))
    #expect(try AdaptivePool.max(m5(), to: Extent(1)) == GlobalPool.max(m5()))
  }

  @Test func specialValuesFollowTheRulesOfMaxPooling() throws {
    #expect(try AdaptivePool.max(row([.nan, 5]), to: Extent(1)).values[0].isNaN)
    #expect(try AdaptivePool.max(row([-.infinity, -.infinity]), to: Extent(1)).values == [-.infinity])
    #expect(try AdaptivePool.max(row([-0.0, 0]), to: Extent(1)).values[0].sign == .minus)
  }

  @Test func gradients() throws {
    let gradient = try row([1, 10, 100])
    let map = try row([1, 2, 3, 2, 9])
    #expect(
      try AdaptivePool.maxBackward(gradient, through: map, to: Extent(1, 3)).values == [0, 1, 10, 0, 100])
    let average = try AdaptivePool.averageBackward(row([2, 3, 4]), through: map, to: Extent(1, 3))
    #expect(average.values == [1, 2, 1, 3, 2])
  }

  @Test func refusals() throws {
    for bad in [Extent(0, 1), Extent(1, -1), Extent(Window.limit)] {
      #expect(throws: KernelError.self) { try AdaptivePool.max(m4(), to: bad) }
      #expect(throws: KernelError.self) { try AdaptivePool.averageReference(m4(), to: bad) }
    }
    let error = KernelError.operand(
      .gradient(channels: 1, Extent(1, 3), resultChannels: 1, result: Extent(2)))
    let wrong = try row([1, 2, 3])
    let map = try m4()
    let two = Extent(2)
    for refused in [
      refusal { () throws(KernelError) in try AdaptivePool.maxBackward(wrong, through: map, to: two) },
      refusal { () throws(KernelError) in try AdaptivePool.averageBackward(wrong, through: map, to: two) },
      refusal { () throws(KernelError) in try AdaptivePool.maxBackwardReference(wrong, through: map, to: two)
      },
      refusal { () throws(KernelError) in
        try AdaptivePool.averageBackwardReference(wrong, through: map, to: two)
      },
    ] {
      #expect(refused == error)
    }
  }

  @Test func fastAndNaiveAgreeBitForBit() throws {
    var random = SplitMix64(seed: 41)
    for index in 0..<2000 {
      let map = Trial(index: index, random: &random).map
      let output = Extent(random.int(1...8), random.int(1...8))
      let palette = random.pick(Palette.allCases)
      let gradient = FeatureMap.drawn(map.channels, output.height, output.width, palette, &random)
      let what = "case \(index): \(map.channels)×\(map.extent) \(map.values) -> \(output), \(gradient.values)"
      let max = try AdaptivePool.max(map, to: output)
      let average = try AdaptivePool.average(map, to: output)
      #expect(max.isIdentical(to: try AdaptivePool.maxReference(map, to: output)), "\(what)")
      #expect(average.isIdentical(to: try AdaptivePool.averageReference(map, to: output)), "\(what)")
      let maxBack = try AdaptivePool.maxBackward(gradient, through: map, to: output)
      let averageBack = try AdaptivePool.averageBackward(gradient, through: map, to: output)
      #expect(
        maxBack.isIdentical(to: try AdaptivePool.maxBackwardReference(gradient, through: map, to: output)),
        "\(what)")
      #expect(
        averageBack.isIdentical(
          to: try AdaptivePool.averageBackwardReference(gradient, through: map, to: output)), "\(what)")
    }
  }

  /// A third way that uses neither `AdaptiveAxis` nor the kernels: by which share of the map each cell touches.
  @Test func agreesWithBruteForce() throws {
    var random = SplitMix64(seed: 42)
    for _ in 0..<500 {
      let map = FeatureMap.drawn(1, random.int(1...7), random.int(1...7), .smooth, &random)
      let output = Extent(random.int(1...7), random.int(1...7))
      var expected: [Float] = []
      for (row, column) in cross(Array(0..<output.height), Array(0..<output.width)) {
        let rows = touched(row, map.height, output.height)
        let columns = touched(column, map.width, output.width)
        let values = cross(rows, columns).map { map[0, $0, $1] }
        expected.append(values.reduce(-Float.infinity) { $1 > $0 ? $1 : $0 })
      }
      #expect(try AdaptivePool.max(map, to: output).values == expected, "\(map) -> \(output)")
    }
  }

  private func touched(_ index: Int, _ input: Int, _ output: Int) -> [Int] {
    (0..<input).filter { $0 * output < (index + 1) * input && index * input < ($0 + 1) * output }
  }
}
