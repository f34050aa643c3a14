import LessonFormat
import Screen

/// A table of prose: columns as wide as their text, shrunk in turn (widest first) until they fit; cells wrap.
struct TableView {
  let width: Int
  let look: RenderStyle

  private static let gap = 2

  func lines(
    _ header: [[Span]], _ rows: [[[Span]]], _ alignments: [Block.ColumnAlignment]
  ) -> [StyledText] {
    let prose = ProseView(width: width, look: look)
    let head = header.map { prose.styled($0, Style(.text, .bold)) }
    let body = rows.map { $0.map { prose.styled($0) } }
    let widths = columnWidths([head] + body, columns: header.count)
    let rule = StyledText(
      String(repeating: look.horizontal, count: widths.reduce(-Self.gap) { $0 + $1 + Self.gap }),
      Style(.muted))
    return row(head, widths, alignments) + [rule] + body.flatMap { row($0, widths, alignments) }
  }

  private func columnWidths(_ rows: [[StyledText]], columns: Int) -> [Int] {
    var widths = (0..<columns).map { column in
      rows.reduce(1) { max($0, column < $1.count ? $1[column].width : 0) }
    }
    let room = max(columns * 3, width - Self.gap * (columns - 1))
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 3,
      let column = widths.firstIndex(of: widest)
    {
      widths[column] -= 1
    }
    return widths
  }

  private func row(
    _ cells: [StyledText], _ widths: [Int], _ alignments: [Block.ColumnAlignment]
  ) -> [StyledText] {
    let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
    let height = wrapped.reduce(1) { max($0, $1.count) }
    return (0..<height).map { index in
      wrapped.indices.reduce(into: StyledText()) { line, column in
        if column > 0 { line.append(String(repeating: " ", count: Self.gap)) }
        let cell = index < wrapped[column].count ? wrapped[column][index] : StyledText()
        let alignment = column < alignments.count ? alignments[column] : .left
        line = line + padded(cell, to: widths[column], alignment)
      }
    }
  }

  private func padded(
    _ cell: StyledText, to width: Int, _ alignment: Block.ColumnAlignment
  ) -> StyledText {
    let space = max(0, width - cell.width)
    let before =
      switch alignment {
      case .left: 0
      case .center: space / 2
      case .right: space
      }
    return StyledText(String(repeating: " ", count: before)) + cell
      + StyledText(String(repeating: " ", count: space - before))
  }
}
