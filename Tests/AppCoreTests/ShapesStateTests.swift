import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

@Suite struct ShapesStateTests {
  private func state(_ size: MapSize? = nil, layer: Layer = .max, edge: EdgeRule = .drop) throws -> State {
    var spec = try Sample.stage(Sample.m5, layer, edge: edge)
    (spec.view, spec.size) = (.shapes, size)
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0))
    return state
  }

  private func shapes(_ state: State) throws -> ShapesState {
    guard case .shapes(let shapes)? = state.stage?.view else { throw NoShapes() }
    return shapes
  }

  private struct NoShapes: Error {}

  @Test func startsFromTheMap() throws {
    let shapes = try shapes(state())
    #expect(shapes.size == MapSize(Extent(5), depth: 1))
    #expect(shapes.sizes.output == MapSize(Extent(2), depth: 1))
    #expect(shapes.letters == ShapesState.Letter.allCases)
    #expect(shapes.before == nil)
  }

  /// The filter is the lesson's, its channels are the map's, and each filter makes a channel.
  @Test func aConvolutionHasNoPoolSizeAndItsOwnDepth() throws {
    let filters = try Filters(count: 4, channels: 1, height: 2, width: 2, values: (0..<16).map { Float($0) })
    var state = try state(layer: .convolution(filters))
    #expect(try shapes(state).letters == [.rows, .columns, .depth, .stride])
    #expect(try shapes(state).sizes.output == MapSize(Extent(2), depth: 4))
    state.send(.go(toStep: 2), .shapes(.change(by: 1)))
    #expect(try shapes(state).size.depth == 2 && shapes(state).sizes.output.depth == 4)
  }

  /// Adaptive pooling is told its size: there is no formula, and the walk comes instead.
  @Test func adaptivePoolingHasNoFormula() throws {
    let adaptive = try state(layer: .adaptiveMax(output: Extent(3)))
    #expect(adaptive.stage?.view == .walk)
    #expect(adaptive.stage?.views == ViewKind.allCases.filter { $0.suits(.adaptiveMax) })
    var pooled = try state()
    while pooled.stage?.settings.kind != .adaptiveMax { pooled.send(.change(.operation, by: 1)) }
    #expect(
      pooled.stage?.view == .walk && pooled.notice?[.english].contains("adaptive max has no view") == true)
    pooled.send(.reset)
    #expect(try shapes(pooled).size.extent == Extent(5))
  }

  @Test func startsFromTheSizeOfTheLesson() throws {
    let size = MapSize(Extent(224, 100), depth: 64)
    let shapes = try shapes(state(size))
    #expect(shapes.size == size)
    #expect(shapes.sizes.output == MapSize(Extent(112, 50), depth: 64))
  }

  /// Each letter changes what it stands for, and the result with it.
  @Test(arguments: [
    (0, MapSize(Extent(6, 5), depth: 1), MapSize(Extent(3, 2), depth: 1)),
    (1, MapSize(Extent(5, 6), depth: 1), MapSize(Extent(2, 3), depth: 1)),
    (2, MapSize(Extent(5, 5), depth: 2), MapSize(Extent(2, 2), depth: 2)),
    (3, MapSize(Extent(5, 5), depth: 1), MapSize(Extent(2, 2), depth: 1)),
    (4, MapSize(Extent(5, 5), depth: 1), MapSize(Extent(2, 2), depth: 1)),
  ])
  func lettersChange(letter: Int, size: MapSize, output: MapSize) throws {
    var state = try state()
    let start = try shapes(state)
    state.send(.go(toStep: letter), .shapes(.change(by: 1)))
    let changed = try shapes(state)
    #expect(changed.size == size)
    #expect(changed.sizes.output == output)
    #expect(changed.before == start.sizes)
    #expect(state.stage?.isChanged == true)
    let window = try #require(state.stage?.settings.window)
    #expect(window.poolSize == Extent(letter == 3 ? 3 : 2))
    #expect(window.stride == Extent(letter == 4 ? 3 : 2))
    state.send(.reset)
    #expect(try shapes(state).sizes == start.sizes)
    #expect(state.stage?.isChanged == false)
  }

  /// The map that is walked stays as it is.
  @Test func theWalkKeepsItsMap() throws {
    var state = try state()
    let walk = state.stage?.walk
    for _ in 0..<9 { state.send(.shapes(.change(by: 1))) }
    #expect(try shapes(state).size == MapSize(Extent(14, 5), depth: 1))
    #expect(state.stage?.walk == walk)
  }

  @Test func aStepTakesTheMarksAway() throws {
    var state = try state()
    state.send(.shapes(.change(by: 1)))
    #expect(try shapes(state).before != nil)
    state.send(.forward)
    #expect(try shapes(state).before == nil)
  }

  @Test func whatDoesNotFitIsRefused() throws {
    var state = try state(MapSize(Extent(2), depth: 1))
    let before = try shapes(state)
    state.send(.shapes(.change(by: -1)))
    #expect(state.notice?[.english] == "pool size 2 does not fit a map of height 1: at most 1")
    #expect(try shapes(state) == before)
    state.send(.changePool(by: 1))
    #expect(state.notice?[.english] == "pool size 3 does not fit a map of height 2: at most 2")
    #expect(state.stage?.isChanged == false)
    state.send(.go(toStep: 2), .shapes(.change(by: -1)))
    #expect(state.notice?[.english] == "a map here has 1 to 4096 rows, columns and channels")
  }

  /// In the walk a larger box may be taken than the size in the other view holds: that then is the map's again.
  @Test func aSizeThatNoLongerFitsGivesWay() throws {
    var state = try state(MapSize(Extent(2), depth: 7))
    state.send(.nextView, .changePool(by: 1), .previousView)
    #expect(try shapes(state).size == MapSize(Extent(5), depth: 1))
  }

  @Test func edgeRulesCountOnTheSizeInView() throws {
    var state = try state(edge: .overhang)
    #expect(try shapes(state).sizes.output.extent == Extent(3))
    state.send(.change(.edge, by: 1))
    #expect(state.stage?.settings.window.edge == .same)
    #expect(try shapes(state).sizes.output.extent == Extent(3))
    state.send(.change(.padTop, by: 1))
    #expect(state.notice?[.english].contains("computes its own padding") == true)
  }

  @Test func aGlobalLayerHasNoBoxToSet() throws {
    let shapes = try shapes(state(layer: .globalAverage))
    #expect(shapes.letters == [.rows, .columns, .depth])
    #expect(shapes.sizes.output == MapSize(Extent(1), depth: 1))
  }
}
