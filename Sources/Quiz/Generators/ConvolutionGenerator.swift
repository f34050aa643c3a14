import Kernels

/// Generates questions about one cell of a convolution.
enum ConvolutionGenerator {
  private struct Plan {
    let map: Int
    let detector: Int
    let stride: Int
    let pad: Int
  }

  static func task(_ difficulty: Difficulty, _ random: inout SplitMix64) -> ConvolutionTask? {
    random.best { random in
      let plan = plan(difficulty, &random)
      let window = Window(
        poolSize: Extent(plan.detector), stride: Extent(plan.stride), padding: Padding(all: plan.pad))
      guard let map = random.map(Extent(plan.map), difficulty == .easy ? .digits : .signed),
        let detector = detector(plan.detector, difficulty, &random),
        let placed = try? window.placed(on: map)
      else { return nil }
      return ConvolutionTask(
        map: map, detector: detector, stride: plan.stride, pad: plan.pad,
        place: random.spot(on: .sliding(placed)))
    }
  }

  private static func plan(_ difficulty: Difficulty, _ random: inout SplitMix64) -> Plan {
    switch difficulty {
    case .easy: Plan(map: 4, detector: 2, stride: 1, pad: 0)
    case .middle:
      random.pick(
        Plan(map: 4, detector: 2, stride: 2, pad: 0), Plan(map: 4, detector: 3, stride: 1, pad: 0),
        Plan(map: 5, detector: 2, stride: 1, pad: 0))
    case .hard:
      random.pick(
        Plan(map: 5, detector: 3, stride: 2, pad: 0), Plan(map: 4, detector: 3, stride: 1, pad: 1),
        Plan(map: 5, detector: 3, stride: 2, pad: 1))
    }
  }

  /// Weights that are worth the work: at least two of them are not 0, and turning the filter by 180°
  /// changes it.
  private static func detector(
    _ side: Int, _ difficulty: Difficulty, _ random: inout SplitMix64
  ) -> FeatureMap? {
    let largest = difficulty == .easy || side == 3 ? 1 : 2
    let values = (0..<(side * side)).map { _ in Float(random.int(-largest...largest)) }
    guard values.count(where: { $0 != 0 }) > side / 2, values != values.reversed() else { return nil }
    return try? FeatureMap(height: side, width: side, values: values)
  }
}
