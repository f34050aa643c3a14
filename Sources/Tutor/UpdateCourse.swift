import Curriculum
import Words

/// An app that is on the screen before all lessons are read.
extension State {
  /// From now on the course is an outline: lessons without their pages, but for one that may be open. Nothing happens
  /// until `pagesRead`.
  public mutating func awaitPages() { awaitsPages = true }

  /// Puts the lessons in the outline's place. What is open stays as it is; a lesson whose pages have mistakes is no
  /// longer in the list.
  mutating func take(_ course: Course, _ notice: Phrase?) {
    guard awaitsPages else { return }
    awaitsPages = false
    let old = self.course.lessons.map(\.file)
    let opened = lessons
    let files = course.lessons.map(\.file)
    lessons = files.map { file in old.firstIndex(of: file).flatMap { opened[$0] } }
    if case .lesson(let index) = place { place = files.firstIndex(of: old[index]).map(Place.lesson) ?? .menu }
    self.course = course
    if let notice, self.notice == nil { tell(notice) }
  }
}
