import Screen
import Testing

@Suite struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int = 1) -> Canvas {
    Canvas(Size(columns: columns, rows: rows))
  }

  @Test func clipsAndKeepsWideCharactersWhole() {
    var canvas = canvas(5)
    canvas.put("ab漢字", column: 0, row: 0)
    #expect(canvas.description == "ab漢")
    canvas.put("x", column: 3, row: 0)
    #expect(canvas.description == "ab x")
  }

  @Test func showsControlBytesAsMarks() {
    var canvas = canvas(12)
    canvas.put("a\u{1B}[31m\u{202E}b\u{9B}", column: 0, row: 0)
    #expect(canvas.description == "a␛[31m\u{FFFD}b\u{FFFD}")
  }

  @Test func clipsOnAllSides() {
    var canvas = canvas(3, 3)
    canvas.put("abcde", column: -1, row: 1)
    canvas.put("above", column: 0, row: -1)
    canvas.put("below", column: 0, row: 3)
    canvas.put("right", column: 3, row: 0)
    #expect(canvas.description == "\nbcd\n")
  }

  @Test func negativeSizesAreEmpty() {
    var canvas = canvas(-3, -1)
    canvas.put("a", column: 0, row: 0)
    #expect(canvas.cells.isEmpty)
    #expect(canvas[0, 0] == .blank)
  }

  @Test(arguments: [(-1, " x"), (0, "漢x"), (1, " 漢")])
  func wideCharactersAtTheEdges(column: Int, shown: String) {
    var canvas = canvas(3)
    canvas.put("漢x", column: column, row: 0)
    #expect(canvas.description == shown)
  }

  @Test func wideCharacterHasNoRoomInTheLastColumn() {
    var canvas = canvas(2)
    #expect(canvas.put("漢", column: 1, row: 0) == 1)
    #expect(canvas.description == "")
  }

  @Test(arguments: [(-1, "", 0), (0, "", 0), (1, "a", 1), (2, "a", 1), (3, "a漢", 3), (9, "a漢b", 4)])
  func limitNeverCutsACharacter(limit: Int, shown: String, end: Int) {
    var canvas = canvas(6)
    #expect(canvas.put("a漢b", column: 0, row: 0, limit: limit) == end)
    #expect(canvas.description == shown)
  }

  @Test(arguments: [(0, "x 漢"), (1, " x漢"), (2, "漢x"), (3, "漢 x")])
  func overwritingAHalfBlanksTheOther(column: Int, shown: String) {
    var canvas = canvas(4)
    canvas.put("漢漢", column: 0, row: 0)
    canvas.put("x", column: column, row: 0)
    #expect(canvas.description == shown)
  }

  @Test func wideOverTwoHalves() {
    var canvas = canvas(4)
    canvas.put("漢字", column: 0, row: 0)
    canvas.put("界", column: 1, row: 0)
    #expect(canvas.description == " 界")
    #expect(canvas[2, 0].isContinuation)
    #expect(!canvas[3, 0].isContinuation)
  }

  @Test(arguments: ["e\u{301}", "n\u{303}\u{323}", "👩‍👩‍👧", "👍🏽", "🇩🇪", "\u{1112}\u{1161}\u{11AB}"])
  func aClusterIsOneCell(cluster: String) {
    var canvas = canvas(5)
    let end = canvas.put(cluster + "|", column: 0, row: 0)
    #expect(canvas[0, 0].character == cluster.first)
    #expect(canvas[end - 1, 0].character == "|")
    #expect(end == TextWidth.of(cluster) + 1)
  }

  @Test func restyleChangesOnlyWhatIsInside() {
    var canvas = canvas(3, 2)
    canvas.put("abc", column: 0, row: 0, Style(.window))
    canvas.restyle(Rect(column: 1, row: -1, columns: 9, rows: 2)) { $0.traits.insert(.bold) }
    #expect(canvas[0, 0] == Cell("a", Style(.window)))
    #expect(canvas[1, 0] == Cell("b", Style(.window, .bold)))
    #expect(canvas[2, 0] == Cell("c", Style(.window, .bold)))
    #expect(canvas[1, 1] == .blank)
  }

  @Test func bothHalvesHaveTheStyle() {
    var canvas = canvas(2)
    canvas.put("漢", column: 0, row: 0, Style(.accent, .reverse))
    #expect(canvas.row(0).map(\.style) == [Style(.accent, .reverse), Style(.accent, .reverse)])
  }

  @Test func sizeAndStyleTellCanvasesApart() {
    var left = canvas(2)
    let right = left
    left.restyle(Rect(column: 0, row: 0, columns: 1, rows: 1)) { $0.ink = .bad }
    #expect(left != right)
    #expect(left.description == right.description)
  }
}
