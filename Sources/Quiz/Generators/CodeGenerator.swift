import Kernels

/// Generates questions about a line of Keras or PyTorch.
enum CodeGenerator {
  static func task(_ difficulty: Difficulty, _ random: inout SplitMix64) -> CodeTask? {
    random.best { random in
      let line = line(difficulty, &random)
      guard let map = map(line, difficulty, &random),
        let placed = try? line.layer.placed(on: map),
        placed.reach.height <= 8, placed.reach.width <= 8
      else { return nil }
      let canAskSize = line.kind == .max || line.kind == .average
      let asksSize = canAskSize && line.countIncludePad == nil && (difficulty == .easy || random.oneIn(2))
      let spot = random.spot(on: placed, channel: random.int(0...(map.channels - 1)))
      let task = CodeTask(line: line, map: map, aim: asksSize ? .size : .value, place: spot)
      guard asksSize || isWorthAsking(task) else { return nil }
      return task
    }
  }

  /// A short answer; with a slope, one below 0.
  private static func isWorthAsking(_ task: CodeTask) -> Bool {
    guard case .number(let value)? = task.rightAnswers.first else { return false }
    return Float(value).isShort && (task.line.kind != .leakyReLU || value < 0)
  }

  private static func map(
    _ line: CodeLine, _ difficulty: Difficulty, _ random: inout SplitMix64
  ) -> FeatureMap? {
    switch line.kind {
    case .globalMax, .globalAverage: return random.map(Extent(2), .digits, channels: 4)
    case .leakyReLU: return random.map(Extent(3), .signed)
    case .max, .average:
      let side = random.int(4...(difficulty == .easy ? 7 : 6))
      return random.map(Extent(side), difficulty == .hard ? .signed : .digits)
    }
  }

  private static func line(_ difficulty: Difficulty, _ random: inout SplitMix64) -> CodeLine {
    var line = CodeLine(framework: random.pick(.keras, .pytorch), kind: random.pick(.max, .average))
    line.poolSize = random.int(2...3)
    line.stride = random.oneIn(2) ? nil : difficulty == .easy ? 2 : random.int(1...2)
    switch difficulty {
    case .easy: break
    case .middle: widen(&line, &random)
    case .hard: harden(&line, &random)
    }
    return line
  }

  private static func widen(_ line: inout CodeLine, _ random: inout SplitMix64) {
    switch line.framework {
    case .keras: line.isSame = random.oneIn(2)
    case .pytorch: if random.oneIn(2) { line.ceilMode = true } else { line.padding = 1 }
    }
  }

  private static func harden(_ line: inout CodeLine, _ random: inout SplitMix64) {
    if random.oneIn(4) { line.kind = .leakyReLU }
    switch (line.framework, line.kind) {
    case (_, .leakyReLU): break
    case (.keras, _):
      if random.oneIn(2) {
        line.kind = random.pick(.globalMax, .globalAverage)
      } else {
        (line.isSame, line.poolSize, line.stride) = (true, 3, 2)
      }
    case (.pytorch, .max):
      if random.oneIn(2) {
        (line.dilation, line.stride) = (2, 1)
      } else {
        (line.padding, line.ceilMode, line.stride) = (1, true, line.stride.map { _ in 2 })
      }
    case (.pytorch, _): (line.padding, line.countIncludePad) = (1, random.pick(nil, false))
    }
  }
}
