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
        Phrase(
          "**\(QuestionText.title(context.layer))** on \(QuestionText.aMap(input)): \(QuestionText.window(window)), \(QuestionText.rule(window.edge)).",
          zh:
            "在 \(QuestionText.aMap(input))上做**\(QuestionText.title(context.layer))**：\(QuestionText.window(window))，\(QuestionText.rule(window.edge))。"
        )),
      QuestionText.paragraph(
        Phrase(
          "How large is the result? Height first, then width.",
          zh: "结果有多大？先写高，再写宽。")),
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
    case .drop:
      Phrase(
        "How many times can the box move before it leaves the \(window.padding == .none ? "map" : "padded map")? Count only boxes that fit, and the first one.",
        zh: "窗口能移动几次而不越出\(window.padding == .none ? "" : "填充后的")特征图？只数放得下的窗口，再加上第一个。")
    case .overhang:
      Phrase(
        "The last box may hang over the edge, as long as it starts on the map\(window.padding == .none ? "." : " or in the pad before it.")",
        zh: "末尾的窗口可以悬出边缘，只要起点在特征图内\(window.padding == .none ? "" : "或其前的填充内")。")
    case .same, .sameLower:
      Phrase(
        "Under `\(window.edge.rawValue)` the box size does not matter: one result for every \(QuestionText.side(window.stride)) cells, and one more if some are left over.",
        zh: "`\(window.edge.rawValue)` 规则下与窗口大小无关：每 \(QuestionText.side(window.stride)) 格一个结果，有剩余再加一个。")
    }
  }

  static func lines(_ placed: PlacedWindow) -> [Passage] {
    let height = SizeFormula(placed.rows), width = SizeFormula(placed.columns)
    let notes = placed.rows.leftOutLast || placed.columns.leftOutLast
    let behind: Phrase = Phrase(
      "One box is left out: it would start beyond the end of the map.",
      zh: "舍去了一个窗口：它的起点超出特征图。")
    return [
      QuestionText.paragraph(
        Phrase(
          "Height: `\(height.text)`. Width: `\(width.text)`. The result is \(placed.output).",
          zh: "高：`\(height.text)`。宽：`\(width.text)`。结果是 \(placed.output)。"))
    ] + (notes ? [QuestionText.paragraph(behind)] : [])
  }

  /// The formula without its result.
  var question: Phrase {
    let span: Phrase =
      axis.dilation > 1
      ? Phrase(
        " The box spans \(self.span) cells.",
        zh: "窗口跨越 \(self.span) 格。") : .nothing
    let behind: Phrase =
      axis.leftOutLast
      ? Phrase(
        " One box is left out: it would start beyond the end of the map.",
        zh: "舍去了一个窗口：它的起点超出特征图。") : .nothing
    return Phrase(
      "The \(axis.name.rawValue) is `\(leftSide)`.\(span)\(behind)",
      zh: "\(axis.name == .height ? "高" : "宽")是 `\(leftSide)`。\(span)\(behind)")
  }
}

extension PlacedAxis {
  /// Whether the other axis has the same numbers.
  fileprivate func isLike(_ other: PlacedAxis) -> Bool {
    input == other.input && poolSize == other.poolSize && stride == other.stride && dilation == other.dilation
      && padBefore == other.padBefore && padAfter == other.padAfter
  }
}
