import Curriculum
import ProgressStore
import Quiz
import Tutor

/// Keeps what the learner does, and hands it to the next run.
struct Keeper {
  private let store: ProgressStore
  private let names: CourseNames
  /// What is wrong with saving is said once.
  private var hasTold: Bool

  init(_ opened: OpenedStore, of course: Course) {
    store = opened.store
    names = CourseNames(course: course.id)
    hasTold = opened.message != nil
  }

  /// Gives a fresh state what earlier runs left. What cannot be read is passed over: the app goes on without it.
  func fill(_ state: inout State) {
    let positions = state.course.lessons.compactMap { lesson -> LessonPlace? in
      guard let kept = try? store.position(lesson: names.stored(lesson: lesson.id)) else { return nil }
      return LessonPlace(lesson: lesson.id, stop: kept.stop, isFinished: kept.isFinished)
    }
    state.remember(positions)
    let attempts = ((try? store.attempts()) ?? []).compactMap(names.own)
    state.remember(attempts, due: Review.plan(attempts: attempts, now: StateOptions.now).map(\.concept))
  }

  /// - Returns: once it is on the disk, nothing; else why it is not, the first time.
  mutating func record(_ attempt: Attempt) -> String? {
    var attempt = names.stored(attempt)
    attempt.time = StateOptions.now
    let store = store
    return saying { [attempt] () throws(StoreError) in try store.append(attempt) }
  }

  mutating func keep(_ place: LessonPlace) -> String? {
    let (store, now) = (store, StateOptions.now)
    let lesson = names.stored(lesson: place.lesson)
    return saying { () throws(StoreError) in
      try store.setPosition(
        Position(
          lesson: lesson, stop: place.stop, step: 0, finishedAt: place.isFinished ? now : nil, time: now
        ))
    }
  }

  private mutating func saying(_ save: () throws(StoreError) -> Void) -> String? {
    do throws(StoreError) {
      try save()
      return nil
    } catch {
      defer { hasTold = true }
      return hasTold ? nil : "Not saved. \(error.message)"
    }
  }
}
