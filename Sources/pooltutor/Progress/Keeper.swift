import Curriculum
import ProgressStore
import Quiz
import Tutor

/// Keeps what the learner does, and hands it to the next run.
struct Keeper {
  private let store: ProgressStore
  /// What is wrong with saving is said once.
  private var hasTold: Bool

  init(_ opened: OpenedStore) {
    store = opened.store
    hasTold = opened.message != nil
  }

  /// Gives a fresh state what earlier runs left. What cannot be read is passed over: the app goes on without it.
  func fill(_ state: inout State) {
    let positions = state.course.lessons.compactMap { try? store.position(lesson: $0.id) }
    state.remember(
      positions.map { LessonPlace(lesson: $0.lesson, stop: $0.stop, isFinished: $0.isFinished) })
    let attempts = (try? store.attempts()) ?? []
    state.remember(attempts, due: Review.plan(attempts: attempts, now: StateOptions.now).map(\.concept))
  }

  /// - Returns: once it is on the disk, nothing; else why it is not, the first time.
  mutating func record(_ attempt: Attempt) -> String? {
    var attempt = attempt
    attempt.time = StateOptions.now
    let store = store
    return saying { [attempt] () throws(StoreError) in try store.append(attempt) }
  }

  mutating func keep(_ place: LessonPlace) -> String? {
    let (store, now) = (store, StateOptions.now)
    return saying { () throws(StoreError) in
      try store.setPosition(
        Position(
          lesson: place.lesson, stop: place.stop, step: 0, finishedAt: place.isFinished ? now : nil, time: now
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
