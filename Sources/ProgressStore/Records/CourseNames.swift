import Quiz

/// The names of lessons and their questions in saved progress: prefixed with the course's id, if it has one, so that
/// two courses may have lessons of one id. No lesson's id holds a slash.
public struct CourseNames: Sendable {
  let course: String?

  /// - Parameter course: the course's id.
  public init(course: String?) { self.course = course }

  public func stored(lesson: String) -> String { course.map { "\($0)/\(lesson)" } ?? lesson }

  /// `nil` for a lesson of another course.
  public func own(lesson: String) -> String? {
    guard let course else { return lesson.contains("/") ? nil : lesson }
    return lesson.hasPrefix(course + "/") ? String(lesson.dropFirst(course.count + 1)) : nil
  }

  public func stored(_ given: GivenAnswer) -> GivenAnswer {
    guard let course else { return given }
    var given = given
    if let lesson = given.concept.authoredLesson { given.concept = .lesson(stored(lesson: lesson)) }
    // Questions that name their lesson: "lesson.relu#2.0", "predict.relu#1.3".
    for kind in ["lesson.", "predict."] where given.question.hasPrefix(kind) {
      given.question = kind + course + "/" + given.question.dropFirst(kind.count)
    }
    return given
  }

  /// `nil` for a question of another course's lesson. Generated questions belong to all courses.
  public func own(_ attempt: Attempt) -> Attempt? {
    guard let lesson = attempt.concept.authoredLesson else { return attempt }
    guard let own = own(lesson: lesson) else { return nil }
    var attempt = attempt
    attempt.concept = .lesson(own)
    return attempt
  }
}
