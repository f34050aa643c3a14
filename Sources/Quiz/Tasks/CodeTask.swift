import LessonFormat
import Kernels
import Localization
import Narration

/// What does a line of Keras or PyTorch give: the size of the result, or one value of it?
struct CodeTask: QuizTask {
  enum Aim: Equatable, Sendable { case size, value }

  let line: CodeLine
  let map: FeatureMap
  let aim: Aim
  let place: CellIndex

  private var context: QuestionContext {
    QuestionContext(map: map, layer: line.layer, spot: place)
  }

  var prompt: [Passage] { lead + (aim == .value ? [figures] : []) + [QuestionText.paragraph(question)] }
  var recap: [Passage] { lead + [QuestionText.paragraph(question)] }

  private var lead: [Passage] {
    let shape = Phrase.codeTask(.lead(line.framework.rawValue, line.shape(of: map)))
    return [QuestionText.paragraph(shape), .code(line.text)]
  }

  private var question: Phrase {
    if aim == .size {
      return .codeTask(.size)
    }
    if context.layer.isGlobal {
      return .task(.channelResult(place.channel + 1))
    }
    return .task(.resultIn(QuestionText.place(place.row, place.column)))
  }

  /// One channel as a map; several channels as in memory with channels last, one line per place.
  private var figures: Passage {
    guard map.channels > 1 else {
      return QuestionText.figures([(Phrase.verbatim("x"), QuestionText.grid(map))])
    }
    let places = (0..<map.extent.count).map { index in
      (0..<map.channels).map { map[$0, index / map.width, index % map.width] }
    }
    return QuestionText.figures([
      (
        .codeTask(.places(map.extent.count)), QuestionText.grid(places)
      )
    ])
  }

  var stage: StageSpec? { context.stage }
  var spot: CellIndex? { aim == .value ? place : nil }
  var hides: Hiding { .stage }
  var form: AnswerForm { aim == .size ? .extent : .number }

  var rightAnswers: [Answer] {
    switch aim {
    case .size: context.placed.map { [.extent($0.output)] } ?? []
    case .value: context.value().map { [.number(Double($0))] } ?? []
    }
  }

  var hints: [Passage] { (meaning + [lastHint]).map(Passage.said) }

  /// What the line's arguments mean, including the defaults of those left out.
  private var meaning: [Phrase] {
    let window = line.window
    switch line.kind {
    case .leakyReLU:
      return [
        .codeTask(.defaultSlope(line.framework.rawValue, QuestionText.number(line.framework.leakySlope)))
      ]
    case .globalMax, .globalAverage:
      return [.codeTask(.channelsLast)]
    case .max, .average:
      let stride: Phrase =
        line.stride == nil
        ? .codeTask(.defaultStride("\(line.poolSize)"))
        : .codeTask(.stride(QuestionText.side(window.stride)))
      let pads: Phrase =
        line.padding > 0 ? .codeTask(.ringOfPads(line.padding)) : .nothing
      return [stride + pads + .mark(.sentenceGap) + edge]
    }
  }

  private var edge: Phrase {
    let counting: Phrase =
      line.kind == .average && line.padding > 0
      ? line.layer.countIncludePad
        ? .codeTask(.padsCount)
        : .codeTask(.padsDoNotCount) : .nothing
    switch line.window.edge {
    case .same, .sameLower:
      return .codeTask(.same)
    case .overhang:
      return .codeTask(.ceilMode) + counting
    case .drop:
      return .codeTask(.leftOut) + counting
    }
  }

  private var lastHint: Phrase {
    if aim == .size {
      return .layer(.inOurWords(QuestionText.window(line.window), QuestionText.rule(line.window.edge)))
    }
    return context.layer.isPointwise
      ? .task(.valueThere(QuestionText.number(context.step?.terms.first ?? 0)))
      : context.layer.isGlobal
        ? .task(.channelHolds(place.channel + 1, context.coverage))
        : .position(.boxCovers(context.coverage))
  }

  var solution: [Passage] {
    let words = meaning.map(QuestionText.paragraph)
    if aim == .size { return words + (context.sliding.map(SizeFormula.lines) ?? []) }
    guard let step = context.step else { return words }
    return words + [QuestionText.paragraph(QuestionText.equation(context.layer, step))]
  }
}

extension CodeTask {
  var misconceptions: [Misconception] { (defaults + others).compactMap { $0 } + usual }

  private var usual: [Misconception] {
    if aim == .size { return SizeMisconceptions(input: map.extent, window: line.window).all }
    return context.misconceptions
  }

  private func misconception(_ kind: Mistake.Kind, _ layer: Layer, _ window: Window, _ text: Phrase)
    -> Misconception?
  {
    switch aim {
    case .size:
      (try? window.placed(on: map.extent)).map {
        Misconception(kind, .extent($0.output), .codeTask(.thatSize(text)))
      }
    case .value:
      Misconception(kind, number: context.value(layer, window)) {
        .codeTask(.thatResult($0, text))
      }
    }
  }

  private var defaults: [Misconception?] {
    var byOnes = line
    byOnes.stride = 1
    let isLeftOut = line.stride == nil && (line.kind == .max || line.kind == .average)
    return [
      isLeftOut
        ? misconception(
          .defaultStride, byOnes.layer, byOnes.window,
          .codeTask(.withStrideOne))
        : nil,
      otherSlope,
    ]
  }

  private var otherSlope: Misconception? {
    guard line.kind == .leakyReLU else { return nil }
    let other: CodeLine.Framework = line.framework == .keras ? .pytorch : .keras
    return misconception(
      .otherFramework, .leakyReLU(slope: other.leakySlope), line.window,
      .codeTask(
        .withOtherSlope(
          other.rawValue, line.framework.rawValue, QuestionText.number(line.framework.leakySlope)))
    )
  }

  /// `same` taken for padding on every side.
  private var others: [Misconception?] {
    guard line.isSame, line.poolSize == 3, aim == .value else { return [] }
    var padded = line
    (padded.isSame, padded.padding) = (false, 1)
    return [
      misconception(
        .otherFramework, padded.layer, padded.window,
        .codeTask(.withTorchPadding))
    ]
  }
}
