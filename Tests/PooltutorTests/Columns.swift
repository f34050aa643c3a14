import Screen

/// Looks at a screen as a reader does: do the numbers of the maps on it stand in columns?
struct Columns {
  private let rows: [[Character]]
  private let corner: Point?

  init(_ canvas: Canvas) {
    corner = Self.corner(in: canvas)
    rows = (0..<canvas.size.rows).map { row in canvas.row(row).map { $0.isContinuation ? " " : $0.character }
    }
  }

  /// Where numbers end on the stage, one list a row that has any; `nil` where no stage is drawn.
  var ends: [[Int]]? {
    guard let corner else { return nil }
    let stage = rows[(corner.row + 1)...].prefix { row in !String(row[corner.column...]).contains("kernel") }
    return stage.map { row in Self.ends(in: row, from: corner.column) }.filter { !$0.isEmpty }
  }

  /// What is wrong: numbers closer than columns can be, or at odds with more than a step from map to map.
  var fault: String? {
    guard let ends else { return nil }
    let columns = Set(ends.joined()).sorted()
    let gaps = zip(columns.dropFirst(), columns).map { $0 - $1 }
    guard let pitch = gaps.min() else { return nil }
    if pitch < 2 { return "numbers end at \(columns)" }
    let between = gaps.count { $0 != pitch }
    return between > 3 ? "columns of several widths: \(columns)" : nil
  }

  /// Where the title of the first map starts. Unlike prose it is muted.
  private static func corner(in canvas: Canvas) -> Point? {
    for row in 2..<max(2, canvas.size.rows) {
      let cells = Array(canvas.row(row))
      for column in cells.indices
      where cells[column].style.ink == .muted && "mc".contains(cells[column].character) {
        let title = String(cells[column...].prefix(12).map(\.character))
        if title.starts(with: /map \d+.\d+|channel \d+\/\d+/) { return Point(column: column, row: row) }
      }
    }
    return nil
  }

  private static let uprights = Set("│┃┇")
  private static let marks = Set("«»│┃┇ ")

  private static func ends(in row: [Character], from start: Int) -> [Int] {
    guard row[start...].contains(where: uprights.contains) else { return [] }
    return row.indices.dropFirst(start).filter { column in
      let isLast = column + 1 == row.count || marks.contains(row[column + 1])
      return isLast && !marks.contains(row[column]) && !"─━┅┓┐┘┛".contains(row[column])
    }
  }
}
