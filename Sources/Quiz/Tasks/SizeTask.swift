import LessonFormat
import Kernels
import Localization

/// How large is the result?
struct SizeTask: QuizTask {
  let context: QuestionContext

  private var window: Window { context.window }
  private var input: Extent { context.map.extent }

  var prompt: [Passage] {
    [
      QuestionText.paragraph(
        .layer(
          .onMap(
            QuestionText.title(context.layer), QuestionText.aMap(input), QuestionText.window(window),
            edge: QuestionText.rule(window.edge)))),
      QuestionText.paragraph(.sizeTask(.ask)),
    ]
  }

  var stage: StageSpec? { context.stage }
  var hides: Hiding { .resultMap }
  var form: AnswerForm { .extent }
  var rightAnswers: [Answer] { context.sliding.map { [.extent($0.output)] } ?? [] }
  var misconceptions: [Misconception] { SizeMisconceptions(input: input, window: window).all }

  var hints: [Passage] {
    guard let placed = context.sliding else { return [] }
    let axes = placed.rows.isLike(placed.columns) ? [placed.rows] : [placed.rows, placed.columns]
    return ([SizeFormula.rule(window)] + axes.map { SizeFormula(axis: $0).question }).map(Passage.said)
  }

  var solution: [Passage] { context.sliding.map(SizeFormula.lines) ?? [] }
}

/// The size formula for one axis, with its numbers.
struct SizeFormula {
  let axis: PlacedAxis

  /// The rule in words, without numbers.
  static func rule(_ window: Window) -> Phrase {
    switch window.edge {
    case .drop: .sizeTask(.dropRule(hasPads: window.padding != .none))
    case .overhang: .sizeTask(.overhangRule(hasPads: window.padding != .none))
    case .same, .sameLower: .sizeTask(.sameRule(window.edge.rawValue, QuestionText.side(window.stride)))
    }
  }

  static func lines(_ placed: PlacedWindow) -> [Passage] {
    let height = SizeFormula(axis: placed.rows), width = SizeFormula(axis: placed.columns)
    let notes = placed.rows.leftOutLast || placed.columns.leftOutLast
    let behind: Phrase = .sizeTask(.leftOut)
    return [
      QuestionText.paragraph(.sizeTask(.solution(height.text, width.text, "\(placed.output)")))
    ] + (notes ? [QuestionText.paragraph(behind)] : [])
  }

  private var room: String {
    let pads = axis.padBefore + axis.padAfter > 0 ? " + \(axis.padBefore) + \(axis.padAfter)" : ""
    return "(\(axis.input)\(pads) − \(axis.span))/\(axis.stride)"
  }

  private var left: String {
    switch axis.edge {
    case .drop: "⌊\(room)⌋ + 1"
    case .overhang: "⌈\(room)⌉ + 1" + (axis.leftOutLast ? " − 1" : "")
    case .same, .sameLower: "⌈\(axis.input)/\(axis.stride)⌉"
    }
  }

  var text: String { "\(left) = \(axis.output)" }

  /// The formula without its result.
  var question: Phrase {
    let span: Phrase =
      axis.dilation > 1 ? .sizeTask(.span(axis.dilation, axis.poolSize, axis.span)) : .nothing
    let behind: Phrase =
      axis.leftOutLast ? .mark(.sentenceGap) + .sizeTask(.leftOut) : .nothing
    return .sizeTask(.axis(isHeight: axis.name == .height, left, span + behind))
  }
}

extension PlacedAxis {
  /// Whether the other axis has the same numbers.
  fileprivate func isLike(_ other: PlacedAxis) -> Bool {
    input == other.input && poolSize == other.poolSize && stride == other.stride && dilation == other.dilation
      && padBefore == other.padBefore && padAfter == other.padAfter
  }
}
