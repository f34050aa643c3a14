/// Reads a question.
struct QuizReader {
  static let kinds = ["cell": ["stage", "at"], "choice": ["question", "choices"]]
  private static let kindNames = ["cell", "choice"]
  static let choiceRange = 2...8
  /// The most hints of a question.
  static let hintLimit = 10

  let log: MistakeLog
  let stages: StageReader

  /// `nil`, with the mistakes in the log, if there are any.
  func read(_ node: YAMLNode, line: Int) -> QuestionSpec? {
    let before = log.count
    guard let kind = kind(of: node), let keys = Self.kinds[kind] else { return nil }
    guard let fields = Fields(node, keys: ["ask"] + keys + ["hints"], of: "a \(kind) question", log: log)
    else {
      return nil
    }
    let asked = kind == "cell" ? cell(fields) : choice(fields)
    let hints = fields["hints"]?.texts(Self.hintLimit).map {
      SpanReader.spans(inline: $0.text, at: $0.place, log: log)
    }
    guard let asked, log.count == before else { return nil }
    return QuestionSpec(kind: asked, hints: hints ?? [], line: line)
  }

  /// The value of `ask`. It is read first because it decides which other keys are allowed.
  private func kind(of node: YAMLNode) -> String? {
    let all = ["ask"] + Self.kindNames.flatMap { Self.kinds[$0] ?? [] } + ["hints"]
    guard case .mapping(let pairs) = node.content else {
      _ = Fields(node, keys: all, of: "a quiz", log: log)
      return nil
    }
    guard let ask = pairs.first(where: { $0.key.text == "ask" }) else {
      _ = Fields(node, keys: all, of: "a quiz", log: log)?.required("ask", help: "ask: cell, or ask: choice")
      return nil
    }
    guard let name = Field(name: "ask", place: ask.key.place, node: ask.value, log: log).text() else {
      return nil
    }
    if Self.kinds[name] != nil { return name }
    log.add(
      "there is no kind of question '\(Suggestion.clipped(name))'", at: ask.value.place,
      help: Suggestion.help(for: name, among: Self.kindNames, called: "kinds"))
    return nil
  }

  private func cell(_ fields: Fields) -> QuestionSpec.Kind? {
    let stage = fields.required("stage").flatMap { stages.read($0.node) }
    let at = fields.required("at", help: "at: [row, column], counted from 0").flatMap(cellPlace)
    guard let stage, let at, let field = fields["at"] else { return nil }
    guard stage.spec.view == .walk else {
      log.add(
        "a question shows its stage in the view walk, not \(stage.spec.view.rawValue)",
        at: fields["stage"]?.node.place ?? field.place, help: "take 'view' out")
      return nil
    }
    let (channel, row, column) = at
    let (channels, output) = (stage.channels, stage.placed.output)
    guard channel < channels, row < output.height, column < output.width else {
      let size = channels > 1 ? "\(channels)×\(output)" : "\(output)"
      log.add(
        "there is no such cell in the result: it is \(size)", at: field.node.place,
        help: "rows, columns and channels are counted from 0")
      return nil
    }
    return .cell(stage: stage.spec, channel: channel, row: row, column: column)
  }

  /// [row, column] or [channel, row, column].
  private func cellPlace(_ field: Field) -> (channel: Int, row: Int, column: Int)? {
    guard let items = field.items() else { return nil }
    guard items.count == 2 || items.count == 3 else {
      log.add(
        "at has \(items.count) numbers: it is [row, column] or [channel, row, column]", at: field.node.place)
      return nil
    }
    let numbers = items.compactMap { $0.integer(0...MapsReader.cellLimit) }
    guard numbers.count == items.count else { return nil }
    return (numbers.count == 3 ? numbers[0] : 0, numbers[numbers.count - 2], numbers[numbers.count - 1])
  }

  private func choice(_ fields: Fields) -> QuestionSpec.Kind? {
    let question = fields.required("question").flatMap(spans)
    guard let field = fields.required("choices"), let items = field.items() else { return nil }
    guard Self.choiceRange.contains(items.count) else {
      let (least, most) = (Self.choiceRange.lowerBound, Self.choiceRange.upperBound)
      log.add("a question has \(least) to \(most) choices, this has \(items.count)", at: field.node.place)
      return nil
    }
    let before = log.count
    let choices = items.compactMap { ChoiceReader(log: log).read($0.node) }
    guard let question, choices.count == items.count else { return nil }
    checkIDs(choices.map(\.choice.id), at: choices.map(\.idPlace))
    checkTexts(choices)
    // The question's kind may itself be the mistake.
    if log.count == before, !choices.contains(where: \.choice.isCorrect) {
      log.add("no choice is correct", at: field.place, help: "give one of them correct: true")
    }
    return .choice(question: question, choices: choices.map(\.choice))
  }

  private func checkIDs(_ ids: [String], at places: [SourceLocation]) {
    var seen: Set<String> = []
    for (id, place) in zip(ids, places) where !seen.insert(id).inserted {
      log.add("two choices have the id '\(Suggestion.clipped(id))'", at: place)
    }
  }

  /// Two choices with the same text cannot be told apart.
  private func checkTexts(_ choices: [ChoiceReader.Read]) {
    var seen: Set<String> = []
    for choice in choices where !seen.insert(choice.choice.text.map(\.text).joined()).inserted {
      log.add("two choices say the same", at: choice.textPlace)
    }
  }

  private func spans(_ field: Field) -> [Span]? {
    field.text().map { SpanReader.spans(inline: $0, at: field.node.place, log: log) }
  }
}

/// Reads one choice of a question.
struct ChoiceReader {
  let log: MistakeLog

  static let keys = ["id", "text", "correct", "why"]

  typealias Read = (choice: QuestionSpec.Choice, idPlace: SourceLocation, textPlace: SourceLocation)

  func read(_ node: YAMLNode) -> Read? {
    guard let fields = Fields(node, keys: Self.keys, of: "a choice", log: log) else {
      return nil
    }
    let id = fields.required("id")
    let name = id?.text(atMost: HeadReader.longestName)
    let textField = fields.required("text")
    let text = textField.flatMap(spans)
    let isCorrect = fields["correct"].map { $0.flag() } ?? false
    let why = fields["why"].flatMap(spans)
    guard let id, let name, let textField, let text, let isCorrect else { return nil }
    return (
      .init(id: name, text: text, isCorrect: isCorrect, why: why), id.node.place, textField.node.place
    )
  }

  private func spans(_ field: Field) -> [Span]? {
    field.text().map { SpanReader.spans(inline: $0, at: field.node.place, log: log) }
  }
}
