import Kernels

/// Generates questions about the settings that made a result.
enum SettingsGenerator {
  typealias Choice = SettingsTask.Choice

  /// The number of choices.
  private static let count = 4

  static func task(_ difficulty: Difficulty, _ random: inout SplitMix64) -> SettingsTask? {
    random.best { random in
      guard let made = made(difficulty, &random),
        let map = random.map(Extent(side(made)), numbers(difficulty))
      else { return nil }
      var choices = [made]
      for other in random.shuffled(others(made, difficulty)) where choices.count < count {
        let isNew = !choices.contains { $0.id == other.id }
        if isNew, let result = try? other.layer.forward(map), isShort(result) {
          choices.append(other)
        }
      }
      guard choices.count == count, let shown = try? made.layer.forward(map), isShort(shown)
      else { return nil }
      return SettingsTask(map: map, made: made, choices: random.shuffled(choices))
    }
  }

  private static func isShort(_ map: FeatureMap) -> Bool { map.values.allSatisfy(\.isShort) }

  private static func numbers(_ difficulty: Difficulty) -> SplitMix64.Numbers {
    difficulty == .easy ? .digits : .signed
  }

  /// Even if all boxes fit exactly, odd if the edge rule is to matter.
  private static func side(_ made: Choice) -> Int { made.layer.window.edge == .drop ? 4 : 5 }

  private static func made(_ difficulty: Difficulty, _ random: inout SplitMix64) -> Choice? {
    let layer = random.pick(Layer.max, .average(countIncludePad: false), .sum)
    let stride = difficulty == .easy ? 2 : random.int(1...2)
    var window = Window(poolSize: Extent(2), stride: Extent(stride))
    switch difficulty {
    case .easy: break
    case .middle: if random.oneIn(2) { (window.edge, window.stride) = (.overhang, Extent(2)) }
    case .hard: (window.edge, window.stride) = (random.pick(.drop, .same, .sameLower), Extent(2))
    }
    if difficulty == .hard, window.edge == .drop { (window.dilation, window.stride) = (Extent(2), Extent(1)) }
    return Choice(layer: layer.with(window))
  }

  /// Settings that differ from `made` in one thing.
  private static func others(_ made: Choice, _ difficulty: Difficulty) -> [Choice] {
    let layers = [Layer.max, .average(countIncludePad: false), .sum].filter { $0.kind != made.layer.kind }
      .map { Choice(layer: $0.with(made.layer.window)) }
    var changes: [(inout Window) -> Void] = [
      { $0.stride = Extent($0.stride.height == 1 ? 2 : 1) }, { $0.poolSize = Extent(3) },
    ]
    if difficulty > .easy { changes += [{ $0.edge = $0.edge == .drop ? .overhang : .drop }] }
    if difficulty == .hard {
      changes += [
        { $0.dilation = Extent(3 - $0.dilation.height) }, { $0.edge = $0.edge == .same ? .sameLower : .same },
      ]
    }
    return layers
      + changes.map { change in
        var window = made.layer.window
        change(&window)
        return Choice(layer: made.layer.with(window))
      }
  }
}
