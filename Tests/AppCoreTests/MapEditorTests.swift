import LessonFormat
import Kernels
import Playing
import Testing

@testable import AppCore

@Suite struct MapEditorTests {
  private func exploring(_ rows: [[Float]]) throws -> State {
    let map = try FeatureMap(rows: rows)
    let course = Course(title: "map", lessons: [Lesson.exploring(map, called: "map")])
    var state = State(course: course, motion: false)
    _ = update(&state, .command(.openLesson(0)))
    _ = update(&state, .command(.edit(.begin)))
    return state
  }

  private func send(_ commands: EditCommand..., to state: inout State) {
    for command in commands { _ = update(&state, .command(.edit(command))) }
  }

  private func type(_ text: String, _ state: inout State) {
    for character in text { _ = update(&state, .type(character)) }
  }

  private func rows(_ state: State) -> [[Float]] {
    guard let map = state.stage?.walk.input else { return [] }
    return (0..<map.height).map { row in (0..<map.width).map { map[0, row, $0] } }
  }

  @Test func aTypedNumberGoesIntoTheCellAndTheCursorOn() throws {
    var state = try exploring([[1, 2], [3, 4]])
    type("7", &state)
    send(.set, to: &state)
    type("-1.5", &state)
    send(.move(down: 1, right: 0), to: &state)
    #expect(rows(state) == [[7, -1.5], [3, 4]])
    #expect(state.stage?.editor?.row == 1)
    #expect(state.stage?.walk.result.values == [7])
  }

  /// A map that the layer does not fit is not taken, and all stays as it was.
  @Test func whatTheLayerDoesNotFitIsRefused() throws {
    var state = try exploring([[1, 2], [3, 4]])
    let before = state.stage
    for edit in [EditCommand.dropRow, .dropColumn] {
      send(edit, to: &state)
      #expect(state.stage?.editor?.complaint?[.english].contains("does not fit") == true, "\(edit)")
      #expect(
        state.stage?.walk == before?.walk && state.stage?.isEdited == false
          && rows(state) == [[1, 2], [3, 4]])
    }
    _ = update(&state, .paste("1 2 3"))
    #expect(state.stage?.editor?.complaint?[.english].contains("does not fit") == true)
    #expect(state.stage?.walk == before?.walk && state.stage?.isChanged == false)
    send(.undo, to: &state)
    #expect(state.stage?.editor?.complaint?[.english].contains("nothing to undo") == true)
  }

  @Test func aMapGrowsToItsLimitOnly() throws {
    let map = try FeatureMap(height: 1024, width: 1024, values: Array(repeating: 1, count: 1 << 20))
    var state = Sample.exploring(map)
    send(.begin, .addRow, to: &state)
    #expect(state.stage?.editor?.complaint?[.english].contains("over 1048576 cells cannot be edited") == true)
    #expect(state.stage?.walk.input.extent == Extent(1024) && state.stage?.isEdited == false)
  }

  @Test func whatIsNoNumberStaysTypedAndIsTold() throws {
    var state = try exploring([[1, 2], [3, 4]])
    type("1-", &state)
    send(.set, to: &state)
    #expect(rows(state) == [[1, 2], [3, 4]])
    #expect(state.stage?.editor?.complaint?[.english].contains("number") == true)
    #expect(state.stage?.editor?.field.text == "1-")
  }

  @Test func rowsAndColumnsComeAndGo() throws {
    var state = try exploring([[1, 2], [3, 4]])
    send(.addRow, to: &state)
    #expect(rows(state) == [[1, 2], [0, 0], [3, 4]])
    send(.addColumn, .dropRow, to: &state)
    #expect(rows(state) == [[0, 0, 0], [3, 0, 4]])
    send(.dropColumn, to: &state)
    #expect(
      rows(state) == [[0, 0], [0, 4]] || rows(state) == [[0, 0], [3, 4]] || rows(state).count == 2)
  }

  /// A map too small for the layer is refused, and the map stays.
  @Test func theLastRowStays() throws {
    var state = try exploring([[1, 2]])
    send(.dropRow, to: &state)
    #expect(rows(state) == [[1, 2]])
    #expect(state.stage?.editor?.complaint?[.english] == "the map has only this row")
  }

  @Test func everythingCanBeUndoneAndDoneAgain() throws {
    var state = try exploring([[1, 2], [3, 4]])
    let start = rows(state)
    type("9", &state)
    send(.set, .addRow, .fill(.gradient), .addColumn, .fill(.random), to: &state)
    let end = rows(state)
    send(.undo, .undo, .undo, .undo, .undo, to: &state)
    #expect(rows(state) == start)
    send(.undo, to: &state)
    #expect(state.stage?.editor?.complaint?[.english] == "there is nothing to undo")
    send(.redo, .redo, .redo, .redo, .redo, to: &state)
    #expect(rows(state) == end)
    send(.redo, to: &state)
    #expect(state.stage?.editor?.complaint?[.english] == "there is nothing to redo")
  }

  @Test func aPastedBlockBecomesTheMap() throws {
    for text in [
      "1 2 3\n4 5 6\n7 8 9", "1,2,3\n4,5,6\n7,8,9\n", "[[1, 2, 3], [4, 5, 6], [7, 8, 9]]",
      "np.array([[1, 2, 3],\n [4, 5, 6],\n [7, 8, 9]])", "1\t2\t3\r\n4\t5\t6\r\n7\t8\t9",
    ] {
      var state = try exploring([[0, 0], [0, 0]])
      _ = update(&state, .paste(text))
      #expect(rows(state) == [[1, 2, 3], [4, 5, 6], [7, 8, 9]], "\(text)")
    }
  }

  @Test func whatIsNoBlockIsRefused() throws {
    var state = try exploring([[1, 2], [3, 4]])
    for text in ["1 2\n3", "hello", "", "[[1, x]]"] {
      _ = update(&state, .paste(text))
      #expect(rows(state) == [[1, 2], [3, 4]])
      #expect(state.stage?.editor?.complaint != nil, "\(text)")
    }
  }

  @Test func resetBringsTheLessonsMapBack() throws {
    var state = try exploring([[1, 2], [3, 4]])
    send(.fill(.zeros), .end, to: &state)
    #expect(state.stage?.isChanged == true)
    _ = update(&state, .command(.reset))
    #expect(rows(state) == [[1, 2], [3, 4]])
    #expect(state.stage?.isChanged == false)
  }

  @Test func anExplorationEndsNowhere() throws {
    var state = try exploring([[1, 2], [3, 4]])
    send(.end, to: &state)
    for command in [Command.forward, .nextPage, .previousPage, .back, .menu] {
      let effects = update(&state, .command(command))
      #expect(!effects.contains { if case .keepPlace = $0 { true } else { false } })
      #expect(state.stage != nil)
    }
  }
}
