import LessonFormat
import Kernels
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct ShiftViewTests {
  private func state(
    _ rows: [[Float]] = Sample.m4, _ layer: Layer = .max, edge: EdgeRule = .drop,
    shift: Shift? = nil
  ) throws -> State {
    var spec = try Sample.stage(rows, layer, edge: edge)
    (spec.view, spec.shift) = (.shift, shift)
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0))
    return state
  }

  private func text(_ state: State, _ columns: Int = 80, _ rows: Int = 24, ascii: Bool = false) -> String {
    render(state, size: Size(columns: columns, rows: rows), look: RenderStyle(isASCII: ascii)).canvas
      .description
  }

  @Test func countAndCellAreSaid() throws {
    let text = text(try state())
    #expect(text.contains("right by 1: none of 4 results stays"), "\(text)")
    #expect(text.contains("row 1, column 1: 7 → 3          checked ✓"), "\(text)")
    var down = try state(shift: Shift(down: 2, right: 0))
    down.send(.lastStep)
    let moved = self.text(down)
    #expect(moved.contains("down by 2: 1 of 4 results stays (=)"), "\(moved)")
    #expect(moved.contains("row 2, column 2: 3 stays"), "\(moved)")
    let both = self.text(try state(shift: Shift(down: -1, right: -2)), 140, 45)
    #expect(both.contains("left by 2, up by 1: "), "\(both)")
    #expect(self.text(try state(shift: Shift(down: 0, right: 0))).contains("not moved: 4 of 4 results stay"))
  }

  @Test func whatStaysBearsASign() throws {
    let text = text(try state(shift: Shift(down: 2, right: 0)), 80, 24)
    #expect(text.contains("│7 =3 │"), "\(text)")
  }

  /// Numbers and blocks for all ways to pool; the shift on show is marked.
  @Test func thePlotHasARowForEachWay() throws {
    let wide = text(try state())
    for line in [
      "right by        0  ‹1›    2    3  change", "no pooling   100█  19▂  13▂  19▂   3.125",
      "max          100█   0·   0·  25▃   4.500", "average      100█   0·   0·   0·   2.125",
      "blurred max  100█   0·   0·   0·   1.500",
    ] { #expect(wide.contains(line), "\(wide)") }
    let narrow = text(try state(), 60, 20)
    #expect(narrow.contains("right by      0  1  2  3"), "\(narrow)")
    #expect(narrow.contains("no pooling    █  ▂  ▂  ▂"), "\(narrow)")
    let ascii = text(try state(), 60, 20, ascii: true)
    #expect(ascii.contains("stay, in tenths") && ascii.contains("no pooling    #  1  1  1"), "\(ascii)")
    let global = text(try state(Sample.m4, .globalMax))
    #expect(global.contains("max          100█") && !global.contains("blurred"), "\(global)")
  }

  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 48, rows: 16),
    Size(columns: 140, rows: 45), Size(columns: 200, rows: 50), Size(columns: 72, rows: 22),
  ]

  private func stages() throws -> [State] {
    [
      try state(), try state(Sample.m5), try state(Sample.m5, edge: .overhang),
      try state(Sample.m5, .average(countIncludePad: false), edge: .overhang),
      try state(Sample.m4, .average(countIncludePad: false)), try state(Sample.m5, .globalAverage),
    ]
  }

  /// Whatever the screen, and at every step alike: stage and text stand apart, with moved map and both results.
  @Test(arguments: sizes)
  func fitsEveryScreen(size: Size) throws {
    for start in try stages() {
      var places: Set<Rect> = []
      for step in 0..<(start.stage?.count ?? 0) {
        var state = start
        state.send(.go(toStep: step))
        let shown = try #require(StageFrame(state, size))
        let (text, stage) = (shown.plan.text, shown.rect)
        places.insert(stage)
        #expect(text.column + text.columns <= stage.column || text.row + text.rows <= stage.row)
        #expect(stage.column + stage.columns <= size.columns && stage.row + stage.rows <= size.rows - 2)
        let screen = shown.frame.canvas.description
        for word in ["moved", "before", "after", "right by 1: "] {
          #expect(screen.contains(word), "\(screen)")
        }
        #expect(
          !self.text(state, size.columns, size.rows, ascii: true).unicodeScalars.contains { !$0.isASCII })
      }
      #expect(places.count == 1)
    }
  }

  /// At 80x24 M4 and M5 stand there with all four maps, beside the words, and the plot.
  @Test func usualMapsAreWhole() throws {
    for state in try stages() {
      let shown = try #require(StageFrame(state, Self.sizes[0]))
      #expect(shown.plan.stage?.isWhole == true)
      #expect(shown.plan.text.columns < 40)
      let screen = shown.frame.canvas.description
      for word in ["map ", "moved", "before", "after", "change"] {
        #expect(screen.contains(word), "\(screen)")
      }
    }
  }

  @Test func aLargeMapFollowsTheBox() throws {
    let rows = (0..<60).map { row in (0..<70).map { Float((row * 7 + $0 * 3) % 100) } }
    for (step, size) in [(0, Self.sizes[0]), (600, Self.sizes[2]), (1049, Self.sizes[1])] {
      var state = try state(rows)
      state.send(.go(toStep: step))
      let text = text(state, size.columns, size.rows)
      let moved = try #require(state.stage?.shift?.moved.result.values[step])
      #expect(text.contains("«\(Int(moved))»"), "\(text)")
    }
  }

  @Test func aClickOnEitherResultGoesThere() throws {
    let frame = render(try state(), size: Self.sizes[0], look: RenderStyle())
    let steps = frame.targets.map(\.command).filter { if case .go = $0 { true } else { false } }
    #expect(steps == (0..<4).map { .go(toStep: $0) } + (0..<4).map { .go(toStep: $0) })
  }
}
