import Screen
import Testing

@Suite struct CanvasDrawTests {
  private func canvas(_ lines: [String], _ columns: Int) -> Canvas {
    var canvas = Canvas(Size(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() { canvas.put(line, column: 0, row: row, Style(.window)) }
    return canvas
  }

  @Test func copiesAPart() {
    var target = canvas(["....", "....", "...."], 4)
    let source = canvas(["abc", "def"], 3)
    target.draw(source, from: Rect(column: 1, row: 0, columns: 2, rows: 2), column: 1, row: 1)
    #expect(target.description == "....\n.bc.\n.ef.")
  }

  @Test(arguments: [(-2, -1, "d..\n...\n..."), (2, 2, "...\n...\n..a"), (5, 0, "...\n...\n...")])
  func clipsTheCopy(column: Int, row: Int, shown: String) {
    var target = canvas(["...", "...", "..."], 3)
    let source = canvas(["abc", "bcd"], 3)
    target.draw(source, from: Rect(column: 0, row: 0, columns: 3, rows: 2), column: column, row: row)
    #expect(target.description == shown)
  }

  @Test func wideCharactersAreCopiedWhole() {
    var target = canvas(["......"], 6)
    let source = canvas(["漢字"], 4)
    target.draw(source, from: Rect(column: 0, row: 0, columns: 4, rows: 1), column: 1, row: 0)
    #expect(target.description == ".漢字.")
    #expect(target[2, 0].isContinuation)
  }

  @Test func halvesAtTheEdgesOfThePartBecomeBlanks() {
    var target = canvas(["......"], 6)
    let source = canvas(["漢字"], 4)
    target.draw(source, from: Rect(column: 1, row: 0, columns: 2, rows: 1), column: 1, row: 0)
    #expect(target.description == ".  ...")
  }

  @Test func clustersSurvive() {
    var target = canvas(["...."], 4)
    let source = canvas(["e\u{301}👩‍👩‍👧"], 3)
    target.draw(source, from: Rect(column: 0, row: 0, columns: 3, rows: 1), column: 0, row: 0)
    #expect(target.description == "e\u{301}👩‍👩‍👧.")
  }
}
