import Quiz
import Localization

/// An app that is on the screen before it is known what earlier runs left: the file may be locked, large or far away.
extension State {
  /// From now on `recalled` and `remembered` are awaited. Until then the first page of a lesson is no place to keep: it would
  /// take that of the page where the learner was.
  public mutating func awaitMemory() { (awaitsPlaces, awaitsAnswers) = (true, true) }

  /// Takes up what earlier runs left.
  public mutating func remember(_ memory: Memory) {
    recall(memory.places)
    remember(memory.answers)
  }

  /// Takes up where lessons were left. Places in lessons that are no longer there are passed over; a lesson that has become
  /// shorter opens at its end. What is open already stays where it is, if anything was done in it.
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
    notice = .backOnPage(lesson.position + 1)
  }

  /// Takes up what follows from earlier answers, and begins the round that waited for it.
  mutating func remember(_ answers: Memory.Answers) {
    awaitsAnswers = false
    (due, streaks) = (answers.due, answers.streaks)
    answeredMeanwhile.forEach { note($0) }
    answeredMeanwhile = []
    beginAwaitedRound()
  }

  /// Adds to what follows from the answers.
  mutating func note(_ attempt: Attempt) {
    if awaitsAnswers { answeredMeanwhile.append(attempt) }
    streaks[attempt.concept] = attempt.grade == .good ? (streaks[attempt.concept] ?? 0) + 1 : 0
    due.removeAll { $0 == attempt.concept }
  }

  // MARK: Rounds

  /// Begins a round as soon as it is known what was answered: what is due, and how hard the questions may be.
  public mutating func begin(_ order: RoundOrder) {
    awaitedRound = order
    if awaitsAnswers { notice = .readingProgress } else { beginAwaitedRound() }
  }

  private mutating func beginAwaitedRound() {
    guard let order = awaitedRound else { return }
    awaitedRound = nil
    // The learner has gone elsewhere meanwhile.
    guard place == .menu else { return }
    notice = nil
    if order.concepts == nil, due.isEmpty { notice = .nothingDue } else { startRound(order) }
  }

  // MARK: Saving

  /// Has a word about saving for the learner, who must not miss it: where no notice is shown, it waits for the next screen.
  ///
  /// - Parameter works: whether what is done now is saved.
  mutating func tellOfSaving(_ news: Phrase, works: Bool) {
    untold = news
    // What was asked for by name needs no memory, and that may not come soon.
    if !works, awaitedRound?.concepts != nil { beginAwaitedRound() }
  }

  mutating func tellWhatWaited() {
    guard let news = untold, panel != .help, work == nil else { return }
    (notice, untold) = (news, nil)
  }
}
