import Narration
import LessonFormat
import Kernels
import Playing
import Screen
import Testing

@testable import AppCore
@testable import Views

/// Every number of the visible part of the maps can be read, in straight columns, wherever the box is.
@Suite struct NumbersVisibleTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 48, rows: 16), Size(columns: 49, rows: 17),
    Size(columns: 60, rows: 20), Size(columns: 72, rows: 24), Size(columns: 100, rows: 30),
    Size(columns: 140, rows: 45), Size(columns: 200, rows: 50),
  ]

  private func check(_ state: State, _ size: Size, _ name: String) throws {
    let shown = try #require(StageFrame(state, size))
    if let complaint = shown.complaint {
      Issue.record("\(name) at \(size.columns)x\(size.rows): \(complaint)\n\(shown.frame.canvas)")
    }
    #expect(shown.frame.canvas.description.contains("checked ✓"), "\(name) at \(size.columns)x\(size.rows)")
  }

  @Test(arguments: StagePage.walked + StagePage.layers)
  func stagePages(page: StagePage) throws {
    for size in Self.sizes {
      let most = size.columns == 80 ? Int.max : 4
      for state in page.states(most: most) {
        try check(state, size, "\(page) step \(state.stage?.step ?? 0)")
      }
    }
  }

  @Test(arguments: StagePage.walked + StagePage.layers, [0, 0.25, 0.5, 0.75, 1])
  func whileTheBoxMoves(page: StagePage, progress: Double) throws {
    for state in page.states(most: 6) {
      try check(state.gliding(progress), Size(columns: 80, rows: 24), "\(page) at \(progress)")
    }
  }

  @Test(arguments: StagePage.firsts)
  func onAHugeScreen(page: StagePage) throws {
    try check(page.state(step: .max), Size(columns: 500, rows: 200), "\(page)")
  }

  @Test(arguments: [
    Layer.relu, .max, .sum, .globalAverage, .leakyReLU(slope: 0.25), .lp(p: 2),
    .adaptiveMax(output: Extent(2)), .convolution(.verticalEdges(channels: 1, on: Extent(2))),
  ])
  func awkwardNumbersKeepTheirColumns(layer: Layer) throws {
    let page = StagePage.pages(of: Sample.course(of: [try Sample.stage(Sample.awkward, layer, stride: 1)]))[0]
    for size in Self.sizes {
      for state in page.states() { try check(state, size, "awkward \(layer) at \(state.stage?.step ?? 0)") }
    }
  }

  /// Neither map nor filter fits: both are cut, and what is there can be read.
  @Test func aLargeFilterIsCutAsMapsAre() throws {
    let rows = (0..<40).map { row in (0..<60).map { Float((row * 7 + $0 * 3) % 100) } }
    let filters = try Filters(
      count: 1, channels: 1, height: 30, width: 25, values: (0..<750).map { Float($0 % 7 - 3) })
    let stage = try Sample.stage(rows, .convolution(filters), stride: 1)
    let page = StagePage.pages(of: Sample.course(of: [stage]))[0]
    for size in Self.sizes {
      for step in [0, 200, 395] { try check(page.state(step: step), size, "30×25 filter at \(step)") }
    }
    let shown = try #require(StageFrame(page.state(step: 9), Self.sizes[0]))
    let (bottom, right) = (shown.rect.row + shown.rect.rows, shown.rect.column + shown.rect.columns)
    #expect(bottom <= 22 && right <= 80)
  }

  /// Only the part round the box is drawn of a map that fits nowhere.
  @Test func aLargeMapShowsTheCurrentBox() throws {
    let rows = (0..<200).map { row in (0..<300).map { Float((row * 7 + $0 * 3) % 100) } }
    let page = StagePage.pages(of: Sample.course(of: [try Sample.stage(rows)]))[0]
    for (step, size) in [(0, Self.sizes[0]), (7_600, Self.sizes[1]), (14_999, Self.sizes[6])] {
      let state = page.state(step: step)
      try check(state, size, "200×300 at \(step)")
      let terms = try #require(state.stage?.current.terms)
      let text = render(state, size: size, look: RenderStyle()).canvas.description
      #expect(text.contains("«\(NumberFormat.short(terms.max() ?? 0, RenderStyle()))»"))
    }
  }
}
