import LessonFormat
import Kernels
import Testing

@Suite struct ViewReaderTests {
  private func stage(_ keys: String) throws -> StageSpec? {
    let parsed = LessonParser.parse(Sample.stage("input: m4\nop: max\npool: 2\n" + keys), file: "f.md")
    return try #require(parsed.lesson, "\(parsed.diagnostics)").pages.first?.stage
  }

  @Test func aStageIsWalkedUnlessItSaysOtherwise() throws {
    #expect(try stage("stride: 1")?.view == .walk)
    #expect(try stage("view: walk\npredict: 2")?.predictFrom == 1)
  }

  @Test(arguments: ViewKind.allCases)
  func everyViewCanBeNamed(view: ViewKind) throws {
    #expect(try stage("view: \(view.rawValue)")?.view == view)
    #expect(view.suits(.max))
  }

  @Test func shapesStartsFromASizeOfItsOwn() throws {
    #expect(try stage("view: shapes")?.size == nil)
    let size = try stage("view: shapes\nsize: [224, 200, 64]")?.size
    #expect(size == MapSize(Extent(224, 200), depth: 64))
  }

  @Test func backwardStartsFromAGradientOfItsOwn() throws {
    #expect(try stage("view: backward")?.gradient == nil)
    let gradient = try stage("view: backward\ngradient: [[1, 0], [.5, -2]]")?.gradient
    #expect(gradient?.values == [1, 0, 0.5, -2])
  }

  @Test func shiftStartsWhereTheLessonSays() throws {
    #expect(try stage("view: shift")?.shift == nil)
    #expect(try stage("view: shift\nshift: [-3, 2]")?.shift == Shift(down: -3, right: 2))
  }

  @Test func aComparisonSaysOnlyWhatDiffers() throws {
    let stage = try #require(
      try stage(
        "stride: 1\nview: compare\nwith:\n  - {op: average}\n  - {name: ceil, edge: overhang, pad: 1}"))
    let variants = try #require(stage.variants)
    #expect(variants.map(\.parts) == [[.operation], [.edge, .padding]])
    #expect(variants.map(\.name) == [nil, "ceil"])
    #expect(variants.map(\.dialect) == [.house, .house])
    #expect(variants[0].layer.kind == .average && !variants[0].layer.countIncludePad)
    #expect(variants[1].layer.window.padding == Padding(all: 1))
    #expect(variants[1].layer.window.stride == Extent(1))
  }

  @Test func aComparedStageMayHaveAName() throws {
    #expect(try stage("view: compare\nname: ours\nwith: [{op: average}]")?.name == "ours")
    #expect(try stage("view: compare\nwith: [{op: average, name: theirs}]")?.name == nil)
  }

  /// What a framework refuses is a comparison, too: it is shown in words.
  @Test func aFrameworkMayRefuse() throws {
    let stage = try #require(try stage("view: compare\nwith: [{dialect: keras, pad: 1}]"))
    #expect(stage.variants?.map(\.dialect) == [.keras])
    #expect(stage.variants?.map(\.parts) == [[.padding]])
  }

  @Test func onlyLayersWithABoxOfKnownSizeHaveAFormula() {
    let without = LayerKind.allCases.filter { !ViewKind.shapes.suits($0) }
    #expect(
      without == LayerKind.allCases.filter { $0.box == .adaptive || $0.box == .cell } && without.count > 5)
  }
}
