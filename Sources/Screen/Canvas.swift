/// One terminal cell. A wide character takes its cell and leaves the next one as its `continuation`.
public struct Cell: Hashable, Sendable {
  public var character: Character
  public var style: Style

  public init(_ character: Character = " ", _ style: Style = .plain) {
    self.character = character
    self.style = style
  }

  public static let blank = Cell()
  /// The right half of a wide character.
  public static let continuation = Cell("\u{0}")
  public var isContinuation: Bool { character == "\u{0}" }
}

/// A grid of cells that views draw on. Text outside is clipped, control characters become visible marks, and
/// wide characters are never cut in half.
public struct Canvas: Equatable, Sendable {
  public let size: Size
  /// All cells, row by row.
  public private(set) var cells: [Cell]

  public init(_ size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The cell at (`column`, `row`), both from 0.
  public subscript(column: Int, row: Int) -> Cell {
    contains(column, row) ? cells[row * size.columns + column] : .blank
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Writes `text` from (`column`, `row`) to the right, within `limit` columns if given.
  /// - Returns: the column after the last cell written.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, column: Int, row: Int, _ style: Style = .plain, limit: Int? = nil
  ) -> Int {
    let end = min(size.columns, limit.map { column + $0 } ?? size.columns)
    var at = column
    for character in VisibleText.of(text) {
      let width = TextWidth.of(character)
      guard at + width <= end else { break }
      putCells(of: character, width: width, column: at, row: row, style)
      at += width
    }
    return at
  }

  private mutating func putCells(
    of character: Character, width: Int, column: Int, row: Int, _ style: Style
  ) {
    if character.unicodeScalars.count == 1 {
      return put(character, width: width, column: column, row: row, style)
    }
    var at = column
    for piece in TextWidth.cells(of: character) {
      let width = TextWidth.of(piece)
      put(piece, width: width, column: at, row: row, style)
      at += width
    }
  }

  /// The first cell with these traits, row by row.
  /// - Complexity: O(cells).
  public func first(_ traits: Style.Traits) -> Point? {
    cells.firstIndex { $0.style.traits.contains(traits) }
      .map { Point(column: $0 % size.columns, row: $0 / size.columns) }
  }

  /// Changes the style of the cells in `rect`.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for row in rect.row..<(rect.row + rect.rows) {
      for column in rect.column..<(rect.column + rect.columns) where contains(column, row) {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  /// Copies the part `source` of `other` so that its corner lands on (`column`, `row`). A wide character that
  /// the part cuts in half becomes a blank.
  public mutating func draw(_ other: Canvas, from source: Rect, column: Int, row: Int) {
    for y in 0..<source.rows {
      for x in 0..<source.columns {
        let cell = other[source.column + x, source.row + y]
        guard !cell.isContinuation || x == 0 else { continue }
        let width = cell.isContinuation ? 1 : TextWidth.of(cell.character)
        let isCut = cell.isContinuation || x + width > source.columns
        put(
          isCut ? " " : cell.character, width: isCut ? 1 : width, column: column + x, row: row + y, cell.style
        )
      }
    }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }

  private mutating func put(
    _ character: Character, width: Int, column: Int, row: Int, _ style: Style
  ) {
    guard contains(column, row), contains(column + width - 1, row) else { return }
    for x in column..<(column + width) { unpair(x, row) }
    cells[row * size.columns + column] = Cell(character, style)
    if width == 2 { cells[row * size.columns + column + 1] = Cell("\u{0}", style) }
  }

  /// Call before a cell is overwritten: turns the other half of a wide character into a blank.
  private mutating func unpair(_ column: Int, _ row: Int) {
    let here = self[column, row]
    if here.isContinuation, column > 0 { cells[row * size.columns + column - 1].character = " " }
    if self[column + 1, row].isContinuation, !here.isContinuation {
      cells[row * size.columns + column + 1].character = " "
    }
  }
}

extension Canvas: CustomStringConvertible {
  /// Lines of text without trailing blanks, as in snapshots.
  public var description: String {
    (0..<size.rows).map { row in
      let cells = self.row(row)
      let end = cells.lastIndex { $0.character != " " }.map { $0 + 1 } ?? cells.startIndex
      return String(cells[..<end].lazy.filter { !$0.isContinuation }.map(\.character))
    }.joined(separator: "\n")
  }
}
