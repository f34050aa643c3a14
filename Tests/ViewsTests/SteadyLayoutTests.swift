import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

/// Nothing moves while stepping but the box, the marks and the words about them.
@Suite struct SteadyLayoutTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 48, rows: 16), Size(columns: 60, rows: 20),
    Size(columns: 140, rows: 45),
  ]

  @Test(arguments: StagePage.walked + StagePage.layers)
  func theLayoutIsThatOfThePage(page: StagePage) throws {
    for size in Self.sizes {
      let frames = page.states().compactMap { StageFrame($0, size) }
      let first = try #require(frames.first)
      for frame in frames {
        #expect(frame.layout == first.layout)
        #expect(frame.plan.corner == first.plan.corner)
        #expect(frame.plan.text == first.plan.text)
        #expect(frame.frame.scrollLimit == first.frame.scrollLimit)
        if first.layout?.isWhole == true,
          first.layout?.shownChannels == first.stage.walk.input.channels,
          first.layout?.filter == nil || frame.stage.current.channel == first.stage.current.channel
        {
          #expect(frame.frame.targets == first.frame.targets)
        }
      }
    }
  }

  /// Stage and text lie within the body and apart from each other.
  @Test(arguments: StagePage.walked + StagePage.layers)
  func nothingOverlaps(page: StagePage) throws {
    for size in Self.sizes + [Size(columns: 49, rows: 17), Size(columns: 200, rows: 50)] {
      let shown = try #require(StageFrame(page.state(), size))
      let (text, stage) = (shown.plan.text, shown.rect)
      let isApart = text.column + text.columns <= stage.column || text.row + text.rows <= stage.row
      #expect(isApart, "\(page) at \(size): \(text), \(stage)")
      #expect(stage.column + stage.columns <= size.columns && stage.row + stage.rows <= size.rows - 2)
      #expect(text.column >= 0 && text.row >= 2 && text.rows > 0)
    }
  }

  /// The form changes what stands in the text column, and nothing else.
  @Test(arguments: StagePage.walked + StagePage.layers)
  func theFormMovesNothing(page: StagePage) throws {
    var state = page.state()
    let before = try #require(StageFrame(state, Self.sizes[0]))
    _ = update(&state, .command(.form))
    let after = try #require(StageFrame(state, Self.sizes[0]))
    #expect(after.plan.corner == before.plan.corner)
    #expect(after.layout == before.layout)
  }

  /// Hints, typing and the verdict move nothing but the text.
  @Test func questionsKeepTheirStageWhereItIs() {
    var asked = 0
    for snapshot in SnapshotCase.all where snapshot.name.hasSuffix("question") {
      let places = snapshot.frames().map { frame in
        render(frame.state, size: snapshot.size, look: snapshot.look).canvas.description
          .split(separator: "\n", omittingEmptySubsequences: false).enumerated().first {
            $1.contains("checked ✓")
          }
          .map { [$0, TextWidth.of($1)] }
      }
      #expect(Set(places).count == 1, "\(snapshot.name): \(places)")
      asked += places.first == nil ? 0 : 1
    }
    #expect(asked > 3)
  }
}
