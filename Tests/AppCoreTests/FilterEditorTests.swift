import LessonFormat
import Kernels
import Playing
import Snippets
import Testing

@testable import AppCore

@Suite struct FilterEditorTests {
  private static let map: [[Float]] = [[1, 2, 0, 1], [0, 1, 3, 0], [2, 0, 1, 1], [1, 1, 0, 2]]

  private func editing(_ filters: Filters, channels: Int = 1) throws -> State {
    let values = Array(repeating: Self.map.flatMap { $0 }, count: channels).flatMap { $0 }
    let spec = StageSpec(
      input: try FeatureMap(channels: channels, height: 4, width: 4, values: values), inputName: "map",
      layer: .convolution(filters).with(Window(poolSize: filters.extent, stride: Extent(1))))
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0), .edit(.begin), .edit(.turn(by: channels)))
    return state
  }

  private func one(_ values: [Float] = [1, 0, 0, -1], height: Int = 2) throws -> Filters {
    try Filters(count: 1, channels: 1, height: height, width: values.count / height, values: values)
  }

  private func weights(_ state: State) -> [Float] { state.stage?.walk.layer.filters?.values ?? [] }

  private func expectKernels(_ state: State) throws {
    let stage = try #require(state.stage)
    let filters = try #require(stage.walk.layer.filters)
    #expect(stage.settings.ownFilters == filters)
    #expect(stage.walk.firstDisagreement() == nil)
  }

  @Test func tabGoesFromTheMapToTheFilterAndBack() throws {
    var state = try editing(one())
    #expect(state.stage?.editor?.filter == 0 && state.stage?.edited.extent == Extent(2))
    state.send(.edit(.turn(by: 1)))
    #expect(state.stage?.editor?.filter == nil && state.stage?.edited.extent == Extent(4))
    state.send(.edit(.turn(by: -1)))
    #expect(state.stage?.editor?.filter == 0)
  }

  @Test func weightsAreTyped() throws {
    var state = try editing(one())
    state.type(text: "2")
    state.send(.edit(.set))
    state.type(text: "-1.5")
    state.send(.edit(.set))
    #expect(weights(state) == [2, -1.5, 0, -1])
    #expect(state.stage?.editor?.row == 1 && state.stage?.editor?.column == 0)
    #expect(state.stage?.walk.input.values == Self.map.flatMap { $0 })
    try expectKernels(state)
    #expect(state.stage?.isChanged == true)
  }

  /// Odd and even sizes, as far as the map has room.
  @Test func rowsAndColumnsComeAndGo() throws {
    var state = try editing(one())
    state.send(.edit(.addRow), .edit(.addColumn))
    #expect(state.stage?.walk.layer.filters?.extent == Extent(3))
    #expect(weights(state) == [1, 0, 0, 0, 0, 0, 0, 0, -1])
    try expectKernels(state)
    state.send(.edit(.addRow), .edit(.addRow))
    #expect(state.stage?.walk.layer.filters?.extent == Extent(4, 3))
    #expect(state.stage?.editor?.complaint?[.english].contains("does not fit") == true)
    state.send(.edit(.dropColumn), .edit(.dropColumn), .edit(.dropColumn))
    #expect(state.stage?.walk.layer.filters?.extent == Extent(4, 1))
    #expect(state.stage?.editor?.complaint?[.english] == "the filter has only this column")
    try expectKernels(state)
  }

  /// Filter and map have one history.
  @Test func everythingCanBeUndoneAndDoneAgain() throws {
    var state = try editing(one())
    let start = try #require(state.stage)
    state.type(text: "7")
    state.send(.edit(.set), .edit(.addRow), .edit(.fill(.random)), .edit(.turn(by: 1)))
    state.type(text: "9")
    state.send(.edit(.set), .edit(.turn(by: 1)), .edit(.fill(.zeros)))
    state.type(text: "-4")
    state.send(.edit(.setBias))
    let end = try #require(state.stage)
    #expect(end.walk.layer.filters?.bias == [-4] && end.walk.input.values[1] == 9)
    for _ in 0..<6 { state.send(.edit(.undo)) }
    #expect(state.stage?.walk == start.walk)
    state.send(.edit(.undo))
    #expect(state.stage?.editor?.complaint?[.english] == "there is nothing to undo")
    for _ in 0..<6 { state.send(.edit(.redo)) }
    #expect(state.stage?.walk == end.walk)
    try expectKernels(state)
  }

  @Test func undoShowsWhatItChanged() throws {
    var state = try editing(one())
    state.type(text: "7")
    state.send(.edit(.set), .edit(.turn(by: 1)), .edit(.undo))
    #expect(state.stage?.editor?.filter == 0)
  }

  @Test func blocksArePasted() throws {
    var state = try editing(one())
    _ = update(&state, .paste("[[1, 0, -1], [2, 0, -2], [1, 0, -1]]"))
    #expect(weights(state) == [1, 0, -1, 2, 0, -2, 1, 0, -1])
    try expectKernels(state)
    _ = update(&state, .paste(String(repeating: "1 1 1 1 1\n", count: 5)))
    #expect(weights(state).count == 9 && state.stage?.editor?.complaint != nil)
    let row = String(repeating: "1 ", count: 200) + "\n"
    _ = update(&state, .paste(String(repeating: row, count: 100)))
    #expect(state.stage?.editor?.complaint?[.english] == "filters have at most 10000 weights here")
  }

  /// Each plane of several filters and channels is edited by itself; sizes are common to all.
  @Test func severalFiltersAndChannels() throws {
    let filters = try Filters(count: 2, channels: 2, height: 1, width: 2, values: [1, 2, 3, 4, 5, 6, 7, 8])
    var state = try editing(filters, channels: 2)
    for (filter, channel) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
      #expect(state.stage?.editor?.filter == filter && state.stage?.editor?.channel == channel)
      #expect(state.stage?.current.channel == filter)
      state.type(text: "\(filter)\(channel)")
      state.send(.edit(.set), .edit(.turn(by: 1)))
    }
    #expect(weights(state) == [0, 2, 3, 1, 5, 10, 7, 11])
    #expect(state.stage?.editor?.filter == nil && state.stage?.editor?.channel == 0)
    state.send(.edit(.turn(by: -1)))
    _ = update(&state, .paste("9 9"))
    #expect(weights(state) == [0, 2, 3, 1, 5, 10, 9, 9])
    _ = update(&state, .paste("9 9 9"))
    #expect(state.stage?.editor?.complaint?[.english].contains("1×3") == true)
    state.send(.edit(.fill(.zeros)))
    #expect(weights(state) == [0, 2, 3, 1, 0, 0, 0, 0])
    state.send(.edit(.addRow))
    #expect(state.stage?.walk.layer.filters?.extent == Extent(2))
    try expectKernels(state)
  }

  @Test func classicFiltersAreTakenAndUndone() throws {
    var state = try editing(one())
    state.send(.edit(.end), .detector(.toggle))
    #expect(state.panel == .detectors(0))
    let index = try #require(ClassicFilter.allCases.firstIndex(of: .sharpen))
    for _ in 0..<index { state.send(.detector(.move(by: 1))) }
    state.send(.detector(.take))
    #expect(state.panel == nil && state.notice?[.english].contains("sharpen") == true)
    #expect(weights(state) == ClassicFilter.sharpen.weights.flatMap { $0 })
    try expectKernels(state)
    // Where it stands already, the list says so.
    state.send(.detector(.toggle))
    #expect(state.panel == .detectors(index))
    state.send(.detector(.choose(0)), .edit(.begin), .edit(.undo), .edit(.undo))
    #expect(weights(state) == [1, 0, 0, -1])
  }

  @Test func resetBringsTheLessonsFilterBack() throws {
    var state = try editing(one())
    state.send(.edit(.fill(.gradient)), .edit(.end), .detector(.toggle), .detector(.take), .reset)
    #expect(weights(state) == [1, 0, 0, -1] && state.stage?.isChanged == false)
  }

  @Test func whatHasNoFilterSaysSo() throws {
    var state = State(course: Sample.course(of: [try Sample.stage()]), motion: false)
    state.send(.openLesson(0), .detector(.toggle))
    #expect(state.panel == nil && state.notice?[.english].contains("convolution") == true)
    state.send(.edit(.begin), .edit(.turn(by: 1)))
    #expect(state.stage?.editor?.filter == nil && state.stage?.editor?.complaint != nil)
    state.send(.edit(.setBias))
    #expect(state.stage?.editor?.complaint?[.english].contains("filter") == true)
  }

  /// Too small a map for the list's 3×3.
  @Test func whatDoesNotFitIsRefused() throws {
    let spec = try Sample.stage([[1, 2], [3, 4]], .convolution(one([1, 1], height: 1)))
    var state = State(course: Sample.course(of: [spec]), motion: false)
    state.send(.openLesson(0), .detector(.toggle), .detector(.take))
    #expect(weights(state) == [1, 1] && state.notice?[.english].contains("does not fit") == true)
  }

  /// Under explore a convolution is reached by `o`, and its filter is the learner's.
  @Test func exploring() throws {
    let map = try FeatureMap(rows: Self.map)
    var state = State(
      course: Course(title: "map", lessons: [Lesson.exploring(map, called: "map")]), motion: false)
    state.send(.openLesson(0))
    for _ in LayerKind.allCases where state.stage?.settings.kind != .convolution {
      state.send(.change(.operation, by: 1))
    }
    #expect(state.stage?.settings.kind == .convolution)
    state.send(.edit(.begin), .edit(.turn(by: 1)))
    state.type(text: "5")
    state.send(.edit(.set))
    #expect(weights(state).first == 5)
    #expect(state.snippet()?.lines.contains { $0.contains("5, 0, -1") || $0.contains("5.0") } == true)
    try expectKernels(state)
  }
}
