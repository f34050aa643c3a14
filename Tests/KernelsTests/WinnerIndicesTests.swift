import Kernels
import Seeded
import Testing

@Suite struct WinnerIndicesTests {
  /// Two channels of one row: PyTorch counts in the plane, ONNX in the tensor, TensorFlow channels last.
  @Test func basesOfTheFrameworks() throws {
    let map = try FeatureMap(channels: 2, height: 1, width: 4, values: [1, 9, 9, 2, 9, 0, 0, 9])
    let expected: [IndexBase: [Int]] = [.plane: [1, 0], .tensor: [1, 4], .channelsLast: [2, 1]]
    for base in IndexBase.allCases {
      #expect(
        try WinnerIndices.forward(map, rowWindow(poolSize: 4), base: base).indices == expected[base],
        "\(base)")
    }
  }

  @Test func introductionToPoolingLayers() throws {
    let winners = try WinnerIndices.forward(m4(), Window(poolSize: Extent(2)), base: .plane)
    #expect(winners.result.values == [7, 3, 9, 3])
    #expect(winners.indices == [5, 7, 13, 10])
  }

  @Test func channelsLastCountsWithinItsOwnImage() throws {
    let map = try FeatureMap(channels: 4, height: 1, width: 2, values: [1, 2, 2, 1, 1, 2, 2, 1])
    let box = rowWindow(poolSize: 2)
    let two = try WinnerIndices.forward(map, box, base: .channelsLast, batch: 2)
    #expect(two.indices == [2, 1, 2, 1])
    #expect(try WinnerIndices.forward(map, box, base: .channelsLast).indices == [4, 1, 6, 3])
    #expect(try WinnerIndices.forward(map, box, base: .tensor, batch: 2).indices == [1, 2, 5, 6])
  }

  @Test func theLastNaNTheFirstTieAndMinusInfinity() throws {
    let box = rowWindow(poolSize: 4)
    for (values, index) in [([.nan, 1, .nan, 3], 2), ([5, 7, 7, 5], 1), ([0, -0.0, 0, -0.0], 0)]
      as [([Float], Int)]
    {
      #expect(try WinnerIndices.forward(row(values), box, base: .plane).indices == [index])
    }
    let lost = try row([Float](repeating: -.infinity, count: 4))
    #expect(try WinnerIndices.forward(lost, box, base: .plane).indices == [0])
    let padded = rowWindow(poolSize: 3, stride: 1, dilation: 2, pads: (2, 2))
    #expect(try WinnerIndices.forward(lost, padded, base: .plane).indices == [0, 1, 0, 1])
  }

  @Test(arguments: [0, -1, 2, 4]) func refusesBatchesThatDoNotDivideThePlanes(batch: Int) throws {
    let map = try FeatureMap(channels: 3, height: 1, width: 1, values: [1, 2, 3])
    let error = KernelError.operand(.images(planes: 3, images: batch))
    let window = Window(poolSize: Extent(1))
    #expect(
      refusal { () throws(KernelError) in
        try WinnerIndices.forward(map, window, base: .plane, batch: batch)
      } == error)
    #expect(
      refusal { () throws(KernelError) in
        try WinnerIndices.reference(map, window, base: .plane, batch: batch)
      } == error)
  }

  @Test func fastNaiveAndBruteForceAgree() throws {
    var random = SplitMix64(seed: 51)
    var computed = 0
    for index in 0..<3000 {
      let trial = Trial(index: index, random: &random)
      let base = random.pick(IndexBase.allCases)
      guard let fast = try? WinnerIndices.forward(trial.map, trial.window, base: base) else {
        #expect(throws: KernelError.self) { try WinnerIndices.reference(trial.map, trial.window, base: base) }
        continue
      }
      computed += 1
      let naive = try WinnerIndices.reference(trial.map, trial.window, base: base)
      #expect(fast.indices == naive.indices, "\(base) \(trial)")
      #expect(fast.result.isIdentical(to: naive.result), "\(base) \(trial)")
      #expect(fast.result.isIdentical(to: try MaxPool.forward(trial.map, trial.window)), "\(base) \(trial)")
      if base == .tensor { #expect(fast.indices == bruteForce(trial), "\(trial)") }
    }
    #expect(computed > 1500)
  }

  private func bruteForce(_ trial: Trial) -> [Int] {
    BruteGradient.boxes(trial.map, trial.window).map { box in
      let values = box.cells.map { trial.map.values[$0] }
      let last =
        values.lastIndex(where: \.isNaN) ?? values.firstIndex { one in !values.contains { $0 > one } }
      return last.map { box.cells[$0] } ?? -1
    }
  }
}
