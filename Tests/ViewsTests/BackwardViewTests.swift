import LessonFormat
@testable import Kernels
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

@Suite struct BackwardViewTests {
  private func state(
    _ rows: [[Float]] = Sample.m4, _ layer: Layer = .max, poolSize: Int = 2, stride: Int = 1,
    edge: EdgeRule = .drop, padding: Padding = .none
  ) throws -> State {
    var spec = try Sample.stage(rows, layer, poolSize: poolSize, stride: stride, edge: edge, padding: padding)
    spec.view = .backward
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0))
    return state
  }

  private func text(_ state: State, _ columns: Int = 80, _ rows: Int = 24, ascii: Bool = false) -> String {
    render(state, size: Size(columns: columns, rows: rows), look: RenderStyle(isASCII: ascii)).canvas
      .description
  }

  private func expect(
    _ state: State, step: Int, _ lines: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var state = state
    state.send(.go(toStep: step))
    let text = text(state)
    for line in lines + ["checked ✓"] {
      #expect(text.contains(line), "\(text)", sourceLocation: sourceLocation)
    }
  }

  @Test func aMaximumSendsItAllToTheWinner() throws {
    let state = try state()
    expect(
      state, step: 0, "gradient 1 → the winner «7», row 2, column 2", "the other cells of the box get nothing"
    )
    expect(state, step: 4, "the 7 now has 1 + 1 + 1 + 1 = «4»")
    let ties = try self.state(Sample.m5, stride: 2, edge: .overhang)
    expect(ties, step: 2, "the winner «0»", "a tie: the first")
  }

  @Test func anAverageSharesItOut() throws {
    let state = try state(Sample.m5, .average(countIncludePad: false), stride: 2, edge: .overhang)
    expect(state, step: 0, "gradient 1 / 4 = 0.25 to each of 4 real cells")
    expect(
      state, step: 2, "gradient 1 / 2 = 0.5 to each of 2 real cells",
      "2 of 4 cells lie off the map and get nothing")
    expect(state, step: 8, "gradient 1 / 1 = 1 to the one real cell")
    let overlapping = try self.state(Sample.m4, .average(countIncludePad: false))
    expect(overlapping, step: 4, "row 2, column 2: 4 · 0.25 = «1»")
    let thirds = try self.state([[1, 2, 3]], .globalAverage)
    expect(thirds, step: 0, "1 / 3 ≈ 0.3333 to each of 3 real cells")
  }

  @Test func countedPadsLoseTheirPart() throws {
    let state = try state(
      .init([[1, 2], [3, 4]]), .average(countIncludePad: true), stride: 2, padding: Padding(all: 1))
    expect(state, step: 0, "1 / 4 = 0.25 to the one real cell", "the share of the 3 pads is lost")
  }

  @Test func aSumSendsItWholeToEach() throws {
    expect(try state(Sample.m4, .sum), step: 0, "gradient 1 to each of 4 real cells")
  }

  @Test func activationsLetThroughOrBlock() throws {
    let map: [[Float]] = [[-3, 0, 2, .nan]]
    let relu = try state(map, .relu)
    expect(relu, step: 0, "gradient 1 → 0: −3 ≤ 0 blocks it")
    expect(relu, step: 1, "gradient 1 → 0: 0 ≤ 0 blocks it", "at 0 ReLU has no slope: 0 by convention")
    expect(relu, step: 2, "gradient 1 passes unchanged: 2 > 0")
    expect(relu, step: 3, "NaN is not above 0 blocks it")
    expect(try state(map, .leakyReLU(slope: 0.5)), step: 0, "gradient 1 × slope 0.5 = 0.5: −3 ≤ 0")
  }

  @Test func aConvolutionSendsThroughItsWeights() throws {
    let filters = try Filters(count: 1, channels: 1, height: 1, width: 2, values: [2, -3])
    let state = try state([[1, 2, 4]], .convolution(filters))
    expect(state, step: 0, "1 × its weight to each of 2 real cells", "← of results")
    expect(state, step: 1, "row 1, column 2 now has −3 + 2 = «−1»")
  }

  /// A convolution reads and so sends to all channels: each stands there with what it receives.
  @Test func aConvolutionShowsAllChannels() throws {
    var spec = try Sample.stage()
    spec.input = try FeatureMap(channels: 2, height: 1, width: 2, values: [1, 2, 3, 4])
    spec.layer = .convolution(
      try Filters(count: 2, channels: 2, height: 1, width: 2, values: [1, 2, 3, 4, 5, 6, 7, 8]))
    (spec.layer.window.stride, spec.view) = (Extent(1), .backward)
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0), .lastStep)
    expect(
      state, step: 1, "channel 1/2", "channel 2/2", "← of result 2/2", "«6»", "«8»", "«10»", "«12»")
  }

  @Test func lpSendsInMeasure() throws {
    let state = try state([[3, 4], [0, 0]], .lp(p: 2))
    expect(state, step: 0, "gradient 1 → 0.6, 0.8, 0.0, 0.0", "gradient · x / result")
    let cubes = try self.state([[3, -4], [0, 0]], .lp(p: 3))
    expect(cubes, step: 0, "gradient · sign(x) · (|x| / result)^2")
  }

  @Test func negativeSharesKeepTheirSigns() throws {
    var state = try state()
    state.send(.backward(.edit))
    state.type(text: "-2")
    #expect(text(state).contains("its gradient: −2_") || text(state).contains("its gradient: -2_"))
    state.send(.backward(.set), .close)
    expect(state, step: 1, "the 7 now has −2 + 1 = «−1»")
  }

  @Test func whatIsNoNumberIsSaid() throws {
    var state = try state()
    state.send(.backward(.edit))
    state.type(text: "--")
    state.send(.backward(.set))
    #expect(text(state).contains("Type a number: 1.5, 3/2 or -4."))
    #expect(text(state, 48, 16).contains("Type a number: 1.5, 3/2 or -4."))
  }

  /// A disagreement would be said, not hidden.
  @Test func aDisagreementIsSaid() throws {
    let state = try state()
    let stage = try #require(state.stage)
    let back = try #require(stage.stepBack)
    let wrong = BackStep(
      forward: back.forward, gradient: back.gradient, shares: back.shares, before: back.before,
      after: back.before, agrees: false)
    let words = BackwardWords(stage: stage, back: wrong, look: RenderStyle())
    #expect(words.verdict.0 == "bug: fast and reference results differ, please report")
  }

  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 48, rows: 16),
    Size(columns: 140, rows: 45), Size(columns: 200, rows: 50), Size(columns: 72, rows: 22),
  ]

  private func stages() throws -> [State] {
    [
      try state(), try state(Sample.m5, stride: 2, edge: .overhang),
      try state(Sample.m5, .average(countIncludePad: false), stride: 2, edge: .overhang),
      try state(Sample.m5, .globalAverage), try state([[-3, 2, 0], [1, -1, 4]], .relu),
      try state(Sample.m4, .max, poolSize: 3, padding: Padding(all: 1)),
    ]
  }

  /// Whatever the screen, and at every step alike: stage and text stand apart, and all three maps are named.
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
        for title in ["map ", "its gradient", "← of results"] { #expect(screen.contains(title), "\(screen)") }
        #expect(
          !self.text(state, size.columns, size.rows, ascii: true).unicodeScalars.contains { !$0.isASCII })
      }
      #expect(places.count == 1)
    }
  }

  /// At 80x24 the maps of M4 and M5 stand there whole, with all that is said about them.
  @Test func usualMapsAreWhole() throws {
    for state in try stages() {
      #expect(StageFrame(state, Self.sizes[0])?.plan.stage?.isWhole == true)
    }
  }

  /// On a map that fits nowhere, the box and its result are in view.
  @Test func aLargeMapFollowsTheBox() throws {
    let rows = (0..<60).map { row in (0..<70).map { Float((row * 7 + $0 * 3) % 100) } }
    for (step, size) in [(0, Self.sizes[0]), (600, Self.sizes[2]), (1049, Self.sizes[1])] {
      var state = try state(rows, stride: 2)
      state.send(.go(toStep: step))
      let text = text(state, size.columns, size.rows)
      let winner = try #require(state.stage?.current.terms.max())
      #expect(text.contains("«\(Int(winner))»"), "\(text)")
      #expect(text.contains("«1»"), "\(text)")
    }
  }

  @Test func aClickOnTheResultsGradientGoesThere() throws {
    let frame = render(try state(), size: Self.sizes[0], look: RenderStyle())
    let steps = frame.targets.map(\.command).filter { if case .go = $0 { true } else { false } }
    #expect(steps == (0..<9).map { .go(toStep: $0) })
  }

  /// While the box is on its way its result has not sent anything.
  @Test func sumsWaitForTheBox() throws {
    var state = try state()
    state.send(.go(toStep: 1))
    let seven = { (state: State) in text(state).contains("0 «2» 0  0") }
    #expect(seven(state))
    #expect(!seven(state.gliding(0.5)))
    #expect(text(state.gliding(0.5)).contains("0  1  0  0"))
  }
}
