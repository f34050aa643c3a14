import Foundation
import Kernels
import Seeded
import Testing

@Suite struct LpPoolTests {
  @Test func twoIsTheEuclideanNorm() throws {
    #expect(try LpPool.forward(row([3, -4]), rowWindow(poolSize: 2), p: 2).values == [5])
  }

  /// ONNX Runtime agrees; PyTorch adds the signed values and gives 4.
  @Test func oneIsTheSumOfMagnitudes() throws {
    #expect(try LpPool.forward(row([-1, -2, 3, 4]), rowWindow(poolSize: 4), p: 1).values == [10])
  }

  /// ONNX Runtime agrees; PyTorch scales what is left of the box up to a whole one and gives 8.
  @Test func overhangAddsNothing() throws {
    let window = rowWindow(poolSize: 2, stride: 2, pads: (1, 1), edge: .overhang)
    #expect(try LpPool.forward(row([1, 2, 4]), window, p: 1).values == [1, 6])
    let hanging = rowWindow(poolSize: 2, stride: 2, edge: .overhang)
    #expect(try LpPool.forward(row([1, 2, 4]), hanging, p: 1).values == [3, 4])
  }

  @Test func largePowersComeNearTheMaximum() throws {
    let result = try LpPool.forward(row([1, -2, 1.5]), rowWindow(poolSize: 3), p: 32)
    #expect(abs(result.values[0] - 2) < 0.001)
  }

  @Test func specialValues() throws {
    let box = rowWindow(poolSize: 2)
    for p in [1, 2, 3, 5] {
      #expect(try LpPool.forward(row([.nan, 1]), box, p: p).values[0].isNaN)
      #expect(try LpPool.forward(row([-.infinity, 1]), box, p: p).values == [.infinity])
      #expect(try LpPool.forward(row([0, -0.0]), box, p: p).values[0].bitPattern == 0)
    }
  }

  @Test(arguments: [0, -1, 33, Int.max]) func refusesOtherPowers(p: Int) throws {
    let map = try row([1, 2])
    let error = refusal { () throws(KernelError) in try LpPool.forward(map, rowWindow(poolSize: 2), p: p) }
    #expect(error?.message == "power \(p) must be 1 to 32")
    #expect(error?.isOverLimit == (p > 32))
    #expect(throws: KernelError.self) { try LpPool.reference(map, rowWindow(poolSize: 2), p: p) }
  }

  @Test func refusesWhatHasNoRealCell() throws {
    #expect(throws: KernelError.self) {
      try LpPool.forward(row([1]), rowWindow(poolSize: 1, pads: (1, 0)), p: 2)
    }
  }

  @Test func fastAndNaiveAgreeBitForBit() throws {
    var random = SplitMix64(seed: 31)
    var computed = 0
    for index in 0..<2000 {
      let trial = Trial(index: index, random: &random)
      let p = random.int(1...9)
      guard let fast = try? LpPool.forward(trial.map, trial.window, p: p) else { continue }
      computed += 1
      #expect(fast.isIdentical(to: try LpPool.reference(trial.map, trial.window, p: p)), "p=\(p) \(trial)")
      let gradient = FeatureMap.drawn(fast.channels, fast.height, fast.width, trial.palette, &random)
      let back = try LpPool.backward(gradient, through: trial.map, trial.window, p: p)
      let naive = try LpPool.backwardReference(gradient, through: trial.map, trial.window, p: p)
      #expect(back.isIdentical(to: naive), "p=\(p) \(trial)")
    }
    #expect(computed > 1000)
  }

  /// Against the library's `pow` in double precision. The float32 sum rounds once a term; the root divides the
  /// error by p.
  @Test func agreesWithTheFormula() throws {
    var random = SplitMix64(seed: 32)
    for _ in 0..<3000 {
      let p = random.int(1...12)
      let values = random.values(random.int(1...6), .smooth).map { $0 + ($0 < 0 ? -0.1 : 0.1) }
      let sum = values.reduce(0.0) { $0 + pow(Double($1.magnitude), Double(p)) }
      let result = try LpPool.forward(row(values), rowWindow(poolSize: values.count), p: p).values[0]
      let ulps = try #require(result.ulps(to: Float(pow(sum, 1 / Double(p)))))
      #expect(ulps <= 4, "p=\(p) \(values): \(result)")
    }
  }

  /// Against a difference quotient in double precision.
  @Test func gradientIsTheSlope() throws {
    var random = SplitMix64(seed: 33)
    for _ in 0..<1000 {
      let p = random.int(1...6)
      let values = random.values(random.int(1...5), .smooth).map { $0 + ($0 < 0 ? -0.2 : 0.2) }
      let box = rowWindow(poolSize: values.count)
      let back = try LpPool.backward(row([1]), through: row(values), box, p: p)
      for index in values.indices {
        let slope = (norm(values, p, index, 1e-6) - norm(values, p, index, -1e-6)) / 2e-6
        #expect(abs(Double(back.values[index]) - slope) < 1e-5, "p=\(p) \(values) at \(index)")
      }
    }
  }

  @Test func gradientIsZeroWhereTheNormIsZero() throws {
    for p in 1...4 {
      let back = try LpPool.backward(row([1]), through: row([0, -0.0]), rowWindow(poolSize: 2), p: p)
      #expect(back.values == [0, 0])
    }
  }

  @Test func refusesAGradientOfAnotherShape() throws {
    #expect(throws: KernelError.self) {
      try LpPool.backward(row([1, 2]), through: row([1, 2]), rowWindow(poolSize: 2), p: 2)
    }
    #expect(throws: KernelError.self) {
      try LpPool.backwardReference(row([1, 2]), through: row([1, 2]), rowWindow(poolSize: 2), p: 2)
    }
  }

  private func norm(_ values: [Float], _ p: Int, _ index: Int, _ nudge: Double) -> Double {
    var sum = 0.0
    for (place, value) in values.enumerated() {
      sum += pow(abs(Double(value) + (place == index ? nudge : 0)), Double(p))
    }
    return pow(sum, 1 / Double(p))
  }
}
