import Curriculum
import Kernels

/// How large is the result?
struct SizeTask: QuizTask {
  let site: Site

  private var window: Window { site.window }
  private var input: Extent { site.map.extent }

  var prompt: [Block] {
    [
      Say.paragraph(
        "**\(Say.title(site.layer))** on \(Say.aMap(input)): \(Say.window(window)), \(Say.rule(window.edge))."
      ),
      Say.paragraph("How large is the result? Height first, then width."),
    ]
  }

  var stage: StageSpec? { site.stage }
  var hides: Hiding { .resultMap }
  var form: AnswerForm { .extent }
  var rightAnswers: [Answer] { site.sliding.map { [.extent($0.output)] } ?? [] }
  var slips: [Slip] { SizeSlips(input: input, window: window).all }

  var hints: [[Span]] {
    guard let placed = site.sliding else { return [] }
    let axes = placed.rows.isLike(placed.columns) ? [placed.rows] : [placed.rows, placed.columns]
    return ([SizeFormula.rule(window)] + axes.map { SizeFormula(axis: $0).question }).map(Say.spans)
  }

  var solution: [Block] { site.sliding.map(SizeFormula.lines) ?? [] }
}

/// The size formula with one axis's numbers put in.
struct SizeFormula {
  let axis: PlacedAxis

  /// The rule in words, without numbers.
  static func rule(_ window: Window) -> String {
    switch window.edge {
    case .drop:
      "How often can the box move before it leaves the \(window.padding == .none ? "map" : "padded map")? "
        + "Count only boxes that fit, and the first one."
    case .overhang:
      "The last box may hang over the edge, as long as it starts on the map"
        + (window.padding == .none ? "." : " or in the pad before it.")
    case .same, .sameLower:
      "Under `\(window.edge.rawValue)` the box does not matter: one result for every \(Say.side(window.stride)) cells, and one more if some are left over."
    }
  }

  static func lines(_ placed: PlacedWindow) -> [Block] {
    let height = SizeFormula(axis: placed.rows), width = SizeFormula(axis: placed.columns)
    let notes = placed.rows.leftOutLast || placed.columns.leftOutLast
    let behind = "One box is left out: it would start behind the map."
    return [
      Say.paragraph("Height: `\(height.text)`. Width: `\(width.text)`. The result is \(placed.output).")
    ] + (notes ? [Say.paragraph(behind)] : [])
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
  var question: String {
    let span =
      axis.dilation > 1 ? " The box spans \(axis.dilation)·(\(axis.pool) − 1) + 1 = \(axis.span) cells." : ""
    let behind = axis.leftOutLast ? " One box is left out, for it would start behind the map." : ""
    return "The \(axis.name.rawValue) is `\(left)`.\(span)\(behind)"
  }
}

extension PlacedAxis {
  /// Whether the other axis has the same numbers.
  fileprivate func isLike(_ other: PlacedAxis) -> Bool {
    input == other.input && pool == other.pool && stride == other.stride && dilation == other.dilation
      && padBefore == other.padBefore && padAfter == other.padAfter
  }
}
