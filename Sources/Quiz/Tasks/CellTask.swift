import Curriculum
import Kernels

/// Which number comes out in one result cell?
struct CellTask: QuizTask {
  let site: Site
  /// A lesson's hints, in place of those that are made here.
  var ownHints: [[Span]] = []
  /// Leaves the settings out, where the stage shows them.
  var isBrief = false

  private var layer: Layer { site.layer }
  private var channels: Int { layer.resultChannels(on: site.map.channels) }

  var prompt: [Block] {
    let place = Say.place(site.spot.row, site.spot.column)
    let channel = "channel \(site.spot.channel + 1)"
    let target =
      switch (layer.isGlobal, channels > 1) {
      case (true, true): " for \(channel)"
      case (true, false): ""
      case (false, true): " in \(place) of \(channel)"
      case (false, false): " in \(place)"
      }
    if isBrief { return [Say.paragraph("\(Say.title(layer)): which number comes out\(target)?")] }
    return [
      Say.paragraph(Say.settings(layer, site.window, on: site.map.extent)),
      Say.paragraph("Which number comes out\(target) of the result?"),
    ]
  }

  var stage: StageSpec? { site.stage }
  var spot: Spot? { site.spot }
  var hides: Hiding { .currentResult }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] { site.value().map { [.number(Double($0))] } ?? [] }

  var slips: [Slip] { site.slips }

  var hints: [[Span]] {
    if isBrief || !ownHints.isEmpty { return ownHints }
    return (layer.isPointwise ? pointHints : boxHints).map(Say.spans)
  }

  private var boxHints: [String] {
    [site.moves, "It covers \(site.coverage).", rule]
  }

  private var pointHints: [String] {
    let x = site.step?.terms.first ?? 0
    return [
      rule, "The value in \(Say.place(site.spot.row, site.spot.column)) of the map is \(Say.number(x)).",
    ]
  }

  private var rule: String {
    switch layer {
    case .max, .globalMax, .adaptiveMax:
      site.missing > 0
        ? "The largest real value is the result. What lies off the map never wins."
        : "The largest value is the result; its sign counts."
    case .average(let counts):
      counts && site.missing > 0
        ? "Add up the values, and divide by the real cells and the declared pads."
        : "Add up the values, and divide by how many \(site.missing > 0 ? "real cells " : "")there are."
    case .adaptiveAverage: "Add up the values, and divide by how many this box has: boxes differ in size."
    case .globalAverage: "Add up the values of the channel, and divide by how many there are."
    case .sum: "Add up the values. Nothing is divided."
    case .lp(let p): lpRule(p)
    case .convolution(let filters):
      "Multiply each value by the weight that lies on it, and add up. The filter is not flipped."
        + (filters.bias == nil ? "" : " Its bias comes on top.")
    case .relu: "A value above 0 stays as it is. Any other becomes 0."
    case .leakyReLU(let slope):
      "A value above 0 stays as it is. Any other is multiplied by the slope, \(Say.number(slope))."
    case .prelu: "A value above 0 stays as it is. Any other is multiplied by its channel's slope."
    }
  }

  private func lpRule(_ p: Int) -> String {
    switch p {
    case 1: "Add up the values without their signs."
    case 2: "Add up the squares of the values, and take the root."
    default: "Add up the values without their signs, each to the power \(p), and take the root of that power."
    }
  }

  var solution: [Block] {
    guard let step = site.step else { return [] }
    let zeros = step.weights.contains(0) ? " Weights of 0 are left out." : ""
    let equation = Say.paragraph("`\(Equation(layer, step).text)`\(zeros)")
    if let x = step.terms.first, layer.isPointwise, layer != .relu, x > 0 {
      return [Say.paragraph("\(rule) \(Say.number(x)) lies above 0.")]
    }
    if layer.isPointwise { return [Say.paragraph(rule), equation] }
    return [Say.paragraph("The box covers \(site.coverage)."), equation]
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

  var text: String { "\(left) = \(Say.number(step.kernel))" }

  private var left: String {
    let x = step.terms.first ?? 0
    switch layer {
    case .max, .globalMax, .adaptiveMax: return "max(\(Say.numbers(step.terms)))"
    case .sum: return Say.sum(step.terms)
    case .lp(let p): return Say.norm(step.terms, p)
    case .convolution:
      return Say.products(step.terms, step.weights) + (step.bias.map { " + bias \(Say.number($0))" } ?? "")
    case .average, .globalAverage, .adaptiveAverage:
      let sum = Say.sum(step.terms)
      return (step.terms.count > 1 ? "(\(sum))" : sum) + " / \(step.divisor ?? 1)"
    case .relu: return "max(0, \(Say.number(x)))"
    case .leakyReLU(let slope): return leaky(x, slope)
    case .prelu(let slopes): return leaky(x, slopes.count == 1 ? slopes[0] : slopes[step.channel])
    }
  }

  private func leaky(_ x: Float, _ slope: Float) -> String {
    x > 0 ? Say.number(x) : "\(Say.number(slope)) · \(x < 0 ? "(\(Say.number(x)))" : Say.number(x))"
  }
}
