import Kernels
import Seeded
import Testing

@Suite struct ActivationTests {
  @Test func reluKeepsWhatIsPositiveAndZeroesTheRest() throws {
    #expect(Activation.relu(try row([-2, -0.5, 0, 0.5, 2])).values == [0, 0, 0, 0.5, 2])
  }

  @Test func reluOnSpecialValues() {
    #expect(Activation.relu(Float.nan).isNaN)
    #expect(Activation.relu(-Float.infinity) == 0)
    #expect(Activation.relu(Float.infinity) == .infinity)
    #expect(Activation.relu(Float(-0.0)).sign == .minus)
    #expect(Activation.relu(-Float.leastNonzeroMagnitude).bitPattern == 0)
    #expect(Activation.relu(Float.leastNonzeroMagnitude) == .leastNonzeroMagnitude)
  }

  @Test func leakyReLULetsAFractionThrough() throws {
    let map = try row([-1, 0, 2])
    #expect(Activation.leakyReLU(map, slope: 0.01).values == [-0.01, 0, 2])
    #expect(Activation.leakyReLU(map, slope: 0.3).values == [-0.3, 0, 2])
    #expect(Activation.leakyReLU(Float(0), slope: -1).sign == .minus)
    #expect(Activation.leakyReLU(Float(-0.0), slope: 2).sign == .minus)
    #expect(Activation.leakyReLU(-Float.infinity, slope: 0).isNaN)
  }

  @Test func preluHasASlopeForAllOrForEachChannel() throws {
    let map = try FeatureMap(channels: 2, height: 1, width: 2, values: [-4, 4, -4, 4])
    #expect(try Activation.prelu(map, slopes: [0.25]).values == [-1, 4, -1, 4])
    #expect(try Activation.prelu(map, slopes: [0, 0.5]).values == [0, 4, -2, 4])
    #expect(try Activation.prelu(map, slopes: [0]).values.map { max($0, 0) } == Activation.relu(map).values)
  }

  /// Slopes go along the channels, as in PyTorch, even where the width would fit.
  @Test func preluSlopesNeverGoAlongTheWidth() throws {
    let map = try FeatureMap(
      channels: 3, height: 1, width: 3, values: [Float](repeating: -1, count: 9))
    #expect(try Activation.prelu(map, slopes: [1, 2, 3]).values == [-1, -1, -1, -2, -2, -2, -3, -3, -3])
  }

  @Test(arguments: [0, 2, 4]) func refusesAnyOtherNumberOfSlopes(count: Int) throws {
    let map = try FeatureMap(channels: 3, height: 1, width: 1, values: [1, 2, 3])
    let error = refusal { () throws(KernelError) in
      try Activation.prelu(map, slopes: [Float](repeating: 1, count: count))
    }
    #expect(error?.message == "\(count) slopes do not fit 3 channels: give 1 or 3")
  }

  @Test func reluAndMaxPoolingCommute() throws {
    var random = SplitMix64(seed: 3)
    var compared = 0
    for index in 0..<2000 {
      let trial = Trial(index: index, random: &random)
      guard let pooled = try? MaxPool.forward(trial.map, trial.window) else { continue }
      let first = try MaxPool.forward(Activation.relu(trial.map), trial.window)
      #expect(
        zip(first.values, Activation.relu(pooled).values).allSatisfy { $0.ulps(to: $1) == 0 }, "\(trial)")
      compared += 1
    }
    #expect(compared > 1000)
  }
}
