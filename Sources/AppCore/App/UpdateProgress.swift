import Quiz
import Localization

/// The app may be on the screen before saved progress is known: the file may be locked, large or remote.
extension State {
  /// The app begins without that.
  mutating func begin(without awaited: Event.Awaited) {
    switch awaited {
    // Until then the first page of a lesson is not saved: it would overwrite the place where the learner was.
    case .memory: (awaitsPlaces, awaitsAnswers) = (true, true)
    case .pages: awaitsPages = true
    case .file(let name): beginOpening(name)
    }
  }

  /// Adopts the saved places. Places in lessons that no longer exist are ignored; a lesson that has become
  /// shorter opens at its end. An open lesson stays where it is, if anything was done in it.
  mutating func recall(_ places: [LessonPlace]) {
    awaitsPlaces = false
    for place in places {
      guard let index = course.lessons.firstIndex(where: { $0.id == place.lesson }) else { continue }
      left[place.lesson] = max(0, place.stop)
      if place.isFinished { finished.insert(place.lesson) }
      goBack(inLesson: index, to: max(0, place.stop))
    }
  }

  private mutating func goBack(inLesson index: Int, to stop: Int) {
    guard var lesson = lessons[index], stop > 0,
      lesson == LessonState(lesson.lesson, seed: seed, language: language)
    else { return }
    lesson.position = min(stop, lesson.stops.count - 1)
    lessons[index] = lesson
    guard place == .lesson(index) else { return }
    motion.stop()
    notice = .saving(.backOnPage(lesson.position + 1))
  }

  /// Adopts what earlier answers imply, and begins the round that waited for them.
  mutating func remember(_ answers: Memory.Answers) {
    awaitsAnswers = false
    (due, streaks) = (answers.due, answers.streaks)
    answeredMeanwhile.forEach { note($0) }
    answeredMeanwhile = []
    beginAwaitedRound()
  }

  /// Adds to what the answers imply.
  mutating func note(_ given: GivenAnswer) {
    if awaitsAnswers { answeredMeanwhile.append(given) }
    streaks[given.concept] = given.grade == .good ? (streaks[given.concept] ?? 0) + 1 : 0
    due.removeAll { $0 == given.concept }
  }

  // MARK: Rounds

  /// Begins a round once the earlier answers are known: they decide what is due, and how hard the questions are.
  mutating func begin(_ order: RoundOrder) {
    awaitedRound = order
    if awaitsAnswers { notice = .saving(.readingProgress) } else { beginAwaitedRound() }
  }

  private mutating func beginAwaitedRound() {
    guard let order = awaitedRound else { return }
    awaitedRound = nil
    // The learner has gone elsewhere meanwhile.
    guard place == .menu else { return }
    notice = nil
    if order.concepts == nil, due.isEmpty { notice = .saving(.nothingDue) } else { startRound(order) }
  }

  // MARK: Saving

  /// Sets a message about saving that must not be missed: if it cannot be shown now, it waits for the next screen.
  ///
  /// - Parameter works: whether answers are saved from now on.
  mutating func tellOfSaving(_ news: Phrase, works: Bool) {
    untold = news
    // A round that names its concepts needs no earlier answers, and those may take long.
    if !works, awaitedRound?.concepts != nil { beginAwaitedRound() }
  }

  mutating func tellWhatWaited() {
    guard let news = untold, panel != .help, work == nil else { return }
    (notice, untold) = (news, nil)
  }
}
