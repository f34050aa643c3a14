import LessonFormat

/// A lesson that is being written while it is open.
extension State {
  /// Shows the new version, at the page that changed. A round of questions is not disturbed.
  mutating func reload(_ lesson: Lesson) {
    mistakes = []
    guard let index = course.lessons.firstIndex(where: { $0.file == lesson.file }) else {
      course.lessons.append(lesson)
      lessons.append(nil)
      return enter(course.lessons.count - 1)
    }
    course.lessons[index] = lesson
    guard let old = lessons[index] else { return }
    let reload = LessonReload(old, lesson, seed: seed, language)
    lessons[index] = reload.state
    if place != .quiz, reload.changedPage != nil { place = .lesson(index) }
    motion.stop()
    if stage == nil, panel != .help { panel = nil }
    notice = reload.changedPage.map { .notice(.changed(page: lesson.pages[$0].title)) }
  }
}
