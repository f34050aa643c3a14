import LessonFormat
import Kernels
import Localization

/// What does a convolution give in one cell? The prompt shows map and filter; the stage comes with the answer.
struct ConvolutionTask: QuizTask {
  let map: FeatureMap
  /// One channel of weights.
  let detector: FeatureMap
  let stride: Int
  let pad: Int
  let place: CellIndex

  var prompt: [Passage] {
    [
      lead,
      QuestionText.figures([(.stage(.map), QuestionText.grid(map)), (Self.name, QuestionText.grid(detector))]
      ),
      question,
    ]
  }

  var recap: [Passage] { [lead, question] }

  private static let name = Phrase("filter", zh: "卷积核")

  private var lead: Passage {
    let padding =
      pad > 0
      ? Phrase(", padding \(pad) on every side (pads hold 0)", zh: "，每边填充 \(pad)（填充为 0）") : .nothing
    return QuestionText.paragraph(
      Phrase(
        "**Convolution** as in Keras and PyTorch, stride \(stride)\(padding).",
        zh: "**卷积**，与 Keras 和 PyTorch 相同，步幅 \(stride)\(padding)。"))
  }

  private var question: Passage {
    QuestionText.paragraph(
      Phrase(
        "What is the result in \(QuestionText.place(place.row, place.column))?",
        zh: "\(QuestionText.place(place.row, place.column))的结果是哪个数？"))
  }

  var stage: StageSpec? { context?.stage }
  var spot: CellIndex? { place }
  var hides: Hiding { .stage }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] { value.map { [.number(Double($0))] } ?? [] }

  var hints: [Passage] {
    let taps = taps
    let off =
      taps.count < detector.values.count
      ? Phrase(" The pads add nothing.", zh: "填充为 0，不影响结果。") : .nothing
    return [
      placing,
      Phrase(
        "It covers \(QuestionText.list(taps.map(\.value))).\(off)",
        zh: "它覆盖 \(QuestionText.list(taps.map(\.value)))。\(off)"),
      Phrase("Multiply each value by the weight on it, and add up.", zh: "每个值乘以对应的权重，再相加。"),
    ].map(Passage.said)
  }

  private var placing: Phrase {
    let corner =
      pad > 0
      ? Phrase(
        "\(QuestionText.count(pad, .box(.row))) above and \(QuestionText.count(pad, .box(.column))) left of the map",
        zh: "特征图上方 \(QuestionText.count(pad, .box(.row)))、左侧 \(QuestionText.count(pad, .box(.column)))处")
      : Phrase("at the top left of the map", zh: "特征图左上角")
    if place.row == 0, place.column == 0 {
      return Phrase("Put the filter where it starts: \(corner).", zh: "把卷积核放在起点：\(corner)。")
    }
    let moved = QuestionText.moved(down: place.row * stride, right: place.column * stride)
    return Phrase(
      "The filter starts \(corner). From there it has moved \(moved).",
      zh: "卷积核的起点在\(corner)，从那里\(moved)。")
  }

  var solution: [Passage] {
    guard let value else { return [] }
    let products = taps.filter { $0.weight != 0 }.map(Self.product)
    let sum = products.isEmpty ? "0" : Self.joined(products)
    let zeros =
      taps.contains { $0.weight == 0 } ? Phrase(" Weights of 0 are left out.", zh: "略去权重为 0 的项。") : .nothing
    return [
      QuestionText.paragraph(
        Phrase("Multiply each value by its weight, and add up.\(zeros)", zh: "每个值乘以对应的权重，再相加。\(zeros)")),
      QuestionText.paragraph(Phrase.verbatim("`\(sum) = \(QuestionText.number(value))`")),
    ]
  }

  private static func product(_ tap: (weight: Float, value: Float)) -> (isNegative: Bool, text: String) {
    let value = tap.value < 0 ? "(\(QuestionText.number(tap.value)))" : QuestionText.number(tap.value)
    return (tap.weight < 0, "\(QuestionText.number(abs(tap.weight)))·\(value)")
  }

  private static func joined(_ products: [(isNegative: Bool, text: String)]) -> String {
    products.enumerated().map { index, product in
      let sign = product.isNegative ? "−" : index == 0 ? "" : "+"
      return index == 0 ? sign + product.text : "\(sign) \(product.text)"
    }.joined(separator: " ")
  }

  /// The weights that lie on the map, each with the value under it.
  private var taps: [(weight: Float, value: Float)] {
    guard let step = context?.step else { return [] }
    return zip(step.weights, step.terms).map { ($0, $1) }
  }

  private var filters: Filters? {
    try? Filters(
      count: 1, channels: 1, height: detector.height, width: detector.width, values: detector.values)
  }

  private var context: QuestionContext? {
    filters.map {
      let window = Window(poolSize: $0.extent, stride: Extent(stride), padding: Padding(all: pad))
      return QuestionContext(map: map, layer: .convolution($0).with(window), spot: place)
    }
  }

  private var value: Float? { context?.value() }

  var misconceptions: [Misconception] {
    guard let context, let filters else { return [] }
    return ConvolutionMisconceptions(context: context, filters: filters, name: Self.name).all
  }
}
