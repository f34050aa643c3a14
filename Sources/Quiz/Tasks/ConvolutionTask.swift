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
      QuestionText.figures([
        (.stage(.map), QuestionText.grid(map)), (.output(.filterItself), QuestionText.grid(detector)),
      ]
      ),
      question,
    ]
  }

  var recap: [Passage] { [lead, question] }

  private var lead: Passage {
    let padding: Phrase =
      pad > 0 ? .convolutionTask(.padding(pad)) : .nothing
    return QuestionText.paragraph(.convolutionTask(.lead(stride: stride, padding)))
  }

  private var question: Passage {
    QuestionText.paragraph(.task(.resultIn(QuestionText.place(place.row, place.column))))
  }

  var stage: StageSpec? { context?.stage }
  var spot: CellIndex? { place }
  var hides: Hiding { .stage }
  var form: AnswerForm { .number }

  var rightAnswers: [Answer] { value.map { [.number(Double($0))] } ?? [] }

  var hints: [Passage] {
    let taps = taps
    let off: Phrase =
      taps.count < detector.values.count ? .convolutionTask(.padsAddNothing) : .nothing
    return [
      placing,
      .convolutionTask(.covers(QuestionText.list(taps.map(\.value)), off)),
      .convolutionTask(.multiply),
    ].map(Passage.said)
  }

  private var placing: Phrase {
    let corner: Phrase =
      pad > 0
      ? .position(.filterOff(pad))
      : .position(.filterAtCorner)
    if place.row == 0, place.column == 0 {
      return .position(.filterStart(corner))
    }
    let moved = Phrase.position(.moved(down: place.row * stride, right: place.column * stride))
    return .position(.movedFilter(corner, moved: moved))
  }

  var solution: [Passage] {
    guard let context, let step = context.step else { return [] }
    return [
      QuestionText.paragraph(.convolutionTask(.solution)),
      QuestionText.paragraph(QuestionText.equation(context.layer, step)),
    ]
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
    return ConvolutionMisconceptions(context: context, filters: filters).all
  }
}
