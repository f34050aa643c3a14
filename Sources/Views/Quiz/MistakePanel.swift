import LessonFormat
import Screen

/// The mistakes of a watched lesson: over the last rows of the body, so that nothing moves, and
/// gone with the mistake.
struct MistakePanel {
  let mistakes: [Diagnostic]
  let look: RenderStyle

  /// The row of keys stays as it is.
  private static let keyRows = 1
  /// Longer lines are not shown: cutting them would take time on every screen.
  private static let longestLine = 4000

  func draw(on frame: inout Frame) {
    guard let first = mistakes.first else { return }
    let size = frame.canvas.size
    let lines = lines(first, width: size.columns - 2).prefix(size.rows / 2)
    let top = size.rows - Self.keyRows - lines.count
    let area = Rect(column: 0, row: top, columns: size.columns, rows: lines.count)
    frame.targets.removeAll { area.contains(Point(column: $0.rect.column, row: $0.rect.row)) }
    let blank = String(repeating: " ", count: size.columns)
    for (index, line) in lines.enumerated() {
      frame.canvas.put(blank, column: 0, row: top + index)
      frame.canvas.put(line, column: 1, row: top + index, limit: size.columns - 2)
    }
  }

  private func lines(_ mistake: Diagnostic, width: Int) -> [StyledText] {
    let message = StyledText(look.text(mistake.message), Style(.bad, .bold)).wrapped(to: width)
    let help =
      mistake.help.map { StyledText(look.text($0), Style(.muted)).wrapped(to: width).prefix(2) } ?? []
    return [rule(mistake, width)] + message.prefix(2) + excerpt(mistake, width) + help
  }

  /// Where it is, and how many more there are, in a rule.
  private func rule(_ mistake: Diagnostic, _ width: Int) -> StyledText {
    let name = mistake.file.split(separator: "/").last.map(String.init) ?? mistake.file
    let more = mistakes.count == 1 ? "" : look(.lesson(.more(mistakes.count - 1)))
    let dash = String(repeating: look.horizontal, count: 2)
    // A mistake without a line, such as a missing file.
    let spot =
      mistake.source.isEmpty ? "" : look(.lesson(.mistake(line: mistake.line, column: mistake.column)))
    let place = look.shortened(" \(VisibleText.of(name))\(spot)\(more) ", to: width - 4)
    let rest = max(0, width - 2 - TextWidth.of(place))
    return StyledText(dash, Style(.muted)) + StyledText(place, Style(.winner, .bold))
      + StyledText(String(repeating: look.horizontal, count: rest), Style(.muted))
  }

  /// The line, cut around the place if it is long, and a caret under the place.
  private func excerpt(_ mistake: Diagnostic, _ width: Int) -> [StyledText] {
    guard !mistake.source.isEmpty, mistake.source.utf8.count <= Self.longestLine else { return [] }
    let gutter = "\(mistake.line) " + (look.isASCII ? "| " : "│ ")
    let room = max(8, width - TextWidth.of(gutter))
    let before = Array(look.text(VisibleText.of(String(mistake.source.prefix(mistake.column - 1)))))
    let after = look.text(VisibleText.of(String(mistake.source.dropFirst(mistake.column - 1).prefix(room))))
    var lead = String(before)
    if TextWidth.of(lead) > room / 2 {
      var kept: [Character] = []
      for character in before.reversed() {
        guard TextWidth.of(String(kept)) + 2 < room / 2 else { break }
        kept.insert(character, at: 0)
      }
      lead = look.text("…") + String(kept)
    }
    let caret = String(repeating: " ", count: TextWidth.of(gutter) + TextWidth.of(lead)) + "^"
    return [
      StyledText(gutter, Style(.muted)) + StyledText(lead + after),
      StyledText(caret, Style(.winner, .bold)),
    ]
  }
}
