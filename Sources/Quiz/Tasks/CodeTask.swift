import Curriculum
import Kernels
import Words

/// What does a line of Keras or PyTorch give: how large a result, or which value in one cell?
struct CodeTask: QuizTask {
  enum Aim: Equatable, Sendable { case size, value }

  let line: CodeLine
  let map: FeatureMap
  let aim: Aim
  let place: Spot

  private var site: Site { Site(map: map, layer: line.layer, window: line.window, spot: place) }

  var prompt: [Told] { lead + (aim == .value ? [figures] : []) + [Say.paragraph(question)] }
  var recap: [Told] { lead + [Say.paragraph(question)] }

  private var lead: [Told] {
    let shape = Phrase(
      "In \(line.framework.rawValue), where `x` has the shape \(line.shape(of: map)):",
      zh: "在 \(line.framework.rawValue) 中，`x` 的形状是 \(line.shape(of: map))：")
    return [Say.paragraph(shape), .code(line.text)]
  }

  private var question: Phrase {
    if aim == .size {
      return Phrase(
        "How large is each map of the result? Height first, then width.",
        zh: "结果的每张特征图有多大？先写高，再写宽。")
    }
    if site.layer.isGlobal {
      return Phrase(
        "Which number comes out for channel \(place.channel + 1)?",
        zh: "通道 \(place.channel + 1) 的结果是哪个数？")
    }
    return Phrase(
      "Which number comes out in \(Say.place(place.row, place.column))?",
      zh: "\(Say.place(place.row, place.column))的结果是哪个数？")
  }

  /// One channel as a map; several as they lie in memory, a line for each place, channels last.
  private var figures: Told {
    guard map.channels > 1 else { return Say.figures([(Phrase(verbatim: "x"), Say.grid(map))]) }
    let places = (0..<map.extent.count).map { index in
      (0..<map.channels).map { map[$0, index / map.width, index % map.width] }
    }
    return Say.figures([
      (
        Phrase(
          "x: a line for each of its \(map.extent.count) places",
          zh: "x：\(map.extent.count) 个位置，每个一行"), Say.grid(places)
      )
    ])
  }

  var stage: StageSpec? { site.stage }
  var spot: Spot? { aim == .value ? place : nil }
  var hides: Hiding { .stage }
  var form: AnswerForm { aim == .size ? .extent : .number }

  var rightAnswers: [Answer] {
    switch aim {
    case .size: site.placed.map { [.extent($0.output)] } ?? []
    case .value: site.value().map { [.number(Double($0))] } ?? []
    }
  }

  var hints: [Told] { (meaning + [lastHint]).map(Told.said) }

  /// What the line's arguments mean, and those that it leaves out.
  private var meaning: [Phrase] {
    let window = line.window
    switch line.kind {
    case .leakyReLU:
      return [
        Phrase(
          "\(line.framework.rawValue)'s slope, where none is given, is \(Say.number(line.framework.leakySlope)).",
          zh: "不写斜率时，\(line.framework.rawValue) 的斜率是 \(Say.number(line.framework.leakySlope))。")
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
          "No stride is given: it is the pool size, \(line.pool).",
          zh: "没有写步幅：它等于窗口大小 \(line.pool)。")
        : Phrase(
          "The stride is \(Say.side(window.stride)).",
          zh: "步幅是 \(Say.side(window.stride))。")
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
      ? line.layer == .average(countIncludePad: true)
        ? Phrase(
          " Pads count in the divisor: PyTorch's default.",
          zh: "填充计入除数：这是 PyTorch 的默认。")
        : Phrase(
          " Pads do not count in the divisor.",
          zh: "填充不计入除数。") : .nothing
    switch line.window.edge {
    case .same, .sameLower:
      return Phrase(
        "`same` adds as many pads as it takes; an odd one comes last.",
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
        "In our words: \(Say.window(line.window)), \(Say.rule(line.window.edge)).",
        zh: "用我们的话说：\(Say.window(line.window))，\(Say.rule(line.window.edge))。")
    }
    return site.layer.isPointwise
      ? Phrase(
        "The value there is \(Say.number(site.step?.terms.first ?? 0)).",
        zh: "那里的值是 \(Say.number(site.step?.terms.first ?? 0))。")
      : site.layer.isGlobal
        ? Phrase(
          "Channel \(place.channel + 1) holds \(site.coverage).",
          zh: "通道 \(place.channel + 1) 含 \(site.coverage)。")
        : Phrase(
          "The box covers \(site.coverage).",
          zh: "窗口覆盖 \(site.coverage)。")
  }

  var solution: [Told] {
    let words = meaning.map(Say.paragraph)
    if aim == .size { return words + (site.sliding.map(SizeFormula.lines) ?? []) }
    guard let step = site.step else { return words }
    let equation = Equation(site.layer, step).text
    return words + [Say.paragraph(Phrase("`\(equation)`", zh: "`\(equation)`"))]
  }
}

extension CodeTask {
  var slips: [Slip] { (defaults + others).compactMap { $0 } + usual }

  private var usual: [Slip] {
    if aim == .size { return SizeSlips(input: map.extent, window: line.window).all }
    return site.slips
  }

  private func slip(_ kind: Mistake.Kind, _ layer: Layer, _ window: Window, _ text: Phrase) -> Slip? {
    switch aim {
    case .size:
      (try? window.placed(on: map.extent)).map {
        Slip(kind, .extent($0.output), Phrase("That comes \(text)", zh: "那是\(text)"))
      }
    case .value:
      Slip(kind, number: site.value(layer, window)) { Phrase("\($0) comes \(text)", zh: "\($0) 是\(text)") }
    }
  }

  private var defaults: [Slip?] {
    var byOnes = line
    byOnes.stride = 1
    let isLeftOut = line.stride == nil && (line.kind == .max || line.kind == .average)
    return [
      isLeftOut
        ? slip(
          .defaultStride, byOnes.layer, byOnes.window,
          Phrase(
            "with stride 1, ONNX's default. In Keras and PyTorch a stride left out is the pool size.",
            zh: "步幅 1 的结果，即 ONNX 的默认。在 Keras 和 PyTorch 中，不写步幅就等于窗口大小。"))
        : nil,
      otherSlope,
    ]
  }

  private var otherSlope: Slip? {
    guard line.kind == .leakyReLU else { return nil }
    let other: CodeLine.Framework = line.framework == .keras ? .pytorch : .keras
    return slip(
      .otherFramework, .leakyReLU(slope: other.leakySlope), line.window,
      Phrase(
        "with the slope that \(other.rawValue) takes where none is given. In \(line.framework.rawValue) it is \(Say.number(line.framework.leakySlope)).",
        zh:
          "\(other.rawValue) 默认斜率的结果。\(line.framework.rawValue) 的默认斜率是 \(Say.number(line.framework.leakySlope))。"
      )
    )
  }

  /// `same` taken for padding on every side.
  private var others: [Slip?] {
    guard line.isSame, line.pool == 3, aim == .value else { return [] }
    var padded = line
    (padded.isSame, padded.padding) = (false, 1)
    return [
      slip(
        .otherFramework, padded.layer, padded.window,
        Phrase(
          "with PyTorch's `padding=1`. `same` pads only as much as it takes, and an odd pad comes last.",
          zh: "PyTorch 的 `padding=1` 的结果。`same` 只按需填充，多出的一个放在末端。"))
    ]
  }
}
