import LessonFormat
import Screen
import Testing

@testable import Views

@Suite struct TableViewTests {
  private func lines(
    _ rows: [[String]], width: Int, _ alignments: [Block.ColumnAlignment] = []
  ) -> [String] {
    let cells = rows.map { $0.map { [Span($0)] } }
    return TableView(width: width, look: RenderStyle()).lines(cells[0], Array(cells.dropFirst()), alignments)
      .map { $0.runs.map(\.text).joined() }
  }

  @Test func columnsAreAsWideAsTheirText() {
    let table = lines([["rule", "n"], ["drop", "2"], ["overhang", "3"]], width: 40)
    #expect(table == ["rule      n", "───────────", "drop      2", "overhang  3"])
  }

  @Test func alignments() {
    let table = lines([["aaaa", "bbbb", "cccc"], ["1", "2", "3"]], width: 40, [.left, .center, .right])
    #expect(table[2] == "1      2       3")
  }

  @Test func theWidestColumnGivesWay() {
    let table = lines([["k", "some words"], ["x", "rather many words"]], width: 14)
    #expect(table.allSatisfy { TextWidth.of($0) <= 14 })
    #expect(table.contains { $0.hasPrefix("x  rather") })
    #expect(table.joined().contains("words"))
  }

  @Test func wideCharactersKeepColumnsStraight() {
    let table = lines([["漢字", "x"], ["a", "y"]], width: 30)
    #expect(table == ["漢字  x", "───────", "a     y"])
  }

  @Test func rowsMayBeShort() {
    #expect(lines([["a", "b"], ["1"]], width: 30).count == 3)
  }
}
