import Screen
import Testing

@Suite struct CanvasTests {
  @Test func clipsAndKeepsWideCharactersWhole() {
    var canvas = Canvas(Size(columns: 5, rows: 1))
    canvas.put("ab漢字", column: 0, row: 0)
    #expect(canvas.description == "ab漢")
    canvas.put("x", column: 3, row: 0)
    #expect(canvas.description == "ab x")
  }

  @Test func showsControlBytesAsMarks() {
    var canvas = Canvas(Size(columns: 12, rows: 1))
    canvas.put("a\u{1B}[31m\u{202E}b\u{9B}", column: 0, row: 0)
    #expect(canvas.description == "a␛[31m\u{FFFD}b\u{FFFD}")
  }
}
