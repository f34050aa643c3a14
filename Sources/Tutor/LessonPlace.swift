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

extension State {
  /// Takes up what an earlier run left. Places in lessons that are no longer there are passed over; a lesson that
  /// has become shorter opens at its end.
  public mutating func remember(_ places: [LessonPlace]) {
    for place in places {
      guard let index = course.lessons.firstIndex(where: { $0.id == place.lesson }) else { continue }
      if place.isFinished { finished.insert(place.lesson) }
      var lesson = LessonState(course.lessons[index], seed: seed)
      lesson.position = min(max(0, place.stop), lesson.stops.count - 1)
      lessons[index] = lesson
    }
  }

  /// The place that is on show, if it is in a lesson that can be come back to.
  var lessonPlace: LessonPlace? {
    guard let lesson, !lesson.lesson.isExploration else { return nil }
    let id = lesson.lesson.id
    return LessonPlace(lesson: id, stop: lesson.position, isFinished: finished.contains(id))
  }
}
