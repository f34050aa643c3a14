import Curriculum
import Kernels

/// What does a line of Keras or PyTorch give: how large a result, or which value in one cell?
struct CodeTask: QuizTask {
  enum Aim: Equatable, Sendable { case size, value }

  let line: CodeLine
  let map: FeatureMap
  let aim: Aim
  let place: Spot

  private var site: Site { Site(map: map, layer: line.layer, window: line.window, spot: place) }

  var prompt: [Block] { lead + (aim == .value ? [figures] : []) + [Say.paragraph(question)] }
  var recap: [Block] { lead + [Say.paragraph(question)] }

  private var lead: [Block] {
    let shape = "In \(line.framework.rawValue), where `x` has the shape \(line.shape(of: map)):"
    return [Say.paragraph(shape), .code(line.text)]
  }

  private var question: String {
    if aim == .size { return "How large is each map of the result? Height first, then width." }
    if site.layer.isGlobal { return "Which number comes out for channel \(place.channel + 1)?" }
    return "Which number comes out in \(Say.place(place.row, place.column))?"
  }

  /// One channel as a map; several as they lie in memory, a line for each place, channels last.
  private var figures: Block {
    guard map.channels > 1 else { return Say.figures([("x", Say.grid(map))]) }
    let places = (0..<map.extent.count).map { index in
      (0..<map.channels).map { map[$0, index / map.width, index % map.width] }
    }
    return Say.figures([("x: a line for each of its \(map.extent.count) places", Say.grid(places))])
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

  var hints: [[Span]] { (meaning + [lastHint]).map(Say.spans) }

  /// What the line's arguments mean, and those that it leaves out.
  private var meaning: [String] {
    let window = line.window
    switch line.kind {
    case .leakyReLU:
      return [
        "\(line.framework.rawValue)'s slope, where none is given, is \(Say.number(line.framework.leakySlope))."
      ]
    case .globalMax, .globalAverage:
      return ["Keras puts channels last: the four numbers of one line are four channels, not one channel."]
    case .max, .average:
      let stride =
        line.stride == nil
        ? "No stride is given: it is the pool size, \(line.pool)."
        : "The stride is \(Say.side(window.stride))."
      let pads = line.padding > 0 ? " `padding=\(line.padding)` puts a ring of pads around the map." : ""
      return [stride + pads + " " + edge]
    }
  }

  private var edge: String {
    let counting =
      line.kind == .average && line.padding > 0
      ? line.layer == .average(countIncludePad: true)
        ? " Pads count in the divisor: PyTorch's default." : " Pads do not count in the divisor." : ""
    switch line.window.edge {
    case .same, .sameLower: return "`same` adds as many pads as it takes; an odd one comes last."
    case .overhang: return "`ceil_mode` lets the last box hang over." + counting
    case .drop: return "A box that does not fit is left out." + counting
    }
  }

  private var lastHint: String {
    if aim == .size { return "In our words: \(Say.window(line.window)), \(Say.rule(line.window.edge))." }
    return site.layer.isPointwise
      ? "The value there is \(Say.number(site.step?.terms.first ?? 0))."
      : site.layer.isGlobal
        ? "Channel \(place.channel + 1) holds \(site.coverage)." : "The box covers \(site.coverage)."
  }

  var solution: [Block] {
    let words = meaning.map(Say.paragraph)
    if aim == .size { return words + (site.sliding.map(SizeFormula.lines) ?? []) }
    guard let step = site.step else { return words }
    return words + [Say.paragraph("`\(Equation(site.layer, step).text)`")]
  }
}

extension CodeTask {
  var slips: [Slip] { (defaults + others).compactMap { $0 } + usual }

  private var usual: [Slip] {
    if aim == .size { return SizeSlips(input: map.extent, window: line.window).all }
    return site.slips
  }

  private func slip(_ kind: Mistake.Kind, _ layer: Layer, _ window: Window, _ text: String) -> Slip? {
    switch aim {
    case .size:
      (try? window.placed(on: map.extent)).map { Slip(kind, .extent($0.output), "That comes " + text) }
    case .value: Slip(kind, number: site.value(layer, window)) { "\($0) comes " + text }
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
          "with stride 1, ONNX's default. In Keras and PyTorch a stride left out is the pool size.")
        : nil,
      otherSlope,
    ]
  }

  private var otherSlope: Slip? {
    guard line.kind == .leakyReLU else { return nil }
    let other: CodeLine.Framework = line.framework == .keras ? .pytorch : .keras
    return slip(
      .otherFramework, .leakyReLU(slope: other.leakySlope), line.window,
      "with the slope that \(other.rawValue) takes where none is given. In \(line.framework.rawValue) it is \(Say.number(line.framework.leakySlope))."
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
        "with PyTorch's `padding=1`. `same` pads only as much as it takes, and an odd pad comes last.")
    ]
  }
}
