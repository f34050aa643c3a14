import Kernels
import Screen

@testable import AppCore
@testable import Views

/// What a frame shows of a stage, read back from its characters: it knows nothing of how they got there.
struct StageReading {
  struct Word: Equatable {
    let text: String
    /// The column of its last character.
    let end: Int
  }

  /// The words of each row of the canvas; grid lines, the box and marks are blanks between them.
  let rows: [[Word]]

  private static let blanks: Set<Character> = [
    " ", "─", "│", "┌", "┐", "└", "┘", "━", "┃", "┏", "┓", "┗", "┛", "┅", "┇", "«", "»", "\u{0}",
  ]

  init(_ canvas: Canvas, in rect: Rect) {
    rows = (0..<canvas.size.rows).map { row in
      guard row >= rect.row, row < rect.row + rect.rows else { return [] }
      return Self.words(canvas.line(row), from: rect.column)
    }
  }

  private static func words(_ line: [Character], from first: Int) -> [Word] {
    var words: [Word] = []
    var text = ""
    for column in first...line.count {
      if column < line.count, !blanks.contains(line[column]) {
        text.append(line[column])
      } else if !text.isEmpty {
        words.append(Word(text: text, end: column - 1))
        text = ""
      }
    }
    return words
  }

  /// Looks for `map`: each row of it in a row of the canvas, below each other, its numbers next to each other, and all
  /// numbers of a column ending in the same column.
  /// - Returns: what is wrong; `nil` where the whole map stands there, unbroken and straight.
  func complaint(about map: [[String]]) -> String? {
    guard let first = map.first else { return nil }
    var deepest = 0
    for row in rows.indices {
      for ends in places(of: first, in: rows[row]) {
        let depth = 1 + depth(of: map.dropFirst(), below: row, ends)
        if depth == map.count { return nil }
        deepest = max(deepest, depth)
      }
    }
    return "row \(deepest + 1) is not to be seen: \(map[deepest])"
  }

  /// How many rows of `map` stand below `row`, their numbers ending in the columns `ends`.
  private func depth(of map: ArraySlice<[String]>, below row: Int, _ ends: [Int]) -> Int {
    var (row, depth) = (row, 0)
    for numbers in map {
      let next = rows.indices.first { $0 > row && places(of: numbers, in: rows[$0]).contains(ends) }
      guard let next else { break }
      (row, depth) = (next, depth + 1)
    }
    return depth
  }

  /// The columns where the numbers end, for each place where they stand next to each other.
  private func places(of numbers: [String], in words: [Word]) -> [[Int]] {
    guard words.count >= numbers.count else { return [] }
    return (0...(words.count - numbers.count)).compactMap { start in
      let part = words[start..<(start + numbers.count)]
      return part.map(\.text) == numbers ? part.map(\.end) : nil
    }
  }
}
