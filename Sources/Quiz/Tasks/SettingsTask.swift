import Curriculum
import Kernels

/// Which settings made this result? Any that give it count as right.
struct SettingsTask: QuizTask {
  struct Choice: Equatable, Sendable {
    let layer: Layer
    let window: Window

    /// "max, 2×2 box, stride 2, drop": also the option's id.
    var text: String { "\(layer.kind.rawValue), \(Say.window(window)), \(window.edge.rawValue)" }
  }

  let map: FeatureMap
  let made: Choice
  /// In the order in which they are shown; `made` is one of them.
  let choices: [Choice]

  private var shown: FeatureMap? { result(made) }

  var prompt: [Block] {
    let result = shown.map { [("result", Say.grid($0))] } ?? []
    return recap + [Say.figures([("map", Say.grid(map))] + result)]
  }

  var recap: [Block] { [Say.paragraph("Which settings make this result?")] }

  var stage: StageSpec? { StageSpec(input: map, inputName: "map", layer: made.layer, window: made.window) }
  var hides: Hiding { .stage }
  var form: AnswerForm { .settings(choices.map { AnswerOption(id: $0.text, text: [Span($0.text)]) }) }

  var rightAnswers: [Answer] { right.map { .choice($0.text) } }

  private var right: [Choice] {
    guard let shown else { return [] }
    return choices.filter { result($0) == shown }
  }

  private func result(_ choice: Choice) -> FeatureMap? { try? choice.layer.forward(map, choice.window) }

  var slips: [Slip] {
    guard let shown else { return [] }
    return choices.compactMap { choice in
      guard let result = result(choice), result != shown else { return nil }
      return Slip(kind(choice), .choice(choice.text), difference(result, from: shown))
    }
  }

  private func kind(_ choice: Choice) -> Mistake.Kind {
    if choice.layer != made.layer { return .otherOperation }
    if choice.window.stride != made.window.stride { return .neighbourWindow }
    if choice.window.edge == .overhang && made.window.edge == .drop { return .roundedUp }
    if choice.window.edge == .drop && made.window.edge == .overhang { return .roundedDown }
    return .otherSettings
  }

  private func difference(_ result: FeatureMap, from shown: FeatureMap) -> String {
    guard result.extent == shown.extent else {
      return "These give a result of \(result.extent). The one shown is \(shown.extent)."
    }
    let index =
      zip(result.values, shown.values).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
    let place = Say.place(index / shown.width, index % shown.width)
    return
      "These give \(Say.number(result.values[index])) in \(place). There the result shows \(Say.number(shown.values[index]))."
  }

  var hints: [[Span]] {
    guard let shown else { return [] }
    let first = Say.number(shown.values[0])
    return [
      "Look at the size first: which of the settings give a result of \(shown.extent)?",
      "Then work out the first cell, \(first), under each of those. If that leaves two, take the last cell.",
    ].map(Say.spans)
  }

  var solution: [Block] {
    guard let shown else { return [] }
    let texts = right.map { "**\($0.text)**" }
    let verb = texts.count > 1 ? "give" : "gives"
    let spot = Spot(row: 0, column: 0)
    let site = Site(map: map, layer: made.layer, window: made.window, spot: spot)
    let first = site.step.map { "The first cell: `\(Equation(made.layer, $0).text)`." } ?? ""
    return [
      Say.paragraph("\(Say.list(texts)) \(verb) this result of \(shown.extent). \(first)")
    ]
  }
}
