import Kernels

/// Generates questions about the real cells of a box, and the divisor of an average.
enum CountGenerator {
  static func task(
    _ aim: CountTask.Aim, _ difficulty: Difficulty, _ random: inout SplitMix64
  ) -> CountTask? {
    random.best { random in
      guard let plan = random.pick(from: plans(difficulty)) else { return nil }
      let isPadded = plan.window.padding != .none
      let counts = aim == .divisor && isPadded && random.oneIn(2)
      let layer: Layer = aim == .real ? .max : .average(countIncludePad: counts)
      guard let map = SplitMix64.backdrop(plan.extent),
        let placed = try? layer.with(plan.window).placed(on: map)
      else { return nil }
      let context = QuestionContext(
        map: map, layer: layer.with(plan.window), spot: random.spot(on: placed))
      return CountTask(context: context, aim: aim, hidesStage: difficulty == .hard)
    }
  }

  private static func plans(_ difficulty: Difficulty) -> [WindowPlan] {
    switch difficulty {
    case .easy:
      [
        WindowPlan(5, poolSize: 2, stride: 2, .overhang), WindowPlan(6, poolSize: 4, stride: 4, .overhang),
        WindowPlan(Extent(5, 4), poolSize: Extent(3), stride: 3, .overhang),
        WindowPlan(4, poolSize: 3, stride: 2, .overhang),
        WindowPlan(Extent(4, 5), poolSize: Extent(2), stride: 2, .overhang),
        WindowPlan(4, poolSize: 3, stride: 3, .overhang),
      ]
    case .middle:
      [
        WindowPlan(5, poolSize: 3, stride: 3, .overhang), WindowPlan(5, poolSize: 2, stride: 2, .same),
        WindowPlan(6, poolSize: 3, stride: 2, .same), WindowPlan(4, poolSize: 3, stride: 2, pad: 1),
        WindowPlan(5, poolSize: 3, stride: 2, pad: 1),
        WindowPlan(Extent(4, 5), poolSize: Extent(3), stride: 2, .overhang),
      ]
    case .hard:
      [
        WindowPlan(5, poolSize: 2, stride: 2, pad: 1, .overhang),
        WindowPlan(6, poolSize: 4, stride: 3, .same),
        WindowPlan(5, poolSize: 2, stride: 2, .sameLower),
        WindowPlan(4, poolSize: 3, stride: 2, pad: 1, .overhang),
        WindowPlan(4, poolSize: 3, stride: 2, dilation: 2, .same),
        WindowPlan(Extent(4, 5), poolSize: Extent(3, 2), stride: 2, pad: 1, .overhang),
      ]
    }
  }
}
