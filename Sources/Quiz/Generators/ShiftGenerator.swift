import Kernels

/// Generates questions about the effect of a shift by one.
enum ShiftGenerator {
  static func task(_ difficulty: Difficulty, _ random: inout SplitMix64) -> ShiftTask? {
    random.best { random in
      guard let plan = random.pick(from: plans(difficulty)),
        let map = random.map(plan.extent, difficulty == .hard ? .signed : .digits)
      else { return nil }
      let direction: ShiftTask.Direction =
        difficulty == .easy ? .right : random.pick(.right, .left, .down, .up)
      let context = QuestionContext(
        map: sparse(map, &random), layer: .max.with(plan.window), spot: CellIndex(row: 0, column: 0))
      return ShiftTask(context: context, direction: direction)
    }
  }

  private static func plans(_ difficulty: Difficulty) -> [WindowPlan] {
    switch difficulty {
    case .easy:
      [WindowPlan(4, poolSize: 2, stride: 2), WindowPlan(Extent(4, 6), poolSize: Extent(2), stride: 2)]
    case .middle:
      [
        WindowPlan(6, poolSize: 2, stride: 2), WindowPlan(6, poolSize: 3, stride: 3),
        WindowPlan(4, poolSize: 2, stride: 1),
      ]
    case .hard:
      [
        WindowPlan(5, poolSize: 3, stride: 2), WindowPlan(5, poolSize: 3, stride: 1),
        WindowPlan(5, poolSize: 2, stride: 2, .overhang),
      ]
    }
  }

  /// The map with a third of its cells at 0, so that some winners are alone and others have rivals.
  private static func sparse(_ map: FeatureMap, _ random: inout SplitMix64) -> FeatureMap {
    let values = map.values.map { random.oneIn(3) ? 0 : $0 }
    return (try? FeatureMap(height: map.height, width: map.width, values: values)) ?? map
  }
}
