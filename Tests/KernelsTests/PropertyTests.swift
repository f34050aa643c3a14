import Foundation
import Kernels
import Seeded
import Testing

/// Random cases through every path: fast kernel, reference, walkthrough, and the brute force of `MarkedMap`,
/// which shares no line with the kernels.
///
/// `POOLTUTOR_CASES` sets how many cases run (release builds do a million in a minute).
@Suite struct PropertyTests {
  @Test(arguments: [UInt64(1), 2, 3, 4]) func allPathsAgree(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var computed = 0
    let cases = caseCount(10_000) / 4
    for index in 0..<cases {
      let trial = Trial(index: index, random: &random)
      if check(trial, seed) { computed += 1 }
    }
    #expect(computed > cases / 2, "most cases must have a result, not a refusal")
    #expect(computed < cases, "some cases must be refused")
  }

  /// Whether the case has a result.
  private func check(_ trial: Trial, _ seed: UInt64) -> Bool {
    let brute = BruteLayer(trial).values
    do throws(KernelError) {
      let fast = try trial.layer.forward(trial.map)
      let reference = try trial.layer.reference(trial.map)
      let walk = try Walkthrough(trial.layer, on: trial.map)
      expect(
        fast.isIdentical(to: reference), "fast \(fast.values), reference \(reference.values)", trial, seed)
      let agrees = brute.map { areIdentical($0, fast.values) } ?? false
      expect(agrees, "fast \(fast.values), brute force \(brute ?? [])", trial, seed)
      expect(walk.result.isIdentical(to: fast), "the walkthrough shows \(walk.result.values)", trial, seed)
      expect(walk.placed.output == fast.extent, "placed \(walk.placed.output)", trial, seed)
      for step in 0..<walk.count { check(walk, walk.step(step), trial, seed) }
      return true
    } catch {
      expect(brute == nil, "refused, but brute force has \(brute ?? [])", trial, seed)
      expect(!error.message.isEmpty, "a refusal says why", trial, seed)
      checkAllRefuse(trial, seed, error)
      return false
    }
  }

  /// Every entry point gives the same error, in the same words.
  private func checkAllRefuse(_ trial: Trial, _ seed: UInt64, _ error: KernelError) {
    let (layer, map) = (trial.layer, trial.map)
    for other in [
      refusal { () throws(KernelError) in _ = try layer.forward(map) },
      refusal { () throws(KernelError) in _ = try layer.reference(map) },
      refusal { () throws(KernelError) in _ = try layer.placed(on: map) },
      refusal { () throws(KernelError) in _ = try Walkthrough(layer, on: map) },
    ] {
      expect(other == error, "\(error) here, \(String(describing: other)) there", trial, seed)
    }
  }

  private func check(_ walk: Walkthrough, _ step: WalkStep, _ trial: Trial, _ seed: UInt64) {
    expect(step.agrees, "step \(step)", trial, seed)
    let place = (step.channel, step.row, step.column)
    expect(
      walk.index(channel: place.0, row: place.1, column: place.2) == step.index, "step \(step)", trial, seed)
    let real = step.cells.filter { $0.ground == .real }
    expect(
      areIdentical(real.map { trial.map[step.channel, $0.row, $0.column] }, step.terms), "step \(step)",
      trial, seed)
    if let winner = step.winner {
      let value = trial.map[step.channel, winner.row, winner.column]
      expect(value.isIdentical(to: step.kernel), "winner of step \(step)", trial, seed)
    }
    expect((step.winner != nil) == trial.layer.hasWinner, "winner of step \(step)", trial, seed)
    let divisor = trial.layer.countsPads.map {
      walk.placed.divisor(row: step.row, column: step.column, countIncludePad: $0)
    }
    expect(step.divisor == divisor, "divisor of step \(step)", trial, seed)
  }

  private func expect(_ holds: Bool, _ what: @autoclosure () -> String, _ trial: Trial, _ seed: UInt64) {
    if !holds { Issue.record("\(what()) in seed \(seed), case \(trial)") }
  }
}

func areIdentical(_ left: [Float], _ right: [Float]) -> Bool {
  guard left.count == right.count else { return false }
  let isSame = left.withUnsafeBytes { left in
    right.withUnsafeBytes { right in
      guard let first = left.baseAddress, let second = right.baseAddress else { return left.isEmpty }
      return memcmp(first, second, left.count) == 0
    }
  }
  // NaNs may differ in their bits.
  return isSame || zip(left, right).allSatisfy { $0.isIdentical(to: $1) }
}

extension Layer {
  var hasWinner: Bool { kind == .max || kind == .globalMax }

  /// Whether an average's divisor counts pads; `nil` for other layers.
  var countsPads: Bool? {
    switch kind {
    case .average: countIncludePad
    case .globalAverage: false
    default: nil
    }
  }

  /// The same layer by the reference path.
  func reference(_ map: FeatureMap) throws(KernelError) -> FeatureMap {
    switch kind {
    case .max: try MaxPool.reference(map, window)
    case .sum: try SumPool.reference(map, window)
    case .average: try AveragePool.reference(map, window, countIncludePad: countIncludePad)
    case .globalMax: try GlobalPool.maxReference(map)
    case .globalAverage: try GlobalPool.averageReference(map)
    default: try forward(map)
    }
  }
}

/// A layer by brute force; `values` is `nil` if there is no result.
struct BruteLayer {
  let values: [Float]?

  init(_ trial: Trial) {
    let map = trial.map
    switch trial.layer.kind {
    case .relu: values = map.values.map { $0 < 0 ? 0 : $0 }
    case .leakyReLU: values = map.values.map { $0 > 0 ? $0 : trial.layer.slope(channel: 0) * $0 }
    case .prelu: values = Self.prelu(map, trial.layer.slopes.tensor.values)
    case .globalMax, .globalAverage:
      values = Self.pool(MarkedMap(map, Window(poolSize: map.extent)), trial.layer)
    default: values = Self.pool(MarkedMap(map, trial.window), trial.layer)
    }
  }

  private static func prelu(_ map: FeatureMap, _ slopes: [Float]) -> [Float] {
    let all = slopes.count == 1 ? [Float](repeating: slopes[0], count: map.channels) : slopes
    return (0..<map.channels).flatMap { channel in
      map.rows(channel).flatMap { $0.map { $0 > 0 ? $0 : $0 * all[channel] } }
    }
  }

  private static func pool(_ marked: MarkedMap?, _ layer: Layer) -> [Float]? {
    guard let marked else { return nil }
    var isEmpty = false
    let values = marked.slide { marks in
      let real = marks.real
      if real.isEmpty { isEmpty = true }
      switch layer.kind {
      case .max, .globalMax: return largest(real)
      case .average:
        return total(real) / Float(real.count + (layer.countIncludePad ? marks.pads : 0))
      case .globalAverage: return total(real) / Float(real.count)
      default: return total(real)
      }
    }
    return isEmpty && layer.kind != .sum ? nil : values
  }

  private static func total(_ values: [Float]) -> Float {
    var sum: Float = 0
    for value in values { sum += value }
    return sum
  }

  /// By definition: a NaN if there is one, else the first value that no other exceeds.
  private static func largest(_ values: [Float]) -> Float {
    values.first(where: \.isNaN) ?? values.first { one in !values.contains { $0 > one } } ?? 0
  }
}
