import Curriculum
import Kernels

/// How questions put numbers, places and settings into words: as the lessons do.
enum Say {
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

  static func paragraph(_ text: String) -> Block { .paragraph(spans(text)) }

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
  static func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  static func list(_ values: [Float]) -> String { list(values.map(number)) }

  /// "3 + 2 − 1".
  static func sum(_ values: [Float]) -> String {
    guard let first = values.first else { return "0" }
    return values.dropFirst().reduce(number(first)) {
      $0 + ($1 < 0 ? " − " + number(-$1) : " + " + number($1))
    }
  }

  /// "1 cell", "3 cells".
  static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// "2 rows down and 1 column to the right"; an axis without a move is left out.
  static func moved(down: Int, right: Int) -> String {
    let moves = [(down, "row", " down"), (right, "column", " to the right")].filter { $0.0 > 0 }
    return moves.isEmpty ? "nowhere" : list(moves.map { count($0.0, $0.1) + $0.2 })
  }

  /// Counted from 1, as people do.
  static func place(_ row: Int, _ column: Int) -> String { "row \(row + 1), column \(column + 1)" }

  static func place(_ cell: WindowCell) -> String { place(cell.row, cell.column) }

  /// "row 2", "rows 2 to 4": counted from 1.
  static func span(_ noun: String, _ first: Int, _ count: Int) -> String {
    count == 1 ? "\(noun) \(first + 1)" : "\(noun)s \(first + 1) to \(first + count)"
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

  /// Titled grids beside one another.
  static func figures(_ figures: [(title: String, lines: [String])]) -> Block {
    let columns = figures.map { [$0.title] + $0.lines }
    let height = columns.map(\.count).max() ?? 0
    let lines = (0..<height).map { line in
      columns.enumerated().map { index, column in
        let width = column.map(\.count).max() ?? 0
        let text = line < column.count ? column[line] : ""
        return index == columns.count - 1 ? text : text + String(repeating: " ", count: width - text.count)
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
