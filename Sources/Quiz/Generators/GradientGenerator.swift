import LessonFormat
import Kernels

/// Generates questions about the gradient that a cell receives.
enum GradientGenerator {
  /// Four times out of five about a cell that receives something; never about one that no box covers.
  static func task(_ difficulty: Difficulty, _ random: inout SplitMix64) -> GradientTask? {
    let wantsSome = !random.oneIn(5)
    return random.best { random in
      let layer = layer(difficulty, &random)
      guard let plan = random.pick(from: plans(layer, difficulty)) else { return nil }
      let numbers: SplitMix64.Numbers = difficulty == .easy && layer.kind != .relu ? .digits : .signed
      guard let drawn = random.map(plan.extent, numbers),
        let placed = try? layer.with(plan.window).placed(on: drawn),
        let gradient = gradient(placed.output, difficulty, &random)
      else { return nil }
      let map = layer.kind == .max && difficulty == .hard ? doubled(drawn, &random) : drawn
      let stage = StageSpec(input: map, inputName: "map", layer: layer.with(plan.window))
      return asked(stage, gradient, difficulty, wantsSome, &random)
    }
  }

  private static func asked(
    _ stage: StageSpec, _ gradient: FeatureMap, _ difficulty: Difficulty, _ wantsSome: Bool,
    _ random: inout SplitMix64
  ) -> GradientTask? {
    let (row, column) = (random.int(0...(stage.input.height - 1)), random.int(0...(stage.input.width - 1)))
    let task = GradientTask(stageSpec: stage, gradient: gradient, row: row, column: column)
    let boxes = task.boxes
    guard !boxes.isEmpty, case .number(let total)? = task.rightAnswers.first, Float(total).isShort else {
      return nil
    }
    let isOverlapping = difficulty == .easy || stage.layer.isPointwise || boxes.count > 1
    guard isOverlapping || random.oneIn(6),
      (total != 0) == wantsSome || stage.layer.kind != .max && stage.layer.kind != .relu
    else {
      return nil
    }
    return task
  }

  private static func layer(_ difficulty: Difficulty, _ random: inout SplitMix64) -> Layer {
    let average = Layer.average(countIncludePad: false)
    switch difficulty {
    case .easy: return random.pick(.max, .max, average, .relu)
    case .middle: return random.pick(.max, .max, average, .sum)
    case .hard: return random.pick(.max, average)
    }
  }

  private static func plans(_ layer: Layer, _ difficulty: Difficulty) -> [WindowPlan] {
    if layer.isPointwise { return [WindowPlan(3, poolSize: 1, stride: 1)] }
    switch difficulty {
    case .easy:
      return [
        WindowPlan(4, poolSize: 2, stride: 2), WindowPlan(Extent(4, 6), poolSize: Extent(2), stride: 2),
      ]
    case .middle: return [WindowPlan(3, poolSize: 2, stride: 1), WindowPlan(4, poolSize: 2, stride: 1)]
    case .hard:
      return [
        WindowPlan(4, poolSize: 3, stride: 2, .overhang), WindowPlan(4, poolSize: 2, stride: 1, .same),
        WindowPlan(5, poolSize: 3, stride: 2),
      ]
    }
  }

  /// Small whole numbers, none of them 0; on easy questions about as many 1s as others.
  private static func gradient(
    _ extent: Extent, _ difficulty: Difficulty, _ random: inout SplitMix64
  ) -> FeatureMap? {
    let values = (0..<extent.count).map { _ in
      Float(difficulty == .hard ? random.pick(-2, -1, 1, 2, 4) : random.int(1...4))
    }
    return try? FeatureMap(height: extent.height, width: extent.width, values: values)
  }

  /// The map with its largest value repeated elsewhere, to make ties.
  private static func doubled(_ map: FeatureMap, _ random: inout SplitMix64) -> FeatureMap {
    var values = map.values
    values[random.int(0...(values.count - 1))] = values.max() ?? 0
    return (try? FeatureMap(height: map.height, width: map.width, values: values)) ?? map
  }
}
