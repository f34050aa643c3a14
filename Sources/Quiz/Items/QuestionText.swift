import Kernels
import LessonFormat
import Localization
import Narration
import Screen

/// Numbers, places and settings in words, in the lessons' style.
enum QuestionText {
  static func paragraph(_ text: Phrase) -> Passage { .said(text) }

  /// As the stage writes it.
  static func number(_ value: Float) -> String { NumberFormat.short(value) }

  /// The line of arithmetic of a step, as code.
  static func equation(_ layer: Layer, _ step: WalkStep) -> Phrase {
    .verbatim("`") + Equation(layer, step).text + .verbatim("`")
  }

  /// "3, 2, 7" in prose.
  static func items(_ values: [Float]) -> Phrase {
    values.map { Phrase.verbatim(number($0)) }.joined(separator: .mark(.items))
  }

  /// "3, 2 and 7".
  static func list(_ values: [Float]) -> Phrase { .mark(.list(values.map { .verbatim(number($0)) })) }

  /// Counted from 1, as people do.
  static func place(_ row: Int, _ column: Int) -> Phrase { .stage(.place(row + 1, column + 1)) }

  static func place(_ cell: WindowCell) -> Phrase { place(cell.row, cell.column) }

  /// "row 2", "rows 2–4": counted from 1.
  static func span(_ noun: Phrase, _ first: Int, _ count: Int) -> Phrase {
    .box(.span(noun, Array((first + 1)..<(first + 1 + count))))
  }

  /// The planes of a map as lines of figures, columns aligned.
  static func grid(_ rows: [[Float]]) -> [String] {
    let texts = rows.map { $0.map(number) }
    let width = texts.joined().map(\.count).max() ?? 0
    return texts.map { $0.map { padded($0, width) }.joined(separator: "  ") }
  }

  static func grid(_ map: FeatureMap, channel: Int = 0) -> [String] { grid(rows(map, channel: channel)) }

  static func rows(_ map: FeatureMap, channel: Int = 0) -> [[Float]] {
    (0..<map.height).map { row in (0..<map.width).map { map[channel, row, $0] } }
  }

  static func figures(_ figures: [(Phrase, [String])]) -> Passage {
    .figures(figures.map { Passage.Figure(title: $0.0, lines: $0.1) })
  }

  /// Titled grids beside one another.
  static func figures(_ figures: [(title: String, lines: [String])]) -> Block {
    let columns = figures.map { [$0.title] + $0.lines }
    let height = columns.map(\.count).max() ?? 0
    let lines = (0..<height).map { line in
      columns.enumerated().map { index, column in
        let width = column.map { TextWidth.of($0) }.max() ?? 0
        let text = line < column.count ? column[line] : ""
        return index == columns.count - 1
          ? text : text + String(repeating: " ", count: width - TextWidth.of(text))
      }.joined(separator: "   ")
    }
    return .code(lines.map(trimmed).joined(separator: "\n"))
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: width - text.count) + text
  }
}
