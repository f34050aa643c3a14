import LessonFormat
import Playing
import Screen
import Testing
import Localization

@testable import Kernels
@testable import AppCore
@testable import Views

/// Were the fast kernel ever to differ from the reference, whoever looks at the result would be told.
@Suite struct KernelFaultTests {
  /// A stage whose kernel wrote every result one too large.
  private func state(_ view: ViewKind, isFaulty: Bool) throws -> State {
    var spec = try Sample.stage()
    spec.view = view
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0))
    guard isFaulty else { return state }
    state.withStage { stage in
      let walk = stage.walk
      let result = walk.result.filledCells { walk.result[$0, $1, $2] + 1 }
      let wrong = Walkthrough(input: walk.input, layer: walk.layer, placed: walk.placed, result: result)
      try? stage.apply(stage.settings, Computed(walk: wrong, result: ValueSummary(result.values)))
    }
    if view == .pipeline { state.send(.lastStep, .pipeline(.open)) }
    return state
  }

  private func canvas(
    _ state: State, _ size: Size = Size(columns: 100, rows: 40), _ language: Language = .english
  )
    -> Canvas
  { render(state, size: size, look: RenderStyle(language: language)).canvas }

  private func alarms(_ canvas: Canvas) -> String {
    String(canvas.cells.filter { $0.style == Style(.bad, .bold) && !$0.isContinuation }.map(\.character))
  }

  @Test(arguments: [ViewKind.walk, .shift, .pipeline]) func theScreenSaysSoInRed(view: ViewKind) throws {
    let faulty = try state(view, isFaulty: true)
    #expect(faulty.stage?.walk.firstDisagreement()?.index == 0)
    for size in [Size(columns: 100, rows: 40), Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)] {
      let screen = canvas(faulty, size)
      #expect(!"\(screen)".contains("checked ✓"), "\(screen)")
      #expect(alarms(screen).contains("reference") && alarms(screen).contains("bug"), "\(screen)")
    }
    #expect(alarms(canvas(faulty, Size(columns: 100, rows: 40), .chinese)).contains("请报告"))
    #expect(alarms(canvas(try state(view, isFaulty: false))).isEmpty)
  }

  /// Both numbers are named: 7 is the largest of 3, 2, 0 and 7.
  @Test func theNumbersAreNamed() throws {
    let stage = try #require(try state(.walk, isFaulty: true).stage)
    let words = StageWords(stage)
    #expect(words.step(0).sentence.contains("is 7. The fast path gives 8: that is a bug, please report it."))
    #expect(stage.current.verdict(RenderStyle()).0 == "bug: fast 8, reference 7, please report")
  }

  @Test func linesSaySoToo() throws {
    let stage = try #require(try state(.pipeline, isFaulty: true).stage)
    let told = ViewTelling(stage).step.map { "\($0)" }.joined()
    #expect(told.contains("fast and reference results differ: please report this bug."))
  }
}
