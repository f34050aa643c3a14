import Curriculum
import Kernels

/// Which number comes out where a detector lies on a map? The prompt shows both; the stage comes with the answer.
struct ConvolutionTask: QuizTask {
  let map: FeatureMap
  /// One channel of weights.
  let detector: FeatureMap
  let stride: Int
  let pad: Int
  let place: Spot

  var prompt: [Block] {
    [lead, Say.figures([("map", Say.grid(map)), ("detector", Say.grid(detector))]), question]
  }

  var recap: [Block] { [lead, question] }

  private var lead: Block {
    let padding = pad > 0 ? ", padding \(pad) on every side (pads hold 0)" : ""
    return Say.paragraph("**Convolution** as in Keras and PyTorch, stride \(stride)\(padding).")
  }

  private var question: Block {
    Say.paragraph("Which number comes out in \(Say.place(place.row, place.column)) of the result?")
  }

  var stage: StageSpec? { site?.stage }
  var spot: Spot? { place }
  var hides: Hiding { .stage }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] { value.map { [.number(Double($0))] } ?? [] }

  var hints: [[Span]] {
    let taps = taps
    let off = taps.count < detector.values.count ? " The pads add nothing." : ""
    return [
      placing,
      "It covers \(Say.list(taps.map(\.value))).\(off)",
      "Multiply each value by the weight that lies on it, and add up.",
    ].map(Say.spans)
  }

  private var placing: String {
    let corner =
      pad > 0
      ? "\(Say.count(pad, "row")) above and \(Say.count(pad, "column")) left of the map"
      : "top left on the map"
    if place.row == 0, place.column == 0 { return "Lay the detector where it starts: \(corner)." }
    let moved = Say.moved(down: place.row * stride, right: place.column * stride)
    return "The detector starts \(corner). From there it has moved \(moved)."
  }

  var solution: [Block] {
    guard let value else { return [] }
    let products = taps.filter { $0.weight != 0 }.map(Self.product)
    let sum = products.isEmpty ? "0" : Self.joined(products)
    let zeros = taps.contains { $0.weight == 0 } ? " Weights of 0 are left out." : ""
    return [
      Say.paragraph("Each value times the weight on it, added up.\(zeros)"),
      Say.paragraph("`\(sum) = \(Say.number(value))`"),
    ]
  }

  private static func product(_ tap: (weight: Float, value: Float)) -> (isNegative: Bool, text: String) {
    let value = tap.value < 0 ? "(\(Say.number(tap.value)))" : Say.number(tap.value)
    return (tap.weight < 0, "\(Say.number(abs(tap.weight)))·\(value)")
  }

  private static func joined(_ products: [(isNegative: Bool, text: String)]) -> String {
    products.enumerated().map { index, product in
      let sign = product.isNegative ? "−" : index == 0 ? "" : "+"
      return index == 0 ? sign + product.text : "\(sign) \(product.text)"
    }.joined(separator: " ")
  }

  /// The weights that lie on the map, each with the value under it.
  private var taps: [(weight: Float, value: Float)] {
    guard let step = site?.step else { return [] }
    return zip(step.weights, step.terms).map { ($0, $1) }
  }

  private var filters: Filters? {
    try? Filters(
      count: 1, channels: 1, height: detector.height, width: detector.width, values: detector.values)
  }

  private var site: Site? {
    filters.map {
      let window = Window(pool: $0.extent, stride: Extent(stride), padding: Padding(all: pad))
      return Site(map: map, layer: .convolution($0), window: window, spot: place)
    }
  }

  private var value: Float? { site?.value() }

  var slips: [Slip] {
    guard let site, let filters else { return [] }
    return ConvolutionSlips(site: site, filters: filters, name: "detector").all
  }
}
