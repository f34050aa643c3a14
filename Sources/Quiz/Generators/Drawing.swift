import Kernels

/// Drawing maps, places and questions.
extension SplitMix64 {
  /// The kind of numbers in a map.
  enum Numbers {
    /// 0 to 9.
    case digits
    /// −9 to 9.
    case signed
    /// −4.5 to 4.5 in halves.
    case halves
    /// −9 to −1.
    case negatives

    static func fitting(_ difficulty: Difficulty) -> Numbers {
      switch difficulty {
      case .easy: .digits
      case .middle: .signed
      case .hard: .halves
      }
    }
  }

  mutating func number(_ numbers: Numbers) -> Float {
    switch numbers {
    case .digits: Float(int(0...9))
    case .signed: Float(int(-9...9))
    case .halves: Float(int(-9...9)) / 2
    case .negatives: Float(int(-9...(-1)))
    }
  }

  mutating func map(_ extent: Extent, _ numbers: Numbers, channels: Int = 1) -> FeatureMap? {
    let values = (0..<(channels * extent.count)).map { _ in number(numbers) }
    return try? FeatureMap(channels: channels, height: extent.height, width: extent.width, values: values)
  }

  /// The map of a question that is not about its values: always the same, so that equal questions are equal.
  static func backdrop(_ extent: Extent) -> FeatureMap? {
    var random = SplitMix64(seed: UInt64(extent.height * 100 + extent.width))
    return random.map(extent, .digits)
  }

  /// A result cell; one at the edge three times out of four, where some box is not wholly on the map.
  mutating func spot(on placed: Placement, channel: Int = 0) -> CellIndex {
    let all = (0..<placed.output.count).map { index in
      CellIndex(channel: channel, row: index / placed.output.width, column: index % placed.output.width)
    }
    let atEdge = all.filter { spot in
      placed.cells(row: spot.row, column: spot.column).contains { $0.ground != .real }
    }
    let poolSize = atEdge.isEmpty || oneIn(4) ? all : atEdge
    return pick(from: poolSize) ?? CellIndex(row: 0, column: 0)
  }

  /// The first draw whose right answer no mistake shares; if none in `tries`, the one with the fewest collisions.
  mutating func best<Task: QuizTask>(tries: Int = 60, _ draw: (inout SplitMix64) -> Task?) -> Task? {
    var best: (task: Task, collisions: Int)?
    for _ in 0..<tries {
      guard let task = draw(&self) else { continue }
      let right = task.rightAnswers
      guard !right.isEmpty else { continue }
      let collisions = task.misconceptions.count { misconception in
        right.contains { $0.means(misconception.answer) || misconception.answer.means($0) }
      }
      if collisions == 0 { return task }
      if collisions < best?.collisions ?? .max { best = (task, collisions) }
    }
    return best?.task
  }
}

extension Float {
  /// Whether two decimals are enough to write the value exactly.
  var isShort: Bool { abs(self * 100 - (self * 100).rounded()) < 1e-3 }
}
