import Screen
import Testing
import AppCore
import Views

@Suite struct ColumnsTests {
  /// On every screen of every lesson the numbers of a map stand right-aligned in columns of one width, and each
  /// result ends where the others of its column do.
  @Test(arguments: WalkTests.lessons, WalkTests.sizes) func numbersStandInColumns(lesson: String, size: Size)
    throws
  {
    var state = try freshState()
    try state.open(lesson)
    var stages = 0
    var before: [Int] = []
    let place = state.place
    while state.place == place, state.whereabouts != before {
      before = state.whereabouts
      if state.stage?.prediction != nil { _ = update(&state, .command(.predict)) }
      stages += check(state, size, "\(lesson) \(before)")
      _ = update(&state, .command(.forward))
    }
    #expect(stages > 0)
  }

  /// Checks a screen, unless it shows another view of a stage than the walk.
  /// - Returns: how many walks it shows.
  private func check(_ state: State, _ size: Size, _ name: String) -> Int {
    let stage = state.lesson?.state.stage
    if let stage, stage.view.kind != .walk { return 0 }
    let frame = render(state, size: size, look: RenderStyle())
    let columns = Columns(frame.canvas)
    if let fault = columns.fault ?? resultFault(frame) {
      Issue.record("\(name): \(fault)\n\(frame.canvas)")
    }
    #expect((columns.ends != nil) == (stage != nil), "\(frame.canvas)")
    return stage == nil ? 0 : 1
  }

  @Test func findsFaults() {
    var canvas = Canvas(Size(columns: 30, rows: 7))
    let rows = ["map 2×3       max 1×1", "│ 3   2   4 │ │ 7 │", "│ 3  «2» 44 │", "checked ✓"]
    for (row, text) in rows.enumerated() { canvas.put(text, column: 2, row: row + 2, Style(.muted)) }
    #expect(Columns(canvas).ends == [[4, 8, 12, 18], [4, 8, 12]])
    #expect(Columns(canvas).fault == nil)
    canvas.put("│ 3   2 44  ", column: 2, row: 4)
    #expect(Columns(canvas).fault != nil)
  }

  /// Where a result can be clicked, it ends as far from the edge as any other.
  private func resultFault(_ frame: Frame) -> String? {
    let ends = frame.targets.compactMap { target -> Int? in
      guard case .go = target.command else { return nil }
      let row = target.rect.row + target.rect.rows / 2
      return (0...target.rect.columns).last { offset in
        let cell = frame.canvas[target.rect.column + offset, row].character
        return cell.isNumber || cell == "·" || cell == "∞"
      }
    }
    return Set(ends).count > 1 ? "results end at \(Set(ends).sorted())" : nil
  }
}
