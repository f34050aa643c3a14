import LessonFormat
import Kernels
import Localization

/// How questions put numbers, places and settings into words: as the lessons do.
enum QuestionText {
  /// Text with `code` and **strong** marked up as in a lesson.
  static func spans(_ text: String) -> [Span] {
    var spans: [Span] = []
    for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        spans += strongRuns(String(part))
      } else {
        spans.append(Span(String(part), .code))
      }
    }
    return spans.filter { !$0.text.isEmpty }
  }

  static func paragraph(_ text: Phrase) -> Passage { .said(text) }

  private static func strongRuns(_ text: String) -> [Span] {
    var runs: [Span] = []
    var traits: Span.Traits = []
    var run = ""
    var rest = Substring(text)
    while let character = rest.first {
      if rest.hasPrefix("**") {
        runs.append(Span(run, traits))
        (run, traits) = ("", traits.symmetricDifference(.strong))
        rest = rest.dropFirst(2)
      } else {
        run.append(character)
        rest = rest.dropFirst()
      }
    }
    return runs + [Span(run, traits)]
  }

  /// As few decimals as show `value`, at most three; more are rounded to two.
  static func number(_ value: Float) -> String {
    if value.isNaN { return "NaN" }
    let sign = value < 0 ? "−" : ""
    guard value.isFinite else { return sign + "∞" }
    let magnitude = Double(abs(value))
    guard magnitude < 1e9 else { return sign + "\(magnitude)" }
    for (decimals, scale) in [(0, 1), (1, 10), (2, 100), (3, 1000)] {
      let scaled = magnitude * Double(scale)
      if abs(scaled - scaled.rounded()) <= scaled * 1e-6 {
        return sign + fixed(Int(scaled.rounded()), decimals, scale)
      }
    }
    return sign + fixed(Int((magnitude * 100).rounded()), 2, 100)
  }

  private static func fixed(_ scaled: Int, _ decimals: Int, _ scale: Int) -> String {
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: scale)
    guard decimals > 0 else { return "\(whole)" }
    let digits = String(rest)
    return "\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
  }

  static func numbers(_ values: [Float]) -> String { values.map(number).joined(separator: ", ") }

  /// "3, 2 and 7".
  static func list(_ items: [Phrase]) -> Phrase {
    guard items.count > 1, let last = items.last else { return items.first ?? .nothing }
    return items.dropLast().joined(separator: Phrase(", ", zh: "、")) + Phrase(" and ", zh: "、") + last
  }

  static func list(_ values: [Float]) -> Phrase { list(values.map { Phrase(verbatim: number($0)) }) }

  /// "3 + 2 − 1".
  static func sum(_ values: [Float]) -> String {
    guard let first = values.first else { return "0" }
    return values.dropFirst().reduce(number(first)) {
      $0 + ($1 < 0 ? " − " + number(-$1) : " + " + number($1))
    }
  }

  /// "1 cell", "3 cells".
  static func count(_ count: Int, _ noun: Phrase) -> Phrase {
    Phrase("\(count) \(noun)\(count == 1 ? "" : "s")", zh: "\(count) \(noun)")
  }

  /// "2 rows down and 1 column to the right"; an axis without a move is left out.
  static func moved(down: Int, right: Int) -> Phrase {
    let moves =
      (down > 0 ? [Phrase("\(count(down, .row)) down", zh: "向下 \(count(down, .row))")] : [])
      + (right > 0
        ? [Phrase("\(count(right, .column)) to the right", zh: "向右 \(count(right, .column))")] : [])
    return moves.isEmpty ? Phrase("nowhere", zh: "零格") : list(moves)
  }

  /// Counted from 1, as people do.
  static func place(_ row: Int, _ column: Int) -> Phrase { .place(row + 1, column + 1) }

  static func place(_ cell: WindowCell) -> Phrase { place(cell.row, cell.column) }

  /// "row 2", "rows 2 to 4": counted from 1.
  static func span(_ noun: Phrase, _ first: Int, _ count: Int) -> Phrase {
    count == 1
      ? Phrase("\(noun) \(first + 1)", zh: "第 \(first + 1) \(noun)")
      : Phrase("\(noun)s \(first + 1) to \(first + count)", zh: "第 \(first + 1) 至 \(first + count) \(noun)")
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
        let width = column.map(Self.width).max() ?? 0
        let text = line < column.count ? column[line] : ""
        return index == columns.count - 1
          ? text : text + String(repeating: " ", count: width - Self.width(text))
      }.joined(separator: "   ")
    }
    return .code(lines.map(trimmed).joined(separator: "\n"))
  }

  /// Of a fixed-width text: Chinese characters take two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFF60).contains($1.value) ? 2 : 1) }
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
