import LessonFormat
import Kernels
import Localization

/// Which number comes out in one result cell?
struct CellTask: QuizTask {
  let context: QuestionContext
  /// A lesson's own hints, which replace the generated ones.
  var ownHints: [Passage] = []
  /// Leaves the settings out, where the stage shows them.
  var isBrief = false

  private var layer: Layer { context.layer }
  private var channels: Int { layer.resultChannels(on: context.map.channels) }

  var prompt: [Passage] {
    let place = QuestionText.place(context.spot.row, context.spot.column)
    let channel = Phrase.position(.channel(context.spot.channel + 1))
    let target: Phrase =
      switch (layer.isGlobal, channels > 1) {
      case (true, true): .position(.forChannel(channel))
      case (true, false): .nothing
      case (false, true): .position(.inPlaceOfChannel(place, of: channel))
      case (false, false): .position(.inPlace(place))
      }
    if isBrief {
      return [
        QuestionText.paragraph(.task(.resultOf(QuestionText.title(layer), target)))
      ]
    }
    return [
      QuestionText.paragraph(QuestionText.settings(layer, context.window, on: context.map.extent)),
      QuestionText.paragraph(.task(.result(target))),
    ]
  }

  var stage: StageSpec? { context.stage }
  var spot: CellIndex? { context.spot }
  var hides: Hiding { .currentResult }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] { context.value().map { [.number(Double($0))] } ?? [] }

  var misconceptions: [Misconception] { context.misconceptions }

  var hints: [Passage] {
    if isBrief || !ownHints.isEmpty { return ownHints }
    return (layer.isPointwise ? pointHints : boxHints).map(Passage.said)
  }

  private var boxHints: [Phrase] {
    [
      context.moves,
      .position(.covers(context.coverage)), rule,
    ]
  }

  private var pointHints: [Phrase] {
    let x = context.step?.terms.first ?? 0
    return [
      rule,
      .task(.mapValue(QuestionText.place(context.spot.row, context.spot.column), QuestionText.number(x))),
    ]
  }

  private var rule: Phrase {
    switch layer.kind.family {
    case .maximum:
      context.missing > 0
        ? .computing(.largestReal)
        : .computing(.largest)
    case .average: averageRule
    case .sum: .computing(.sum)
    case .norm: lpRule(layer.power)
    case .convolution:
      .computing(.weights)
        + (layer.filters?.bias == nil
          ? .nothing
          : .computing(.thenBias))
    case .rectifier: rectifierRule
    case .activation: .computing(.formula(layer.formula ?? ""))
    }
  }

  private var averageRule: Phrase {
    switch layer.kind.box {
    case .window:
      layer.countIncludePad && context.missing > 0
        ? .computing(.averageOfRealAndPads)
        : .computing(.average(onlyReal: context.missing > 0))
    case .adaptive: .computing(.averageOfBox)
    case .plane, .cell, .filter: .computing(.averageOfChannel)
    }
  }

  private var rectifierRule: Phrase {
    if layer.kind.operation.hasSlopeForEachChannel {
      return .computing(.slopeOfChannel)
    }
    if layer.kind.usesSlope {
      let slope = QuestionText.number(layer.slope(channel: 0))
      return .computing(.slope(slope))
    }
    return .computing(.zero)
  }

  private func lpRule(_ p: Int) -> Phrase {
    switch p {
    case 1: .computing(.absolutes)
    case 2: .computing(.squares)
    default:
      .computing(.powers(p))
    }
  }

  var solution: [Passage] {
    guard let step = context.step else { return [] }
    let equation = QuestionText.paragraph(QuestionText.equation(layer, step))
    if let x = step.terms.first, layer.kind.usesSlope, x > 0 {
      return [
        QuestionText.paragraph(.task(.aboveZero(rule, QuestionText.number(x))))
      ]
    }
    if layer.isPointwise { return [QuestionText.paragraph(rule), equation] }
    return [
      QuestionText.paragraph(.position(.boxCovers(context.coverage))), equation,
    ]
  }
}
