import LessonFormat
import Kernels
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct ShapesViewTests {
  private func state(
    _ layer: Layer = .max, poolSize: Int = 2, stride: Int = 2, edge: EdgeRule = .drop,
    padding: Padding = .none,
    dilation: Int = 1, size: MapSize? = nil
  ) throws -> State {
    var spec = try Sample.stage(
      Sample.m5, layer, poolSize: poolSize, stride: stride, edge: edge, padding: padding, dilation: dilation)
    (spec.view, spec.size) = (.shapes, size)
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0))
    return state
  }

  private func text(_ state: State, _ columns: Int = 100, _ rows: Int = 30) -> String {
    render(state, size: Size(columns: columns, rows: rows), look: RenderStyle()).canvas.description
  }

  private func expect(_ state: State, _ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    let text = text(state)
    for line in lines { #expect(text.contains(line), "\(text)", sourceLocation: sourceLocation) }
  }

  @Test func everyEdgeRuleRoundsAsItDoes() throws {
    expect(
      try state(), "(L−P)/S+1 = (5−2)/2+1 = 2.5 → 2", "5×5×1 → 2×2×1", "25 values in, 4 out, 0 parameters")
    expect(
      try state(edge: .overhang), "(B−P)/S+1 = (5−2)/2+1 = 2.5 → 3", "5×5×1 → 3×3×1", "rounded up: under")
    expect(try state(edge: .same), "L/S = 5/2 = 2.5 → 3", "under same only the stride counts")
    expect(try state(stride: 1), "(L−P)/S+1 = (5−2)/1+1 = 4\n", "it fits exactly")
    expect(
      try state(stride: 3, size: MapSize(Extent(6), depth: 3)), "≈ 2.33 → 2", "d = 3 stays", "6×6×3 → 2×2×3")
  }

  @Test func paddingAndDilationAreSpelledOut() throws {
    expect(
      try state(edge: .overhang, padding: Padding(all: 1)),
      "(L+p−P)/S+1 = (5+1+1−2)/2+1 = 3.5 → 4, minus one: 3",
      "p  padding before and after     1+1", "off the map is left out")
    expect(try state(padding: Padding(top: 1)), "(L+p−P)/S+1 = (5+1+0−2)/2+1 = 3", "(B−P)/S+1", "1+0, 0+0")
    expect(try state(dilation: 2), "span     D(P−1)+1 = 2(2−1)+1 = 3", "(L−span)/S+1 = (5−3)/2+1 = 2")
  }

  @Test func globalLayersCoverEverything() throws {
    expect(try state(.globalMax), "one box over all 5 → 1", "5×5×1 → 1×1×1", "whatever the size")
  }

  @Test func aConvolutionCountsItsParameters() throws {
    let filters = try Filters(
      count: 2, channels: 1, height: 3, width: 3, values: (0..<18).map { Float($0) }, bias: [1, 2])
    expect(
      try state(.convolution(filters), stride: 1, padding: Padding(all: 1)),
      "(L+p−F)/S+1 = (5+1+1−3)/1+1 = 5", "d = 1 → 2: a map for each filter",
      "F  filter: side of the box", "5×5×1 → 5×5×2", "25 values in, 50 out, 20 parameters")
    expect(
      try state(.convolution(filters), stride: 1, size: MapSize(Extent(9), depth: 3)),
      "(L−F)/S+1 = (9−3)/1+1 = 7", "9×9×3 → 7×7×2", "56 parameters")
  }

  /// Just the lines that the last change changed are marked.
  @Test(arguments: [
    (0, ["rows"]), (1, ["columns"]), (2, ["depth"]), (3, ["rows", "columns"]), (4, ["rows", "columns"]),
  ])
  func whatChangedIsMarked(letter: Int, names: [String]) throws {
    var state = try state()
    state.send(.go(toStep: letter))
    #expect(!text(state).contains("•"))
    state.send(.shapes(.change(by: 1)))
    let text = text(state)
    for name in ["rows", "columns", "depth"] {
      #expect(text.contains("• \(name) ") == names.contains(name), "\(text)")
    }
    state.send(.back)
    #expect(!self.text(state).contains("•"))
  }

  /// Whatever the screen: the numbers, the result, and no line beyond the stage.
  @Test(arguments: [(80, 24), (60, 20), (140, 45), (48, 16), (72, 22), (100, 18)])
  func fitsEveryScreen(columns: Int, rows: Int) throws {
    for size in [nil, MapSize(Extent(224, 4096), depth: 4096)] {
      var state = try state(edge: .overhang, padding: Padding(all: 1), size: size)
      for letter in 0..<5 {
        state.send(.go(toStep: letter))
        let text = text(state, columns, rows)
        let input = size ?? MapSize(Extent(5), depth: 1)
        #expect(text.contains("\(input) → "), "\(text)")
        for name in ["rows ", "columns ", "depth "] { #expect(text.contains(name), "\(text)") }
      }
    }
  }

  /// Nothing moves while the cursor goes over the letters.
  @Test func theLayoutIsTheSameForEveryLetter() throws {
    for (columns, rows) in [(80, 24), (60, 20), (48, 16), (140, 45)] {
      let frames = try (0..<5).map { letter in
        var state = try state()
        state.send(.go(toStep: letter))
        return try #require(StageFrame(state, Size(columns: columns, rows: rows)))
      }
      #expect(Set(frames.map(\.rect)).count == 1)
      #expect(Set(frames.map(\.plan.text)).count == 1)
    }
  }

  @Test func aClickOnALetterGoesThere() throws {
    for (columns, rows) in [(80, 24), (48, 16)] {
      let state = try state()
      let frame = render(state, size: Size(columns: columns, rows: rows), look: RenderStyle())
      let steps = frame.targets.map(\.command).filter { if case .go = $0 { true } else { false } }
      #expect(steps == (0..<5).map { .go(toStep: $0) })
      let target = try #require(frame.targets.first { $0.command == .go(toStep: 3) })
      let shown = frame.canvas.line(target.rect.row).dropFirst(target.rect.column).prefix(target.rect.columns)
      #expect(shown.contains("P"))
    }
  }
}
