import Localization

extension QuizItem {
  /// A new question: the same concept, difficulty and seed always give the same one. `nil` for concepts without
  /// generated questions.
  public static func generate(
    _ concept: Concept, _ difficulty: Difficulty, seed: UInt64, language: Language = .english
  ) -> QuizItem? {
    var random = SplitMix64(seed: seed ^ salt(concept, difficulty))
    guard let task = task(concept, difficulty, &random) else { return nil }
    return item(task, id: "\(concept.rawValue).\(difficulty.rawValue):\(seed)", concept, seed, language)
  }

  private static func item(
    _ task: some QuizTask, id: String, _ concept: Concept, _ seed: UInt64, _ language: Language
  ) -> QuizItem {
    QuizItem(id: id, concept: concept, seed: seed, language: language, task: task)
  }

  private static func task(
    _ concept: Concept, _ difficulty: Difficulty, _ random: inout SplitMix64
  ) -> (any QuizTask)? {
    switch concept {
    case .convolutionValue: ConvolutionGenerator.task(difficulty, &random)
    case .reluValue: ValueGenerator.activation(difficulty, &random)
    case .maxValue: ValueGenerator.pooled(.max, difficulty, &random)
    case .averageValue: ValueGenerator.pooled(.average, difficulty, &random)
    case .sumValue: ValueGenerator.pooled(.sum, difficulty, &random)
    case .winner: WinnerGenerator.task(difficulty, &random)
    case .sizeDrop: SizeGenerator.task(.drop, difficulty, &random)
    case .sizeOverhang: SizeGenerator.task(.overhang, difficulty, &random)
    case .sizeSame: SizeGenerator.task(.same, difficulty, &random)
    case .sizePadded: SizeGenerator.task(.padded, difficulty, &random)
    case .realCells: CountGenerator.task(.real, difficulty, &random)
    case .divisor: CountGenerator.task(.divisor, difficulty, &random)
    case .settings: SettingsGenerator.task(difficulty, &random)
    case .shift: ShiftGenerator.task(difficulty, &random)
    case .gradient: GradientGenerator.task(difficulty, &random)
    case .code: CodeGenerator.task(difficulty, &random)
    default: nil
    }
  }

  /// A number of its own for each concept and difficulty, so that equal seeds make different questions (Fowler, Noll
  /// and Vo's hash 1a).
  private static func salt(_ concept: Concept, _ difficulty: Difficulty) -> UInt64 {
    "\(concept.rawValue).\(difficulty.rawValue)".utf8
      .reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
