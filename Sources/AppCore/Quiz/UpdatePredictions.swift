import LessonFormat
import Kernels
import Quiz
import Localization

/// Predicting results before they are shown.
extension State {
  mutating func togglePrediction() {
    guard let stage else {
      notice = .notice(.noStage)
      return
    }
    guard stage.view == .walk else {
      notice = .notice(.walkOnly)
      return
    }
    motion.stop()
    if stage.prediction != nil {
      withStage { $0.prediction = nil }
      notice = .notice(.shownAgain)
    } else {
      withStage { $0.startPrediction() }
      notice = .notice(.sayFirst)
    }
  }

  mutating func typePrediction(_ character: Character) {
    withPrediction { prediction in
      if prediction.field.insert(character) { prediction.complaint = nil }
    }
  }

  mutating func erasePrediction() {
    withPrediction { prediction in
      prediction.field.erase()
      prediction.complaint = nil
    }
  }

  /// Answers with the value of a cell of the channel under the box. After a click on an outdated screen
  /// the cell may be gone.
  mutating func sayCell(row: Int, column: Int) {
    guard let stage, stage.isWaiting, stage.current.channels.count == 1 else { return }
    let map = stage.walk.input
    guard (0..<map.height).contains(row), (0..<map.width).contains(column) else { return }
    let value = map[stage.current.channels.lowerBound, row, column]
    withPrediction { $0.field.replace(with: "\(value)") }
    sayResult()
  }

  /// Judges the typed answer. It is settled once the attempt is recorded.
  mutating func sayResult() {
    guard let stage, stage.isWaiting, var prediction = stage.prediction else { return }
    guard let answer = AnswerReader.number(prediction.typed) else {
      withPrediction { $0.complaint = .notice(.typeNumber) }
      return
    }
    let isRight = AnswerReader.matches(answer, stage.current.kernel)
    let given = GivenAnswer(
      concept: stage.settings.kind.concept, question: predictionName(stage), answer: prediction.typed,
      outcome: isRight ? .right : .wrong, hints: 0, isFirstTry: true)
    prediction.said[stage.step] = Prediction.Said(
      text: prediction.typed, isRight: isRight,
      gist: isRight ? nil : stage.mistake(prediction.typed, in: language)?.gist)
    prediction.field.clear()
    pending = .prediction(prediction)
    outbox.append(.record(given))
    note(given)
  }

  private func predictionName(_ stage: StageState) -> String {
    guard let lesson else { return "" }
    return "predict.\(lesson.lesson.id)#\(lesson.position).\(stage.step)"
  }

  private mutating func withPrediction(_ body: (inout Prediction) -> Void) {
    withStage { stage in
      guard stage.isWaiting, var prediction = stage.prediction else { return }
      body(&prediction)
      stage.prediction = prediction
    }
  }
}

extension StageState {
  /// The mistake that a wrong answer for the current result shows.
  fileprivate func mistake(_ answer: String, in language: Language) -> Mistake? {
    let step = current
    let stage = StageSpec(
      input: walk.input, inputName: spec.inputName, layer: settings)
    let kind = QuestionSpec.Kind.cell(stage: stage, channel: step.channel, row: step.row, column: step.column)
    let item = QuizItem(
      QuestionSpec(kind: kind, hints: []), lesson: "", page: 0, number: 0, seed: 0, language: language)
    guard case .wrong(let mistake) = item.judge(answer) else { return nil }
    return mistake
  }
}

extension LayerKind {
  /// The concept that this layer's results test.
  var concept: Concept {
    switch family {
    case .maximum: .maxValue
    case .average: .averageValue
    case .sum, .norm: .sumValue
    case .convolution: .convolutionValue
    case .rectifier, .activation: .reluValue
    }
  }
}
