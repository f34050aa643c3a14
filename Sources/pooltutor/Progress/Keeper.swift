import Curriculum
import ProgressStore
import Quiz
import Tutor
import Words

/// Keeps what the learner does, and hands it to the next run.
struct Keeper: Sendable {
  private let store: ProgressStore
  private let names: CourseNames
  /// What is wrong with saving is said once.
  private var hasTold: Bool

  /// - Parameter course: the course's id.
  init(_ opened: OpenedStore, of course: String?) {
    store = opened.store
    names = CourseNames(course: course)
    hasTold = opened.message != nil
  }

  /// What earlier runs left. What cannot be read is passed over: the app goes on without it.
  func memory() -> Memory {
    let places = ((try? store.positions()) ?? []).compactMap { kept in
      names.own(lesson: kept.lesson).map {
        LessonPlace(lesson: $0, stop: kept.stop, isFinished: kept.isFinished)
      }
    }
    let attempts = ((try? store.attempts()) ?? []).compactMap(names.own)
    let due = Review.plan(attempts: attempts, now: StateOptions.now).map(\.concept)
    return Memory(places: places, attempts: attempts, due: due)
  }

  /// - Returns: once it is on the disk, nothing; else why it is not, the first time.
  mutating func record(_ attempt: Attempt) -> Phrase? {
    var attempt = names.stored(attempt)
    attempt.time = StateOptions.now
    let store = store
    return saying { [attempt] () throws(StoreError) in try store.append(attempt) }
  }

  mutating func keep(_ place: LessonPlace) -> Phrase? {
    let (store, now) = (store, StateOptions.now)
    let lesson = names.stored(lesson: place.lesson)
    return saying { () throws(StoreError) in
      try store.setPosition(
        Position(
          lesson: lesson, stop: place.stop, step: 0, finishedAt: place.isFinished ? now : nil, time: now
        ))
    }
  }

  private mutating func saying(_ save: () throws(StoreError) -> Void) -> Phrase? {
    do throws(StoreError) {
      try save()
      return nil
    } catch {
      defer { hasTold = true }
      return hasTold ? nil : .notSaved + error.words
    }
  }
}
