/// A line-drawing character as strokes from the middle of its cell: the weight of each arm, and whether it is
/// dotted. Pictures draw these themselves because most fonts leave gaps between rows.
struct LineArms: Equatable {
  /// 0 none, 1 thin, 2 thick.
  let up, down, left, right: Int
  var isDotted = false

  private init(_ up: Int, _ down: Int, _ left: Int, _ right: Int, isDotted: Bool = false) {
    (self.up, self.down, self.left, self.right) = (up, down, left, right)
    self.isDotted = isDotted
  }

  /// `nil` unless stages are drawn with the character.
  init?(_ character: Character) {
    guard let arms = Self.table[character] else { return nil }
    self = arms
  }

  private static let table: [Character: LineArms] = [
    "─": LineArms(0, 0, 1, 1), "│": LineArms(1, 1, 0, 0), "┌": LineArms(0, 1, 0, 1),
    "┐": LineArms(0, 1, 1, 0), "└": LineArms(1, 0, 0, 1), "┘": LineArms(1, 0, 1, 0),
    "├": LineArms(1, 1, 0, 1), "┤": LineArms(1, 1, 1, 0), "┬": LineArms(0, 1, 1, 1),
    "┴": LineArms(1, 0, 1, 1), "┼": LineArms(1, 1, 1, 1), "━": LineArms(0, 0, 2, 2),
    "┃": LineArms(2, 2, 0, 0), "┏": LineArms(0, 2, 0, 2), "┓": LineArms(0, 2, 2, 0),
    "┗": LineArms(2, 0, 0, 2), "┛": LineArms(2, 0, 2, 0), "┅": LineArms(0, 0, 2, 2, isDotted: true),
    "┇": LineArms(2, 2, 0, 0, isDotted: true),
  ]
}
