import Quiz

/// Where a learner is in a lesson, as saved between runs.
public struct LessonPlace: Equatable, Sendable {
  public var lesson: String
  /// The current stop, from 0.
  public var stop: Int
  /// Whether the closing page has been reached, now or earlier.
  public var isFinished: Bool

  public init(lesson: String, stop: Int, isFinished: Bool) {
    self.lesson = lesson
    self.stop = stop
    self.isFinished = isFinished
  }
}

/// What earlier runs saved.
public struct Memory: Equatable, Sendable {
  public var places: [LessonPlace]
  public var answers: Answers

  /// What all answers so far imply.
  public struct Answers: Equatable, Sendable {
    /// Concepts that are due for review, most overdue first.
    public var due: [Concept]
    /// How many answers about a concept were right in a row, up to the last.
    public var streaks: [Concept: Int]

    public init(due: [Concept] = [], streaks: [Concept: Int] = [:]) {
      self.due = due
      self.streaks = streaks
    }
  }

  public init(places: [LessonPlace] = [], due: [Concept] = [], streaks: [Concept: Int] = [:]) {
    self.places = places
    answers = Answers(due: due, streaks: streaks)
  }
}

extension State {
  /// Where the learner is or was in a lesson: its stop, from 0; `nil` if it was never opened. Known before the lesson's
  /// pages are, and so perhaps beyond its end.
  public func stop(inLesson index: Int) -> Int? { lessons[index]?.position ?? left[course.lessons[index].id] }

  /// The current place, if it is in a lesson that is saved between runs.
  var lessonPlace: LessonPlace? {
    guard let lesson, !lesson.lesson.isExploration else { return nil }
    if awaitsPlaces, lesson.position == 0 { return nil }
    let id = lesson.lesson.id
    return LessonPlace(lesson: id, stop: lesson.position, isFinished: finished.contains(id))
  }
}
