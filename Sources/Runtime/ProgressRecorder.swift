import Foundation
import ProgressStore
import Quiz
import AppCore
import Localization

/// Saves what the learner does, and reads earlier progress, on a separate thread: a file that is locked, large or
/// remote blocks no screen and no key. All messages about it come as events of the app.
public final class ProgressRecorder: Sendable {
  /// What the two threads share.
  private struct Desk {
    /// Records handed in and not started yet.
    var inbox: [SavingQueue.Record] = []
    /// Records started and not saved yet.
    var unsaved: [SavingQueue.Record] = []
    /// How many records were handed in, and of how many it is known whether they are saved.
    var (given, tried) = (0, 0)
    var events: [Event] = []
    /// Why answers are not being saved.
    var fault: StoreError?
    /// The store that is being read.
    var reading: ProgressStore?
    /// Whether earlier progress has been delivered, as far as possible.
    var hasRecalled = false
    /// Whether it is known if anything can be saved.
    var hasTried = false
    var isEnding = false
    var hasEnded = false
  }

  /// How many seconds another program may lock the file before the learner is told.
  private static let lockPatience = 0.3
  /// How many seconds go by until the next try to save.
  private static let pause = 0.5

  /// How many milliseconds a verdict waits for its answer to be saved, until it is shown with the word that it is not yet.
  public static let answerWait = 1000
  /// How many milliseconds the end of the program waits for pending saves.
  private static let farewellWait = 500

  private let path: String
  private let open: SavingQueue.Open
  private let names: CourseNames
  private let done: @Sendable () -> Void
  /// Foundation's: see `BackgroundTask`.
  private let condition = NSCondition()
  /// Guarded by `condition`.
  nonisolated(unsafe) private var desk = Desk()

  /// - Parameters:
  ///   - path: the progress file.
  ///   - course: the course's id.
  ///   - open: opens the file.
  ///   - done: called on that thread whenever there is something to tell.
  public init(
    _ path: String, course: String?, open: SavingQueue.Open? = nil,
    done: @escaping @Sendable () -> Void = {}
  ) {
    (self.path, self.done) = (path, done)
    self.open =
      open ?? { damaged in
        ProgressStore.open(
          path, time: SystemClock.wall, patience: Self.lockPatience, isChecked: false, damaged: damaged)
      }
    names = CourseNames(course: course)
    Thread.detachNewThread { [self] in work() }
  }

  // MARK: On the app's thread

  /// Waits until it is known what earlier runs left, or why it is not, or the time is over.
  /// - Returns: what is known by then: `recalled` and `remembered`.
  public func recalled(within milliseconds: Int) -> [Event] {
    wait(milliseconds) { $0.hasTried }
    return condition.withLock {
      defer { desk.events.removeAll(where: \.isMemory) }
      return desk.events.filter(\.isMemory)
    }
  }

  /// What there is to tell since it was last asked.
  public func news() -> [Event] {
    condition.withLock {
      defer { desk.events = [] }
      return desk.events
    }
  }

  /// Has an answer saved.
  /// - Returns: its number, for `isSettled`.
  public func record(_ given: GivenAnswer) -> Int {
    handIn(.attempt(Attempt(names.stored(given), time: SystemClock.wall)))
  }

  /// Has it saved where the learner is.
  public func keep(_ place: LessonPlace) {
    let (lesson, now) = (names.stored(lesson: place.lesson), SystemClock.wall)
    let finish = place.isFinished ? now : nil
    _ = handIn(.position(Position(lesson: lesson, stop: place.stop, step: 0, finishedAt: finish, time: now)))
  }

  private func handIn(_ record: SavingQueue.Record) -> Int {
    condition.withLock {
      desk.inbox.append(record)
      desk.given += 1
      condition.broadcast()
      return desk.given
    }
  }

  /// Whether what has that number is on the disk, or there is news that it is not; waited for at most so long.
  public func isSettled(_ number: Int, within milliseconds: Int) -> Bool {
    wait(milliseconds) { $0.tried >= number }
    return condition.withLock { desk.tried >= number || desk.fault != nil }
  }

  /// Nobody waits any longer for what has that number.
  public func giveUpWaiting(for number: Int) {
    condition.withLock {
      guard desk.tried < number, desk.fault == nil else { return }
      desk.fault = .slow(path: path)
      desk.events.append(.saving(.notSaved(.slow(path: path), setAside: nil)))
    }
  }

  /// Saves the rest, and waits a moment for that. Call it last.
  /// - Returns: messages that the learner has not seen yet.
  public func finish() -> [Phrase] {
    let reading = condition.withLock {
      desk.isEnding = true
      condition.broadcast()
      return desk.reading
    }
    reading?.interrupt()
    wait(Self.farewellWait) { $0.hasEnded }
    return condition.withLock {
      defer { (desk.events, desk.inbox, desk.unsaved) = ([], [], []) }
      return desk.events.compactMap(\.wordsOfSaving) + (lost.map { [$0] } ?? [])
    }
  }

  /// What would be lost if the program ended now.
  private var lost: Phrase? {
    let left = desk.unsaved + desk.inbox
    let answers = left.count { if case .attempt = $0 { true } else { false } }
    let reason = (desk.fault ?? .slow(path: path)).words
    return answers > 0
      ? .saving(.leftUnsaved(answers, reason)) : left.isEmpty ? nil : .saving(.placeNotSaved(reason))
  }

  private func wait(_ milliseconds: Int, until isOver: (Desk) -> Bool) {
    let deadline = Date(timeIntervalSinceNow: Double(milliseconds) / 1000)
    condition.lock()
    defer { condition.unlock() }
    while !isOver(desk), condition.wait(until: deadline) {}
  }

  // MARK: On its own thread

  private func work() {
    var queue = SavingQueue(open: open)
    var goesOn = true
    while goesOn {
      let taken = takeUp(&queue)
      let news = queue.save { store throws(StoreError) in try recall(store) }
      goesOn = report(queue, news, upTo: taken)
      done()
      if goesOn { waitForMore() }
    }
  }

  /// - Returns: the number of the last record that was handed in.
  private func takeUp(_ queue: inout SavingQueue) -> Int {
    condition.withLock {
      desk.inbox.forEach { queue.add($0) }
      (desk.inbox, desk.unsaved) = ([], queue.waiting)
      return desk.given
    }
  }

  /// - Returns: whether there is more to come.
  private func report(_ queue: SavingQueue, _ news: [SavingNews], upTo taken: Int) -> Bool {
    condition.withLock {
      let wasSlow = if case .slow = desk.fault { true } else { false }
      (desk.tried, desk.unsaved, desk.fault, desk.hasTried) = (taken, queue.waiting, queue.fault, true)
      desk.events += (wasSlow && queue.fault == nil ? news + [.savedAgain] : news).map(Event.saving)
      // If it cannot be read, nothing is remembered; if that changes, an event follows.
      if !desk.hasRecalled, let fault = queue.fault, !fault.isPassing {
        desk.events += [.recalled([]), .remembered(Memory.Answers())]
      }
      desk.hasEnded = desk.isEnding && desk.inbox.isEmpty
      condition.broadcast()
      return !desk.hasEnded
    }
  }

  /// Waits until something is handed in, or saving may be tried again.
  private func waitForMore() {
    condition.lock()
    defer { condition.unlock() }
    let retry = desk.fault == nil ? nil : Date(timeIntervalSinceNow: Self.pause)
    while desk.inbox.isEmpty, !desk.isEnding {
      // Foundation crashes if asked to wait until the distant future.
      guard let retry else {
        condition.wait()
        continue
      }
      if !condition.wait(until: retry) { return }
    }
  }

  private func recall(_ store: ProgressStore) throws(StoreError) {
    let isWanted = condition.withLock {
      desk.reading = store
      return !desk.hasRecalled && !desk.isEnding
    }
    defer { condition.withLock { desk.reading = nil } }
    guard isWanted else { return }
    do throws(StoreError) {
      tell(.recalled(try store.positions().compactMap(own)), isAll: false)
      tell(.remembered(try answers(store)), isAll: true)
      if let news = try store.newsOfClock() { tell(.saving(news), isAll: true) }
    } catch {
      // At the end it was interrupted.
      if !condition.withLock({ desk.isEnding }) { throw error }
    }
  }

  private func own(_ place: Position) -> LessonPlace? {
    names.own(lesson: place.lesson).map {
      LessonPlace(lesson: $0, stop: place.stop, isFinished: place.isFinished)
    }
  }

  private func answers(_ store: ProgressStore) throws(StoreError) -> Memory.Answers {
    var history = AnswerHistory()
    try store.eachAnswer { if let own = names.own($0) { history.add(own) } }
    let due = Review.plan(history, now: SystemClock.wall).map(\.concept)
    let streaks = history.concepts.map { ($0, history.streak(of: $0)) }
    return Memory.Answers(due: due, streaks: Dictionary(uniqueKeysWithValues: streaks))
  }

  private func tell(_ event: Event, isAll: Bool) {
    condition.withLock {
      desk.events.append(event)
      desk.hasRecalled = isAll
      condition.broadcast()
    }
    done()
  }
}

extension Event {
  /// The one place where a fault in saving becomes an event of the app.
  fileprivate static func saving(_ news: SavingNews) -> Event { .saving(news.words, works: news.works) }

  fileprivate var isMemory: Bool {
    switch self {
    case .recalled, .remembered: true
    default: false
    }
  }

  fileprivate var wordsOfSaving: Phrase? {
    if case .saving(let words, _) = self { words } else { nil }
  }
}

extension StoreError {
  /// Whether it is only a matter of time until there is something to read.
  fileprivate var isPassing: Bool {
    switch self {
    case .busy, .slow: true
    default: false
    }
  }
}
