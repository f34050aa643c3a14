import LessonFormat
import Kernels
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct CompareViewTests {
  private func state(
    _ rows: [[Float]] = Sample.m5, _ layer: Layer = .max, poolSize: Int = 2, edge: EdgeRule = .drop,
    padding: Padding = .none, with variants: [StageVariant]? = nil
  ) throws -> State {
    var spec = try Sample.stage(rows, layer, poolSize: poolSize, edge: edge, padding: padding)
    (spec.view, spec.variants) = (.compare, variants)
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0))
    return state
  }

  private struct Missing: Error {}

  private func text(_ state: State, _ columns: Int = 80, _ rows: Int = 24, isASCII: Bool = false) -> String {
    render(state, size: Size(columns: columns, rows: rows), look: RenderStyle(isASCII: isASCII)).canvas
      .description
  }

  private func expect(_ state: State, _ lines: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    let text = text(state, 120, 30)
    for line in lines { #expect(text.contains(line), "\(text)", sourceLocation: sourceLocation) }
  }

  @Test func twoOperationsShareOneBox() throws {
    var state = try state(Sample.m4)
    state.send(.forward)
    expect(
      state, "1 max", "2 average", "≠ 2 of 2 differ", "checked ✓", "1  max(0, 0, 1, «3») = «3»",
      "2  (0 + 0 + 1 + 3) / 4 = «1»", "keeps one of the 4 numbers")
    #expect(!text(state, 120, 30).contains("╔"))
  }

  @Test func boxesThatLieElsewhereAreToldApart() throws {
    var state = try state(Sample.m4)
    state.send(.compare(.turn(by: 1)), .forward)
    expect(state, "1 stride 2", "2 stride 1", "┏1━", "╔", "on other cells: rows 1–2, columns 2–3")
    let ascii = text(state, 120, 30, isASCII: true)
    #expect(ascii.contains("#1==") && ascii.contains("!--"), "\(ascii)")
  }

  @Test func aVariantWithoutThatResultSaysSo() throws {
    var state = try state()
    state.send(.go(toStep: 2))
    expect(state, "1 drop", "2 overhang", "1  no result here", "drop has no box here")
    expect(try self.state(), "the same box, so the same number")
  }

  private func variant(
    _ part: StageVariant.Part, _ layer: Layer, _ window: Window = Window(poolSize: Extent(2))
  )
    -> StageVariant
  { StageVariant(name: "other", parts: [part], layer: layer.with(window)) }

  /// The same box and the same cells, and yet another number: by the slope, or by another rule.
  @Test func theSameCellsMakeAnotherNumber() throws {
    let signs: [[Float]] = [[-2, 3], [4, -5]]
    var leaky = try state(
      signs, .leakyReLU(slope: 0.5), with: [variant(.slope, .leakyReLU(slope: 0.25))])
    expect(leaky, "≠ 1 of 1 differ", "below 0 the slope counts, and the slopes differ")
    leaky.send(.forward)
    expect(leaky, "≠ 1 of 2 differ")
    #expect(!text(leaky, 120, 30).contains("slopes differ"))
    let power = try state(signs, .lp(p: 1), with: [variant(.power, .lp(p: 2))])
    expect(power, "≠ 1 of 1 differ", "the same cells, but another rule")
  }

  /// What a variant states of a layer that the stage's own has otherwise.
  @Test func everyPartOfAVariantCounts() throws {
    let edges = try Filters(count: 1, channels: 1, height: 2, width: 2, values: [1, 0, 0, 1], bias: [0.5])
    let other = try Filters(count: 1, channels: 1, height: 2, width: 2, values: [1, 0, 0, -1], bias: [3])
    let cases: [(Layer, StageVariant, [Float])] = [
      (.convolution(edges), variant(.filter, .convolution(other)), [3 - 7 + 3]),
      (.adaptiveMax(output: Extent(1)), variant(.output, .adaptiveMax(output: Extent(1, 2))), [9, 3]),
      (.max, variant(.dilation, .max, Window(poolSize: Extent(2), dilation: Extent(3))), [3]),
    ]
    for (layer, variant, first) in cases {
      let state = try state(Sample.m4, layer, with: [variant])
      guard case .compare(let compare) = state.stage?.view else {
        Issue.record("nothing is compared")
        return
      }
      let result = try #require(compare.variants[1].walk?.result)
      #expect(result.values.starts(with: first), "\(layer): \(result.values)")
    }
  }

  @Test func theDivisorIsExplained() throws {
    let state = try state(
      [[1, 2, 3], [4, 5, 6], [7, 8, 9]], .average(countIncludePad: false), poolSize: 3,
      padding: Padding(all: 1))
    expect(state, "1 real cells", "2 pads too", "divided by 4 and by 9", "5 pads")
  }

  @Test func aRefusalIsShownInWords() throws {
    let keras = StageVariant(
      dialect: .keras, parts: [.padding],
      layer: .max.with(Window(poolSize: Extent(2), padding: Padding(all: 1))))
    expect(
      try state(with: [keras]), "2 Keras", "in Keras pads cannot be", "declared: choose valid",
      "≠ 0 of 1 differ")
  }

  @Test func theLessonMayNameIt() throws {
    let named = StageVariant(
      name: "by ones", parts: [.stride], layer: .max.with(Window(poolSize: Extent(2), stride: Extent(1))))
    expect(try state(with: [named]), "2 by ones", "1 stride 2")
  }

  /// Whatever the screen, nothing runs over, and the numbers of the first variant are there.
  @Test(arguments: [(80, 24), (60, 20), (48, 16), (72, 22), (140, 45), (200, 50)])
  func fitsEveryScreen(columns: Int, rows: Int) throws {
    for layer in [Layer.max, .average(countIncludePad: true), .relu, .globalMax, .lp(p: 2)] {
      var state = try state(Sample.m5, layer)
      for step in 0..<5 {
        state.send(.compare(.turn(by: 1)), .go(toStep: step))
        let size = Size(columns: columns, rows: rows)
        guard let frame = StageFrame(state, size) else { throw Missing() }
        #expect(frame.rect.column + frame.rect.columns <= size.columns)
        #expect(frame.rect.row + frame.rect.rows <= size.rows - 2, "\(frame.frame.canvas)")
        #expect(text(state, columns, rows).contains("✓"))
      }
    }
  }

  /// Nothing moves while stepping.
  @Test func theLayoutIsTheSameForEveryStep() throws {
    for (columns, rows) in [(80, 24), (60, 20), (48, 16), (140, 45)] {
      let frames = try (0..<9).map { step in
        var state = try state()
        state.send(.go(toStep: step))
        guard let frame = StageFrame(state, Size(columns: columns, rows: rows)) else { throw Missing() }
        return frame
      }
      #expect(Set(frames.map(\.rect)).count == 1)
      #expect(Set(frames.map(\.plan.text)).count == 1)
    }
  }

  @Test func aClickOnAResultGoesThere() throws {
    let state = try state()
    let frame = render(state, size: Size(columns: 80, rows: 24), look: RenderStyle())
    let steps = frame.targets.compactMap { target in
      if case .go(let step) = target.command { step } else { nil }
    }
    #expect(steps.sorted() == [0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 6, 7, 8])
  }

  /// All boxes glide at once; sums wait until they have arrived.
  @Test func theBoxesMoveTogether() throws {
    var spec = try Sample.stage(Sample.m4)
    spec.view = .compare
    var state = State(course: Sample.course(of: [spec]), motion: true)
    state.send(.openLesson(0), .compare(.turn(by: 1)), .forward)
    #expect(state.motion.glide != nil)
    #expect(!text(state).contains("2  max("))
    _ = update(&state, .tick(milliseconds: 1000))
    #expect(text(state).contains("2  max("))
  }
}
