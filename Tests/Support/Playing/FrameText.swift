import Screen

/// A canvas as two grids: its text and, below, a letter for each cell's style.
///
/// t m w n a g b: text, muted, window, winner, accent, good, bad; capitals are bold. Other traits get a
/// digit, which a line at the end explains. Blanks have no letter unless they are underlined or reversed. Two
/// more grids show cells of pictures, fore and back: 1 to 8 above 0, a to h below, # an outline.
public struct FrameText {
  public let text: String

  public init(_ canvas: Canvas) {
    var legend: [Style] = []
    let styles = (0..<canvas.size.rows).map { row in
      Self.trimmed(canvas.row(row).map { Self.letter($0, &legend) })
    }
    let rule = String(repeating: "=", count: canvas.size.columns)
    let notes = legend.enumerated().map { "\($0 + 1) = \(Self.name($1))" }
    text =
      ([rule, canvas.description, rule] + styles + notes + Self.fills(canvas, rule)).joined(separator: "\n")
      + "\n"
  }

  private static func fills(_ canvas: Canvas, _ rule: String) -> [String] {
    guard canvas.cells.contains(where: { $0.style.fill != nil }) else { return [] }
    return [\.fore, \Style.Fill.back].flatMap { side in
      [rule]
        + (0..<canvas.size.rows).map { row in
          trimmed(canvas.row(row).map { $0.style.fill.map { letter($0[keyPath: side]) } ?? " " })
        }
    }
  }

  private static func letter(_ tone: Tone) -> Character {
    if tone == .outline { return "#" }
    guard let level = tone.level else { return "." }
    return Array(level < 0 ? " abcdefgh" : "012345678")[abs(level)]
  }

  private static func trimmed(_ letters: [Character]) -> String {
    String(letters.reversed().drop { $0 == " " }.reversed())
  }

  private static let letters: [Ink: String] = [
    .text: "t", .muted: "m", .window: "w", .winner: "n", .accent: "a", .good: "g", .bad: "b",
  ]

  private static func letter(_ cell: Cell, _ legend: inout [Style]) -> Character {
    if cell.style.fill != nil { return " " }
    let shows = cell.style.traits.contains(.underline) || cell.style.traits.contains(.reverse)
    if cell.character == " ", !shows { return " " }
    let letter = letters[cell.style.ink] ?? "?"
    // The caret and focus marks are invisible.
    switch cell.style.traits.subtracting([.caret, .focus]) {
    case []: return Character(letter)
    case .bold: return Character(letter.uppercased())
    default: return digit(cell.style, &legend)
    }
  }

  private static func digit(_ style: Style, _ legend: inout [Style]) -> Character {
    let index = legend.firstIndex(of: style) ?? legend.count
    if index == legend.count { legend.append(style) }
    return Character(String((index + 1) % 10))
  }

  private static func name(_ style: Style) -> String {
    let traits: [(Style.Traits, String)] = [
      (.bold, "bold"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    let names = traits.filter { style.traits.contains($0.0) }.map(\.1)
    return ([String(describing: style.ink)] + names).joined(separator: " ")
  }
}
