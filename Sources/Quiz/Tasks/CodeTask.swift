import LessonFormat
import Kernels
import Localization

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
    let shape = Phrase(
      "In \(line.framework.rawValue), where `x` has the shape \(line.shape(of: map)):",
      zh: "在 \(line.framework.rawValue) 中，`x` 的形状是 \(line.shape(of: map))：")
    return [QuestionText.paragraph(shape), .code(line.text)]
  }

  private var question: Phrase {
    if aim == .size {
      return Phrase(
        "How large is each result map? Height first, then width.",
        zh: "结果的每张特征图有多大？先写高，再写宽。")
    }
    if context.layer.isGlobal {
      return Phrase(
        "What is the result for channel \(place.channel + 1)?",
        zh: "通道 \(place.channel + 1) 的结果是哪个数？")
    }
    return Phrase(
      "What is the result in \(QuestionText.place(place.row, place.column))?",
      zh: "\(QuestionText.place(place.row, place.column))的结果是哪个数？")
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
        Phrase(
          "x: one line for each of its \(map.extent.count) places",
          zh: "x：\(map.extent.count) 个位置，每个一行"), QuestionText.grid(places)
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
        Phrase(
          "If no slope is given, \(line.framework.rawValue) uses \(QuestionText.number(line.framework.leakySlope)).",
          zh: "不写斜率时，\(line.framework.rawValue) 的斜率是 \(QuestionText.number(line.framework.leakySlope))。")
      ]
    case .globalMax, .globalAverage:
      return [
        Phrase(
          "Keras puts channels last: the four numbers of one line are four channels, not one channel.",
          zh: "Keras 把通道放在最后：一行的四个数是四个通道，而不是一个通道。")
      ]
    case .max, .average:
      let stride: Phrase =
        line.stride == nil
        ? Phrase(
          "No stride is given, so it is the pool size, \(line.poolSize).",
          zh: "没有写步幅：它等于窗口大小 \(line.poolSize)。")
        : Phrase(
          "The stride is \(QuestionText.side(window.stride)).",
          zh: "步幅是 \(QuestionText.side(window.stride))。")
      let pads: Phrase =
        line.padding > 0
        ? Phrase(
          " `padding=\(line.padding)` puts a ring of pads around the map.",
          zh: "`padding=\(line.padding)` 在特征图四周加一圈填充。") : .nothing
      return [stride + pads + Phrase(" ", zh: "") + edge]
    }
  }

  private var edge: Phrase {
    let counting: Phrase =
      line.kind == .average && line.padding > 0
      ? line.layer.countIncludePad
        ? Phrase(
          " Pads count in the divisor: PyTorch's default.",
          zh: "填充计入除数：这是 PyTorch 的默认。")
        : Phrase(
          " Pads do not count in the divisor.",
          zh: "填充不计入除数。") : .nothing
    switch line.window.edge {
    case .same, .sameLower:
      return Phrase(
        "`same` adds as many pads as needed; an odd one goes at the end.",
        zh: "`same` 按需填充；多出的一个放在末端。")
    case .overhang:
      return Phrase(
        "`ceil_mode` lets the last box hang over.",
        zh: "`ceil_mode` 让末尾的窗口悬出。") + counting
    case .drop:
      return Phrase(
        "A box that does not fit is left out.",
        zh: "放不下的窗口舍去。") + counting
    }
  }

  private var lastHint: Phrase {
    if aim == .size {
      return Phrase(
        "In this tutorial's words: \(QuestionText.window(line.window)), \(QuestionText.rule(line.window.edge)).",
        zh: "按本教程的说法：\(QuestionText.window(line.window))，\(QuestionText.rule(line.window.edge))。")
    }
    return context.layer.isPointwise
      ? Phrase(
        "The value there is \(QuestionText.number(context.step?.terms.first ?? 0)).",
        zh: "那里的值是 \(QuestionText.number(context.step?.terms.first ?? 0))。")
      : context.layer.isGlobal
        ? Phrase(
          "Channel \(place.channel + 1) holds \(context.coverage).",
          zh: "通道 \(place.channel + 1) 含 \(context.coverage)。")
        : Phrase(
          "The box covers \(context.coverage).",
          zh: "窗口覆盖 \(context.coverage)。")
  }

  var solution: [Passage] {
    let words = meaning.map(QuestionText.paragraph)
    if aim == .size { return words + (context.sliding.map(SizeFormula.lines) ?? []) }
    guard let step = context.step else { return words }
    let equation = Equation(context.layer, step).text
    return words + [QuestionText.paragraph(Phrase("`\(equation)`", zh: "`\(equation)`"))]
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
        Misconception(kind, .extent($0.output), Phrase("That is the size \(text)", zh: "那是\(text)"))
      }
    case .value:
      Misconception(kind, number: context.value(layer, window)) {
        Phrase("\($0) is the result \(text)", zh: "\($0) 是\(text)")
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
          Phrase(
            "with stride 1, ONNX's default. In Keras and PyTorch the stride defaults to the pool size.",
            zh: "步幅 1 的结果，即 ONNX 的默认。在 Keras 和 PyTorch 中，不写步幅就等于窗口大小。"))
        : nil,
      otherSlope,
    ]
  }

  private var otherSlope: Misconception? {
    guard line.kind == .leakyReLU else { return nil }
    let other: CodeLine.Framework = line.framework == .keras ? .pytorch : .keras
    return misconception(
      .otherFramework, .leakyReLU(slope: other.leakySlope), line.window,
      Phrase(
        "with \(other.rawValue)'s default slope. In \(line.framework.rawValue) it is \(QuestionText.number(line.framework.leakySlope)).",
        zh:
          "\(other.rawValue) 默认斜率的结果。\(line.framework.rawValue) 的默认斜率是 \(QuestionText.number(line.framework.leakySlope))。"
      )
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
        Phrase(
          "with PyTorch's `padding=1`. `same` pads only as much as needed, and an odd pad goes at the end.",
          zh: "PyTorch 的 `padding=1` 的结果。`same` 只按需填充，多出的一个放在末端。"))
    ]
  }
}
