import LessonFormat
import Kernels
import Localization

/// Which settings made this result? Any that produce it count as right.
struct SettingsTask: QuizTask {
  struct Choice: Equatable, Sendable {
    let layer: Layer

    var window: Window { layer.window }

    /// "max, 2×2 box, stride 2, drop": the option's id.
    var id: String {
      "\(layer.kind.rawValue), \(QuestionText.window(window)[.english]), \(window.edge.rawValue)"
    }

    /// The same, for the reader.
    var text: Phrase {
      .layer(
        .choice(id: id, QuestionText.title(layer), QuestionText.window(window), edge: window.edge.rawValue))
    }
  }

  let map: FeatureMap
  let made: Choice
  /// In the order in which they are shown; `made` is one of them.
  let choices: [Choice]

  private var shown: FeatureMap? { result(made) }

  var prompt: [Passage] {
    let result = shown.map { [(Phrase.output(.result), QuestionText.grid($0))] } ?? []
    return recap + [QuestionText.figures([(Phrase.stage(.map), QuestionText.grid(map))] + result)]
  }

  var recap: [Passage] {
    [
      QuestionText.paragraph(.settingsTask(.ask))
    ]
  }

  var stage: StageSpec? { StageSpec(input: map, inputName: "map", layer: made.layer) }
  var hides: Hiding { .stage }
  var form: AnswerForm { form(in: .english) }

  func form(in language: Language) -> AnswerForm {
    .settings(choices.map { AnswerOption(id: $0.id, text: [Span($0.text[language])]) })
  }

  var rightAnswers: [Answer] { right.map { .choice($0.id) } }

  private var right: [Choice] {
    guard let shown else { return [] }
    return choices.filter { result($0) == shown }
  }

  private func result(_ choice: Choice) -> FeatureMap? { try? choice.layer.forward(map) }

  var misconceptions: [Misconception] {
    guard let shown else { return [] }
    return choices.compactMap { choice in
      guard let result = result(choice), result != shown else { return nil }
      return Misconception(kind(choice), .choice(choice.id), difference(result, from: shown))
    }
  }

  private func kind(_ choice: Choice) -> Mistake.Kind {
    if choice.layer.kind != made.layer.kind { return .otherOperation }
    if choice.window.stride != made.window.stride { return .neighbourWindow }
    if choice.window.edge == .overhang && made.window.edge == .drop { return .roundedUp }
    if choice.window.edge == .drop && made.window.edge == .overhang { return .roundedDown }
    return .otherSettings
  }

  private func difference(_ result: FeatureMap, from shown: FeatureMap) -> Phrase {
    guard result.extent == shown.extent else {
      return .settingsTask(.otherSize("\(result.extent)", "\(shown.extent)"))
    }
    let index =
      zip(result.values, shown.values).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
    let place = QuestionText.place(index / shown.width, index % shown.width)
    return .settingsTask(
      .otherValue(QuestionText.number(result.values[index]), place, QuestionText.number(shown.values[index])))
  }

  var hints: [Passage] {
    guard let shown else { return [] }
    let first = QuestionText.number(shown.values[0])
    return [
      .settingsTask(.sizeFirst("\(shown.extent)")),
      .settingsTask(.firstCell(first)),
    ].map(Passage.said)
  }

  var solution: [Passage] {
    guard let shown else { return [] }
    let texts = right.map { .verbatim("**") + $0.text + .verbatim("**") }
    let spot = CellIndex(row: 0, column: 0)
    let context = QuestionContext(map: map, layer: made.layer, spot: spot)
    let first: Phrase =
      context.step.map { .settingsTask(.firstCellIs(QuestionText.equation(made.layer, $0))) } ?? .nothing
    return [
      QuestionText.paragraph(.settingsTask(.give(texts, "\(shown.extent)", first)))
    ]
  }
}
