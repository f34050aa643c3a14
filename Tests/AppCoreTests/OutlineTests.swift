import LessonFormat
import Localization
import Playing
import Testing

@testable import AppCore

/// An app that is on the screen before its lessons are read in full.
@Suite struct OutlineTests {
  private let whole: Course

  init() throws {
    let lesson = try #require(try Sample.course().lessons.first)
    let lessons = ["a", "b", "c"].map { id in
      var copy = lesson
      (copy.id, copy.title, copy.file) = (id, "Lesson \(id)", id + ".md")
      return copy
    }
    whole = Course(title: "Three", lessons: lessons)
  }

  /// As the program starts: all but `open` without pages.
  private func early(open: Int? = nil, _ memory: Memory = Memory()) -> State {
    var course = whole
    for index in course.lessons.indices where index != open {
      (course.lessons[index].pages, course.lessons[index].maps) = ([], [:])
    }
    var state = State(course: course, seed: 3, motion: false)
    state.remember(memory)
    if let open { _ = update(&state, .command(.openLesson(open))) }
    _ = update(&state, .awaited(.pages))
    return state
  }

  /// What a start with everything at once gives.
  private func late(open: Int? = nil, _ memory: Memory = Memory()) -> State {
    var state = State(course: whole, seed: 3, motion: false)
    state.remember(memory)
    if let open { _ = update(&state, .command(.openLesson(open))) }
    return state
  }

  @Test(arguments: [nil, 0, 2] as [Int?]) func endsAsIfItHadWaited(open: Int?) {
    let memory = Memory(
      places: [LessonPlace(lesson: "c", stop: 2, isFinished: false)], due: [.divisor])
    var state = early(open: open, memory)
    #expect(update(&state, .pagesRead(whole, notice: nil)) == [])
    #expect(state == late(open: open, memory))
  }

  @Test(arguments: [nil, 1] as [Int?]) func nothingHappensBefore(open: Int?) {
    var state = early(open: open)
    let before = state
    let events: [Event] = [
      .command(.open), .command(.openLesson(0)), .command(.quiz), .command(.forward), .type("x"),
      .tick(milliseconds: 1000),
    ]
    for event in events {
      #expect(!state.comesBeforePages(event) && update(&state, event) == [], "\(event)")
    }
    #expect(state == before)
    #expect(update(&state, .command(.quit)) == [.quit])
  }

  /// The list can be walked and searched as if the lessons were there.
  @Test func theListIsThereBefore() {
    var (state, other) = (early(), late())
    let events: [Event] = [
      .command(.menuDown), .command(.help), .command(.close), .command(.filter), .type("c"), .command(.erase),
      .type("b"), .command(.endFilter), .command(.clearFilter), .command(.menuLast), .command(.menuUp),
    ]
    for event in events {
      #expect(state.comesBeforePages(event), "\(event)")
      #expect(update(&state, event) == update(&other, event))
    }
    #expect(state.menu == other.menu && state.menu.selection == 1)
    _ = update(&state, .pagesRead(whole, notice: nil))
    #expect(state == other)
  }

  @Test func theCursorStaysOnItsLesson() {
    var state = early()
    _ = update(&state, .command(.menuLast))
    var fine = whole
    fine.lessons.remove(at: 0)
    _ = update(&state, .pagesRead(fine, notice: nil))
    #expect(state.menu.selection == 1)
    _ = update(&state, .command(.open))
    #expect(state.lesson?.lesson.id == "c")
  }

  @Test func aLessonThatIsOpenCanBeLeft() {
    var state = early(open: 1)
    #expect(state.comesBeforePages(.command(.menu)))
    _ = update(&state, .command(.menu))
    #expect(state.place == .menu)
    _ = update(&state, .pagesRead(whole, notice: nil))
    #expect(state.place == .menu && state.menu.selection == 1)
  }

  @Test func aLessonWithMistakesIsLeftOut() {
    var state = early(open: 2)
    let stop = state.lesson
    var fine = whole
    fine.lessons.remove(at: 1)
    _ = update(&state, .pagesRead(fine, notice: .verbatim("b.md is left out")))
    #expect(state.place == .lesson(1) && state.lesson == stop)
    #expect(state.course == fine && state.notice?[.english] == "b.md is left out")
    _ = update(&state, .command(.menu))
    #expect(state.menu.selection == 1)
  }

  @Test func whatWasToldBeforeStaysOnTheScreen() {
    var state = early()
    _ = update(&state, .told(.verbatim("Progress is not saved")))
    _ = update(&state, .pagesRead(whole, notice: .verbatim("b.md is left out")))
    #expect(state.notice?[.english] == "Progress is not saved")
  }

  @Test(arguments: [nil, .verbatim("b.md is left out")] as [Phrase?]) func readLessonsAreNoLongerWaitedFor(
    notice: Phrase?
  ) {
    var state = early()
    _ = update(&state, .told(.saving(.readingLessons)))
    _ = update(&state, .pagesRead(whole, notice: notice))
    #expect(state.notice == notice)
  }

  @Test func onlyTheFirstOneCounts() {
    var state = early()
    _ = update(&state, .pagesRead(whole, notice: nil))
    let before = state
    _ = update(&state, .pagesRead(Course(title: "", lessons: []), notice: .verbatim("no")))
    #expect(state == before)
  }

  @Test func placesAreKnownBeforePages() {
    var state = early(Memory(places: [LessonPlace(lesson: "b", stop: 99, isFinished: true)]))
    #expect(state.stop(inLesson: 1) == 99 && state.stop(inLesson: 0) == nil && state.finished == ["b"])
    _ = update(&state, .pagesRead(whole, notice: nil))
    _ = update(&state, .command(.openLesson(1)))
    #expect(state.lesson?.stop == .closing)
  }
}
