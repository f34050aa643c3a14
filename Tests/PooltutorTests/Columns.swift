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

  /// Maps that stand side by side under one row of titles.
  private struct Band {
    /// Where the titles start.
    let titles: [Int]
    /// Where numbers end, one list a row that has any.
    var ends: [[Int]] = []
  }

  /// Where numbers end on the stage, one list a row that has any; `nil` where no stage is drawn.
  var ends: [[Int]]? { bands?.flatMap(\.ends) }

  /// What is wrong: numbers closer than columns can be, or at odds with more than a step from map to map. A map, its
  /// filter and its result may each have columns of a width of their own.
  var fault: String? { bands?.lazy.compactMap { Self.fault(of: $0) }.first }

  private static func fault(of band: Band) -> String? {
    let columns = Set(band.ends.joined()).sorted()
    if gaps(columns).contains(where: { $0 < 2 }) { return "numbers end at \(columns)" }
    let between = band.titles.indices.reduce(0) { count, pane in
      let limit = pane + 1 < band.titles.count ? band.titles[pane + 1] : .max
      let gaps = gaps(columns.filter { (band.titles[pane]..<limit).contains($0) })
      return count + gaps.count { $0 != gaps.min() }
    }
    return between > 3 ? "columns of several widths: \(columns)" : nil
  }

  private static func gaps(_ columns: [Int]) -> [Int] {
    zip(columns.dropFirst(), columns).map { $0 - $1 }
  }

  /// The stage, cut where there is a row of titles; `nil` where none is drawn.
  private var bands: [Band]? {
    guard let corner else { return nil }
    let stage = rows[corner.row...].prefix { row in !String(row[corner.column...]).contains("checked") }
    return stage.reduce(into: []) { bands, row in
      if row[corner.column...].contains(where: \.isLetter) {
        bands.append(Band(titles: Self.titles(in: row, from: corner.column)))
      } else {
        let ends = Self.ends(in: row, from: corner.column)
        if !ends.isEmpty { bands[bands.count - 1].ends.append(ends) }
      }
    }
  }

  private static func titles(in row: [Character], from start: Int) -> [Int] {
    row.indices.dropFirst(start).filter { column in
      row[column] != " " && row[max(0, column - 2)..<column].allSatisfy { $0 == " " }
    }
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
