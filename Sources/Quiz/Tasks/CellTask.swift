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
    let channel = Phrase("channel \(context.spot.channel + 1)", zh: "通道 \(context.spot.channel + 1)")
    let target: Phrase =
      switch (layer.isGlobal, channels > 1) {
      case (true, true): Phrase(" for \(channel)", zh: "\(channel) 的")
      case (true, false): .nothing
      case (false, true): Phrase(" in \(place) of \(channel)", zh: "\(channel) \(place)的")
      case (false, false): Phrase(" in \(place)", zh: "\(place)的")
      }
    if isBrief {
      return [
        QuestionText.paragraph(
          Phrase(
            "\(QuestionText.title(layer)): what is the result\(target)?",
            zh: "\(QuestionText.title(layer))：\(target)结果是哪个数？"))
      ]
    }
    return [
      QuestionText.paragraph(QuestionText.settings(layer, context.window, on: context.map.extent)),
      QuestionText.paragraph(
        Phrase(
          "What is the result\(target)?",
          zh: "\(target)结果是哪个数？")),
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
      Phrase(
        "It covers \(context.coverage).",
        zh: "它覆盖 \(context.coverage)。"), rule,
    ]
  }

  private var pointHints: [Phrase] {
    let x = context.step?.terms.first ?? 0
    return [
      rule,
      Phrase(
        "The value in \(QuestionText.place(context.spot.row, context.spot.column)) of the map is \(QuestionText.number(x)).",
        zh: "特征图\(QuestionText.place(context.spot.row, context.spot.column))的值是 \(QuestionText.number(x))。"),
    ]
  }

  private var rule: Phrase {
    switch layer.kind.family {
    case .maximum:
      context.missing > 0
        ? Phrase(
          "The result is the largest real value. Cells off the map never win.",
          zh: "结果是有效格中最大的值。图外的格永不胜出。")
        : Phrase(
          "The result is the largest value; signs count.",
          zh: "结果是最大的值；符号也算在内。")
    case .average: averageRule
    case .sum:
      Phrase(
        "Add up the values, without dividing.",
        zh: "把值相加，不做除法。")
    case .norm: lpRule(layer.power)
    case .convolution:
      Phrase(
        "Multiply each value by the weight on it, and add up. The filter is not flipped.",
        zh: "每个值乘以对应的权重，再相加。卷积核不翻转。")
        + (layer.filters?.bias == nil
          ? .nothing
          : Phrase(
            " Then add the bias.",
            zh: "最后加上偏置。"))
    case .rectifier: rectifierRule
    case .activation:
      Phrase(
        "Each value x becomes f(x) = \(layer.formula ?? "").", zh: "每个值 x 变成 f(x) = \(layer.formula ?? "")。")
    }
  }

  private var averageRule: Phrase {
    switch layer.kind.box {
    case .window:
      layer.countIncludePad && context.missing > 0
        ? Phrase(
          "Add up the values, and divide by the number of real cells and declared pads together.",
          zh: "把值相加，再除以有效格与显式填充的总数。")
        : Phrase(
          "Add up the values, and divide by how many \(context.missing > 0 ? "real cells " : "")there are.",
          zh: "把值相加，再除以\(context.missing > 0 ? "有效格" : "值")的个数。")
    case .adaptive:
      Phrase(
        "Add up the values, and divide by the number of cells in this box: boxes differ in size.",
        zh: "把值相加，再除以这个窗口的格数：各窗口大小不同。")
    case .plane, .cell, .filter:
      Phrase(
        "Add up the values of the channel, and divide by how many there are.",
        zh: "把这个通道的值相加，再除以个数。")
    }
  }

  private var rectifierRule: Phrase {
    if layer.kind.operation.hasSlopeForEachChannel {
      return Phrase(
        "A value above 0 stays as it is. Any other is multiplied by its channel's slope.",
        zh: "大于 0 的值保持不变，其余乘以所在通道的斜率。")
    }
    if layer.kind.usesSlope {
      let slope = QuestionText.number(layer.slope(channel: 0))
      return Phrase(
        "A value above 0 stays as it is. Any other is multiplied by the slope, \(slope).",
        zh: "大于 0 的值保持不变，其余乘以斜率 \(slope)。")
    }
    return Phrase(
      "A value above 0 stays as it is. Any other becomes 0.",
      zh: "大于 0 的值保持不变，其余变成 0。")
  }

  private func lpRule(_ p: Int) -> Phrase {
    switch p {
    case 1:
      Phrase(
        "Add up the absolute values.",
        zh: "把各值的绝对值相加。")
    case 2:
      Phrase(
        "Add up the squares of the values, and take the square root.",
        zh: "把各值的平方相加，再开平方。")
    default:
      Phrase(
        "Raise each absolute value to the power \(p), add up, and take the root of that power.",
        zh: "把各值的绝对值取 \(p) 次幂后相加，再开 \(p) 次方。")
    }
  }

  var solution: [Passage] {
    guard let step = context.step else { return [] }
    let zeros =
      step.weights.contains(0)
      ? Phrase(
        " Weights of 0 are left out.",
        zh: "略去权重为 0 的项。") : Phrase.nothing
    let equation = QuestionText.paragraph(
      Phrase("`\(Equation(layer, step).text)`", zh: "`\(Equation(layer, step).text)`") + zeros)
    if let x = step.terms.first, layer.kind.usesSlope, x > 0 {
      return [
        QuestionText.paragraph(
          Phrase(
            "\(rule) \(QuestionText.number(x)) is above 0.",
            zh: "\(rule)\(QuestionText.number(x)) 大于 0。"))
      ]
    }
    if layer.isPointwise { return [QuestionText.paragraph(rule), equation] }
    return [
      QuestionText.paragraph(
        Phrase(
          "The box covers \(context.coverage).",
          zh: "窗口覆盖 \(context.coverage)。")), equation,
    ]
  }
}

/// A step as a line of arithmetic: "max(3, 2, 0, 7) = 7".
struct Equation {
  let layer: Layer
  let step: WalkStep

  init(_ layer: Layer, _ step: WalkStep) {
    self.layer = layer
    self.step = step
  }

  var text: Phrase {
    let bias: Phrase = step.bias.map { .stage(.plusBias(QuestionText.number($0))) } ?? .nothing
    return Phrase.verbatim(left) + bias + Phrase.verbatim(" = \(QuestionText.number(step.kernel))")
  }

  private var left: String {
    let x = step.terms.first ?? 0
    switch layer.kind.family {
    case .maximum: return "max(\(QuestionText.numbers(step.terms)))"
    case .sum: return QuestionText.sum(step.terms)
    case .norm: return QuestionText.norm(step.terms, layer.power)
    case .convolution: return QuestionText.products(step.terms, step.weights)
    case .average:
      let sum = QuestionText.sum(step.terms)
      return (step.terms.count > 1 ? "(\(sum))" : sum) + " / \(step.divisor ?? 1)"
    case .rectifier:
      guard layer.kind.usesSlope else { return "max(0, \(QuestionText.number(x)))" }
      return leaky(x, layer.slope(channel: step.channel))
    case .activation: return "\(layer.kind.rawValue)(\(QuestionText.number(x)))"
    }
  }

  private func leaky(_ x: Float, _ slope: Float) -> String {
    x > 0
      ? QuestionText.number(x)
      : "\(QuestionText.number(slope)) · \(x < 0 ? "(\(QuestionText.number(x)))" : QuestionText.number(x))"
  }
}
