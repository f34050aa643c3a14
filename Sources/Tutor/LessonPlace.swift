import Quiz

/// Where a learner is in a lesson: what is kept between runs.
public struct LessonPlace: Equatable, Sendable {
  public var lesson: String
  /// The stop that was on show, from 0.
  public var stop: Int
  /// Whether the closing page has been reached, now or earlier.
  public var isFinished: Bool

  public init(lesson: String, stop: Int, isFinished: Bool) {
    self.lesson = lesson
    self.stop = stop
    self.isFinished = isFinished
  }
}

/// What earlier runs left.
public struct Memory: Equatable, Sendable {
  public var places: [LessonPlace]
  /// What was answered, the oldest first.
  public var attempts: [Attempt]
  /// What is due to be asked again, most overdue first.
  public var due: [Concept]

  public init(places: [LessonPlace] = [], attempts: [Attempt] = [], due: [Concept] = []) {
    self.places = places
    self.attempts = attempts
    self.due = due
  }
}

extension State {
  /// Takes up what earlier runs left. Places in lessons that are no longer there are passed over; a lesson that
  /// has become shorter opens at its end.
  public mutating func remember(_ memory: Memory) {
    for place in memory.places where course.lessons.contains(where: { $0.id == place.lesson }) {
      left[place.lesson] = max(0, place.stop)
      if place.isFinished { finished.insert(place.lesson) }
    }
    history = memory.attempts
    due = memory.due
  }

  /// Where the learner is or was in a lesson: its stop, from 0; `nil` if it was never opened. Known before the lesson's
  /// pages are, and so perhaps beyond its end.
  public func stop(inLesson index: Int) -> Int? { lessons[index]?.position ?? left[course.lessons[index].id] }

  /// The place that is on show, if it is in a lesson that can be come back to.
  var lessonPlace: LessonPlace? {
    guard let lesson, !lesson.lesson.isExploration else { return nil }
    let id = lesson.lesson.id
    return LessonPlace(lesson: id, stop: lesson.position, isFinished: finished.contains(id))
  }
}
