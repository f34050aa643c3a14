import LessonFormat
import Localization

/// The app may be on the screen before all lessons are read. Then the course is an outline: lessons without their pages,
/// except one that may be open. Until `pagesRead` only the list can be walked and searched.
extension State {
  /// Whether `event` can be handled before the pages are read; else it has to wait.
  public func comesBeforePages(_ event: Event) -> Bool {
    switch event {
    case .pagesRead, .command(.quit), .command(.menu): true
    case .type: place == .menu && menu.isFiltering
    case .command(let command): place == .menu && command.walksTheList
    default: event.comesAtAnyTime
    }
  }

  /// Replaces the outline with the lessons. An open lesson stays as it is; a lesson whose pages have mistakes is no
  /// longer in the list, and the cursor stays on the lesson that it is on.
  mutating func take(_ course: Course, _ notice: Phrase?) {
    guard awaitsPages else { return }
    awaitsPages = false
    let (old, opened) = (self.course.lessons.map(\.file), lessons)
    let before = Dictionary(zip(old, old.indices), uniquingKeysWith: { first, _ in first })
    let files = course.lessons.map(\.file)
    let after = Dictionary(zip(files, files.indices), uniquingKeysWith: { first, _ in first })
    let selected = menu.selected(in: self.course).flatMap { after[old[$0]] }
    lessons = files.map { file in before[file].flatMap { opened[$0] } }
    if case .lesson(let index) = place { place = after[old[index]].map(Route.lesson) ?? .menu }
    self.course = course
    if let selected { menu.select(selected, in: course) }
    if self.notice == .saving(.readingLessons) { self.notice = nil }
    if let notice, self.notice == nil { self.notice = notice }
  }
}

extension Command {
  /// Whether it only moves in the list of lessons, or closes a panel over it.
  fileprivate var walksTheList: Bool {
    switch self {
    case .menuUp, .menuDown, .menuFirst, .menuLast, .filter, .endFilter, .clearFilter, .erase, .help, .close,
      .scroll:
      true
    default: false
    }
  }
}
