import Playing
import Testing

@testable import AppCore

@Suite struct MenuTests {
  private func state() throws -> State { State(course: try Sample.course()) }

  private func send(_ state: inout State, _ commands: Command...) {
    for command in commands { _ = update(&state, .command(command)) }
  }

  private func type(_ state: inout State, _ text: String) {
    for character in text { _ = update(&state, .type(character)) }
  }

  @Test(
    arguments: [
      ("", [0, 1, 2]), ("two", [1]), ("TITLE", [0, 1, 2]), ("concept-three", [2]), ("summary one", [0]),
      ("one two", []), ("  ", [0, 1, 2]), ("o", [0, 1, 2]), ("zebra", []),
    ] as [(String, [Int])])
  func everyWordMustBeInIt(filter: String, matches: [Int]) throws {
    var menu = Menu()
    menu.field.replace(with: filter)
    #expect(menu.matches(in: try Sample.course()) == matches)
  }

  @Test func theSelectionStaysOnTheList() throws {
    var state = try state()
    send(&state, .menuUp)
    #expect(state.menu.selection == 0)
    send(&state, .menuDown, .menuDown, .menuDown, .menuDown)
    #expect(state.menu.selection == 2)
    send(&state, .menuFirst)
    #expect(state.menu.selection == 0)
    send(&state, .menuLast)
    #expect(state.menu.selection == 2)
  }

  @Test func anEmptyCourseHarmsNothing() {
    var state = State(course: .init(title: "none", lessons: []))
    send(&state, .menuDown, .menuLast, .menuUp, .open, .openLesson(0), .forward, .play)
    #expect(state.place == .menu)
    #expect(state.menu.selection == 0)
  }

  @Test func filteringSelectsTheFirstMatchAndOpensIt() throws {
    var state = try state()
    send(&state, .menuLast, .filter)
    type(&state, "two")
    #expect(state.menu.selection == 0)
    send(&state, .open)
    #expect(state.place == .lesson(1))
    #expect(!state.menu.isFiltering)
  }

  @Test func typingCountsOnlyWhileFiltering() throws {
    var state = try state()
    type(&state, "two")
    #expect(state.menu.filter == "")
    send(&state, .filter)
    type(&state, String(repeating: "x", count: 60))
    #expect(state.menu.filter.count == 40)
  }

  @Test func erasingAnEmptyFilterEndsIt() throws {
    var state = try state()
    send(&state, .filter)
    type(&state, "a")
    send(&state, .erase)
    #expect(state.menu.filter == "" && state.menu.isFiltering)
    send(&state, .erase)
    #expect(!state.menu.isFiltering)
  }

  @Test func clearingShowsAllLessons() throws {
    var state = try state()
    send(&state, .filter)
    type(&state, "zebra")
    send(&state, .open)
    #expect(state.place == .menu)
    send(&state, .clearFilter)
    #expect(state.menu == Menu())
  }

  @Test func comingBackSelectsTheLessonThatWasLeft() throws {
    var state = try state()
    send(&state, .openLesson(2), .forward, .menu)
    #expect(state.menu.selection == 2)
    send(&state, .open)
    #expect(state.stage?.step == 1)
  }

  @Test func leavingStopsMotionAndClosesPanels() throws {
    var state = try state()
    send(&state, .openLesson(0), .play, .form, .menu)
    #expect(!state.motion.isPlaying)
    #expect(state.panel == nil)
  }
}
