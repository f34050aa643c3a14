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
      Phrase(
        "\(id)", zh: "\(QuestionText.title(layer))，\(QuestionText.window(window))，\(window.edge.rawValue)")
    }
  }

  let map: FeatureMap
  let made: Choice
  /// In the order in which they are shown; `made` is one of them.
  let choices: [Choice]

  private var shown: FeatureMap? { result(made) }

  var prompt: [Passage] {
    let result = shown.map { [(Phrase("result", zh: "结果"), QuestionText.grid($0))] } ?? []
    return recap + [QuestionText.figures([(Phrase.stage(.map), QuestionText.grid(map))] + result)]
  }

  var recap: [Passage] {
    [
      QuestionText.paragraph(
        Phrase(
          "Which settings make this result?",
          zh: "哪种设置得到这个结果？"))
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
      return Phrase(
        "These give a result of \(result.extent). The one shown is \(shown.extent).",
        zh: "这种设置的结果是 \(result.extent)，题中的结果是 \(shown.extent)。")
    }
    let index =
      zip(result.values, shown.values).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
    let place = QuestionText.place(index / shown.width, index % shown.width)
    return Phrase(
      "These give \(QuestionText.number(result.values[index])) in \(place). The result shown has \(QuestionText.number(shown.values[index])) there.",
      zh:
        "这种设置在\(place)得 \(QuestionText.number(result.values[index]))，题中的结果是 \(QuestionText.number(shown.values[index]))。"
    )
  }

  var hints: [Passage] {
    guard let shown else { return [] }
    let first = QuestionText.number(shown.values[0])
    return [
      Phrase(
        "Look at the size first: which of the settings give a result of \(shown.extent)?",
        zh: "先看尺寸：哪些设置的结果是 \(shown.extent)？"),
      Phrase(
        "Then compute the first cell, which is \(first), with each of those. If two are left, compare the last cell.",
        zh: "再用其中每种算出第一格，应为 \(first)。如果还剩两种，就看最后一格。"),
    ].map(Passage.said)
  }

  var solution: [Passage] {
    guard let shown else { return [] }
    let texts = right.map { Phrase("**\($0.text)**", zh: "**\($0.text)**") }
    let verb = texts.count > 1 ? "give" : "gives"
    let spot = CellIndex(row: 0, column: 0)
    let context = QuestionContext(map: map, layer: made.layer, spot: spot)
    let first =
      context.step.map {
        Phrase(
          "The first cell: `\(Equation(made.layer, $0).text)`.",
          zh: "第一格：`\(Equation(made.layer, $0).text)`。")
      } ?? .nothing
    return [
      QuestionText.paragraph(
        Phrase(
          "\(QuestionText.list(texts)) \(verb) this result of \(shown.extent). \(first)",
          zh: "\(QuestionText.list(texts)) 得到这个 \(shown.extent) 的结果。\(first)"))
    ]
  }
}
