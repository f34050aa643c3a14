import LessonFormat
import Kernels
import Localization
import Narration

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
    return ([SizeFormula.rule(window)] + axes.map { SizeFormula($0).question }).map(Passage.said)
  }

  var solution: [Passage] { context.sliding.map(SizeFormula.lines) ?? [] }
}

/// The size formula in sentences.
extension SizeFormula {
  /// The rule in words, without numbers.
  static func rule(_ window: Window) -> Phrase {
    switch window.edge {
    case .drop: .sizeTask(.dropRule(hasPads: window.padding != .none))
    case .overhang: .sizeTask(.overhangRule(hasPads: window.padding != .none))
    case .same, .sameLower: .sizeTask(.sameRule(window.edge.rawValue, QuestionText.side(window.stride)))
    }
  }

  static func lines(_ placed: PlacedWindow) -> [Passage] {
    let height = SizeFormula(placed.rows), width = SizeFormula(placed.columns)
    let notes = placed.rows.leftOutLast || placed.columns.leftOutLast
    let behind: Phrase = .sizeTask(.leftOut)
    return [
      QuestionText.paragraph(.sizeTask(.solution(height.text, width.text, "\(placed.output)")))
    ] + (notes ? [QuestionText.paragraph(behind)] : [])
  }

  /// The formula without its result.
  var question: Phrase {
    let span: Phrase =
      axis.dilation > 1 ? .sizeTask(.span(self.span)) : .nothing
    let behind: Phrase =
      axis.leftOutLast ? .mark(.sentenceGap) + .sizeTask(.leftOut) : .nothing
    return .sizeTask(.axis(isHeight: axis.name == .height, leftSide, span + behind))
  }
}

extension PlacedAxis {
  /// Whether the other axis has the same numbers.
  fileprivate func isLike(_ other: PlacedAxis) -> Bool {
    input == other.input && poolSize == other.poolSize && stride == other.stride && dilation == other.dilation
      && padBefore == other.padBefore && padAfter == other.padAfter
  }
}
