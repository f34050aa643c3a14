import Quiz

/// The names of lessons and their questions in saved progress: prefixed with the course's id, if it has one, so that
/// two courses may have lessons of one id. No lesson's id holds a slash.
struct CourseNames: Sendable {
  let course: String?

  func stored(lesson: String) -> String { course.map { "\($0)/\(lesson)" } ?? lesson }

  /// `nil` for a lesson of another course.
  func own(lesson: String) -> String? {
    guard let course else { return lesson.contains("/") ? nil : lesson }
    return lesson.hasPrefix(course + "/") ? String(lesson.dropFirst(course.count + 1)) : nil
  }

  func stored(_ attempt: Attempt) -> Attempt {
    guard let course else { return attempt }
    var attempt = attempt
    if let lesson = attempt.concept.authoredLesson { attempt.concept = .lesson(stored(lesson: lesson)) }
    // Questions that name their lesson: "lesson.relu#2.0", "predict.relu#1.3".
    for kind in ["lesson.", "predict."] where attempt.question.hasPrefix(kind) {
      attempt.question = kind + course + "/" + attempt.question.dropFirst(kind.count)
    }
    return attempt
  }

  /// `nil` for a question of another course's lesson. Generated questions belong to all courses.
  func own(_ attempt: Attempt) -> Attempt? {
    guard let lesson = attempt.concept.authoredLesson else { return attempt }
    guard let own = own(lesson: lesson) else { return nil }
    var attempt = attempt
    attempt.concept = .lesson(own)
    return attempt
  }
}
