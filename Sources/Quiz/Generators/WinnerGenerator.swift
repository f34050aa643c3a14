import Kernels

/// Generates questions about the winner in one box. Ties occur only if intended.
enum WinnerGenerator {
  static func task(_ difficulty: Difficulty, _ random: inout SplitMix64) -> WinnerTask? {
    let wantsTie = difficulty > .easy && random.oneIn(3)
    return random.best { random in
      let plan = random.plan(difficulty)
      let numbers: SplitMix64.Numbers = difficulty == .hard ? .signed : .fitting(difficulty)
      guard let map = random.map(plan.extent, numbers), let placed = try? plan.window.placed(on: map) else {
        return nil
      }
      let context = QuestionContext(
        map: map, layer: .max.with(plan.window), spot: random.spot(on: .sliding(placed)))
      let made = wantsTie ? tied(context, &random) : context
      guard let made, let step = made.step, step.terms.count > 1 else { return nil }
      return step.terms.count { $0 == step.kernel } == (wantsTie ? 2 : 1) ? WinnerTask(context: made) : nil
    }
  }

  /// The context with the largest value copied into another cell of the box.
  private static func tied(_ context: QuestionContext, _ random: inout SplitMix64) -> QuestionContext? {
    guard let step = context.step, let winner = step.winner,
      let other = random.pick(from: context.realCells.filter { $0 != winner })
    else { return nil }
    var values = context.map.values
    values[other.row * context.map.width + other.column] = step.kernel
    let map = try? FeatureMap(height: context.map.height, width: context.map.width, values: values)
    return map.map {
      QuestionContext(map: $0, layer: context.layer, spot: context.spot)
    }
  }
}
