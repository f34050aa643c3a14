import Decimals
import Kernels
import LessonFormat
import Localization
import Screen

/// Numbers, places and settings in words, in the lessons' style.
enum QuestionText {
  static func paragraph(_ text: Phrase) -> Passage { .said(text) }

  /// Up to three decimals if they show `value` exactly, else rounded to two.
  static func number(_ value: Float) -> String {
    if value.isNaN { return "NaN" }
    let sign = value < 0 ? "−" : ""
    guard value.isFinite else { return sign + "∞" }
    let magnitude = Double(abs(value))
    guard magnitude < 1e9 else { return sign + "\(magnitude)" }
    let decimals = [1.0, 10, 100, 1000].firstIndex { scale in
      let scaled = magnitude * scale
      return abs(scaled - scaled.rounded()) <= scaled * 1e-6
    }
    return sign + DecimalText.fixed(magnitude, decimals: decimals ?? 2)
  }

  /// "3, 2, 7" within a formula.
  static func numbers(_ values: [Float]) -> String { values.map(number).joined(separator: ", ") }

  /// "3, 2, 7" in prose.
  static func items(_ values: [Float]) -> Phrase {
    values.map { Phrase.verbatim(number($0)) }.joined(separator: .mark(.items))
  }

  /// "3, 2 and 7".
  static func list(_ values: [Float]) -> Phrase { .mark(.list(values.map { .verbatim(number($0)) })) }

  /// "3 + 2 − 1".
  static func sum(_ values: [Float]) -> String {
    guard let first = values.first else { return "0" }
    return values.dropFirst().reduce(number(first)) {
      $0 + ($1 < 0 ? " − " + number(-$1) : " + " + number($1))
    }
  }

  /// A phrase as a formula.
  static func code(_ phrase: Phrase) -> Phrase { .verbatim("`") + phrase + .verbatim("`") }

  /// Counted from 1, as people do.
  static func place(_ row: Int, _ column: Int) -> Phrase { .stage(.place(row + 1, column + 1)) }

  static func place(_ cell: WindowCell) -> Phrase { place(cell.row, cell.column) }

  /// "row 2", "rows 2 to 4": counted from 1.
  static func span(_ noun: Phrase, _ first: Int, _ count: Int) -> Phrase {
    count == 1
      ? .position(.one(noun, first + 1))
      : .position(.several(noun, first + 1, to: first + count))
  }

  /// "3·1 + 2·(−1)": each value times its weight; weights of 0 are left out.
  static func products(_ values: [Float], _ weights: [Float]) -> String {
    let terms = zip(values, weights).filter { $1 != 0 }.map { "\(enclosed($0))·\(enclosed($1))" }
    return terms.isEmpty ? "0" : terms.joined(separator: " + ")
  }

  /// "√(1² + |−2|²)": the p-th root of the sum of |x|^p.
  static func norm(_ values: [Float], _ p: Int) -> String {
    let power = p == 1 ? "" : p == 2 ? "²" : "^\(p)"
    let sum = values.map { ($0 < 0 ? "|\(number($0))|" : number($0)) + power }.joined(separator: " + ")
    return p == 1 ? sum : p == 2 ? "√(\(sum))" : "(\(sum))^(1/\(p))"
  }

  private static func enclosed(_ value: Float) -> String { value < 0 ? "(\(number(value)))" : number(value) }

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
