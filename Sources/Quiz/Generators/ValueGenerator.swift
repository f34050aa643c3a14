import Kernels

/// Generates questions about the value of one result cell.
enum ValueGenerator {
  enum Operation { case max, average, sum }

  static func pooled(_ operation: Operation, _ difficulty: Difficulty, _ random: inout SplitMix64)
    -> CellTask?
  {
    random.best { random in
      let plan = random.plan(difficulty)
      let layer = layer(operation, plan.window, &random)
      guard let map = random.map(plan.extent, numbers(operation, difficulty, &random)),
        let placed = try? layer.with(plan.window).placed(on: map)
      else { return nil }
      let context = QuestionContext(
        map: map, layer: layer.with(plan.window), spot: random.spot(on: placed))
      return context.value()?.isShort == true ? CellTask(context: context) : nil
    }
  }

  static func activation(_ difficulty: Difficulty, _ random: inout SplitMix64) -> CellTask? {
    random.best { random in
      let side = random.int(3...4)
      let layer: Layer = difficulty == .hard ? .leakyReLU(slope: random.pick(0.1, 0.2, 0.5)) : .relu
      let numbers: SplitMix64.Numbers = difficulty == .middle ? .halves : .signed
      guard let map = random.map(Extent(side, 4), numbers) else { return nil }
      let spot = CellIndex(row: random.int(0...(side - 1)), column: random.int(0...3))
      // Above 0 nothing happens: worth a question only now and then.
      let x = map[0, spot.row, spot.column]
      if x > 0 && !random.oneIn(2) || x == 0 { return nil }
      return CellTask(
        context: QuestionContext(map: map, layer: layer.with(Window(poolSize: Extent(1))), spot: spot))
    }
  }

  private static func layer(
    _ operation: Operation, _ window: Window, _ random: inout SplitMix64
  ) -> Layer {
    switch operation {
    case .max: .max
    case .sum: .sum
    case .average: .average(countIncludePad: window.padding != .none && random.oneIn(2))
    }
  }

  /// At the edge a maximum is best asked about if all values are below 0: there, zeros would win.
  private static func numbers(
    _ operation: Operation, _ difficulty: Difficulty, _ random: inout SplitMix64
  ) -> SplitMix64.Numbers {
    operation == .max && difficulty > .easy && random.oneIn(3) ? .negatives : .fitting(difficulty)
  }
}
