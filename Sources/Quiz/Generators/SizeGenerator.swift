import Kernels

/// Generates questions about the size of a result, on maps of at most 8×8.
enum SizeGenerator {
  enum Rule { case drop, overhang, same, padded }

  static func task(_ rule: Rule, _ difficulty: Difficulty, _ random: inout SplitMix64) -> SizeTask? {
    random.best { random in
      let extent = extent(difficulty, &random)
      let window = window(rule, difficulty, &random)
      guard let placed = try? window.placed(on: extent), fits(placed), isTelling(placed),
        let map = SplitMix64.backdrop(extent), (try? Layer.max.with(window).placed(on: map)) != nil
      else { return nil }
      return SizeTask(
        context: QuestionContext(map: map, layer: .max.with(window), spot: CellIndex(row: 0, column: 0)))
    }
  }

  private static func extent(_ difficulty: Difficulty, _ random: inout SplitMix64) -> Extent {
    let side = random.int(difficulty == .easy ? 4...8 : 5...8)
    return random.oneIn(3) ? Extent(side) : Extent(side, random.int(4...8))
  }

  private static func window(
    _ rule: Rule, _ difficulty: Difficulty, _ random: inout SplitMix64
  ) -> Window {
    let side = random.int(2...3)
    let poolSize = difficulty == .hard && random.oneIn(3) ? Extent(side, 5 - side) : Extent(side)
    let stride = Extent(random.int(difficulty == .easy || rule == .same ? 2...3 : 1...3))
    var window = Window(poolSize: poolSize, stride: stride)
    switch rule {
    case .drop: window.dilation = Extent(difficulty == .hard && random.oneIn(2) ? 2 : 1)
    case .overhang: (window.edge, window.padding) = (.overhang, overhangPads(difficulty, &random))
    case .same: window.edge = difficulty > .easy && random.oneIn(3) ? .sameLower : .same
    case .padded: (window.edge, window.padding) = padding(difficulty, &random)
    }
    return window
  }

  private static func overhangPads(_ difficulty: Difficulty, _ random: inout SplitMix64) -> Padding {
    difficulty == .hard && random.oneIn(2) ? Padding(all: 1) : .none
  }

  private static func padding(_ difficulty: Difficulty, _ random: inout SplitMix64) -> (EdgeRule, Padding) {
    switch difficulty {
    case .easy: (.drop, Padding(all: 1))
    case .middle: (random.pick(.drop, .overhang), Padding(all: 1))
    case .hard:
      (
        random.pick(.drop, .overhang),
        Padding(top: random.int(0...1), left: 1, bottom: 1, right: random.int(0...1))
      )
    }
  }

  /// Whether its stage fits a small screen.
  private static func fits(_ placed: PlacedWindow) -> Bool {
    placed.reach.height <= 8 && placed.reach.width <= 8
  }

  /// Overhang is worth a question only if something hangs over.
  private static func isTelling(_ placed: PlacedWindow) -> Bool {
    placed.window.edge != .overhang
      || [placed.rows, placed.columns].contains {
        $0.leftOutLast || !($0.input + $0.padBefore + $0.padAfter - $0.span).isMultiple(of: $0.stride)
      }
  }
}
