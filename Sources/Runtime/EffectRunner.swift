import AppCore
import CourseFiles
import LessonFormat
import Localization
import ProgressStore
import Quiz

/// Performs what the app asks of the world, and says in events what comes of it: at once, or later.
/// Whoever shows the app only waits, hands events to `update`, and the effects to this. On one thread.
public final class EffectRunner {
  private let recorder: ProgressRecorder
  private let sources: SessionSources
  private let clock: () -> Int
  private let wake: @Sendable () -> Void
  /// Why the session is over.
  public var end: SessionEnd?

  /// The answer that is being saved, and how long it is waited for.
  private var saving: (answer: Int, until: Int)?
  private var computing: BackgroundTask<Result<Computed, Refusal>?>?
  private var reading: BackgroundTask<Result<LessonFiles.Reading, CourseFilesError>>?
  private var opening: BackgroundTask<Result<Exploration, any Error>>?
  /// Whether the lessons that the state awaited were handed over.
  private var hasPages = false
  /// How far the pending task was when that was told last.
  private var toldDone = 0.0
  private var watch: FileWatch?
  /// When to look at the file next.
  private var lookAt: Int?
  /// The time up to which the motion has advanced; `nil` while nothing moves.
  private var movedUntil: Int?
  /// When the next tick is due.
  private var tickAt: Int?

  /// - Parameters:
  ///   - clock: milliseconds that never jump.
  ///   - wake: called from any thread when there may be an outcome.
  public init(
    _ recorder: ProgressRecorder, _ sources: SessionSources = SessionSources(),
    clock: @escaping () -> Int = { SystemClock.steady }, wake: @escaping @Sendable () -> Void = {}
  ) {
    (self.recorder, self.sources, self.clock, self.wake) = (recorder, sources, clock, wake)
    (opening, watch) = (sources.opening, sources.watch)
    lookAt = watch.map { clock() + $0.wait }
  }

  /// Whether the answer that was given last is still being saved.
  public var isSaving: Bool { saving != nil }

  /// When there may be an outcome without anybody calling `wake`.
  public var due: Int? { [tickAt, lookAt, saving?.until].compactMap(\.self).min() }

  // MARK: Effects

  /// - Parameters:
  ///   - copy: puts text on the clipboard, if there is one.
  ///   - export: writes the stage to a file.
  /// - Returns: what came of it at once.
  public func perform(
    _ effect: Effect, copy: (String) -> Bool = { _ in false },
    export: (ExportRequest) -> ExportResult = { _ in .failed(.export(.nothingOnStage)) }
  ) -> Event? {
    switch effect {
    case .quit: end = .left
    case .record(let given): return record(given)
    case .compute(let computation): return compute(computation)
    case .stopWork: stopWork()
    case .keepPlace(let place): recorder.keep(place)
    case .copy(let text): return copy(text) ? nil : .told(.output(.noClipboard))
    case .export(let request): return .exported(export(request))
    case .wake(let milliseconds): wake(after: milliseconds)
    }
    return nil
  }

  /// The same where nothing can be shown meanwhile: waits for what comes of it.
  public func performWaiting(_ effect: Effect) -> Event? {
    if let outcome = perform(effect) { return outcome }
    if saving != nil { return savedInTime() }
    guard let task = computing else { return nil }
    computing = nil
    return task.value.map(Event.computed)
  }

  private func record(_ given: GivenAnswer) -> Event? {
    let answer = recorder.record(given)
    if recorder.isSettled(answer, within: ProgressToken.patience) { return .recorded }
    saving = (answer, until: clock() + ProgressRecorder.answerWait)
    return nil
  }

  private func compute(_ computation: Computation) -> Event? {
    stopWork()
    let task = BackgroundTask(wake: wake) { token in computation.run(token.tell) }
    if let computed = task.value(within: ProgressToken.patience) ?? nil { return .computed(computed) }
    (computing, toldDone) = (task, 0)
    return nil
  }

  private func stopWork() {
    opening?.stop()
    computing?.stop()
    computing = nil
  }

  private func wake(after milliseconds: Int?) {
    let now = clock()
    tickAt = milliseconds.map { now + $0 }
    movedUntil = milliseconds == nil ? nil : movedUntil ?? now
  }

  private func savedInTime() -> Event? {
    guard let (answer, until) = saving else { return nil }
    if !recorder.isSettled(answer, within: max(0, until - clock())) { recorder.giveUpWaiting(for: answer) }
    saving = nil
    return .recorded
  }

  // MARK: Outcomes

  /// Begins to read the lessons that the state awaits: before the first screen is shown, the two would only hold each
  /// other up.
  public func beginReading(for state: State) {
    guard state.awaitsPages, reading == nil, let read = sources.lessons else { return }
    reading = BackgroundTask(wake: wake) { token in
      Result { () throws(CourseFilesError) in try read { !token.isStopped } }
    }
  }

  /// News about saved progress.
  public func news() -> [Event] { recorder.news() }

  /// What has come of what was begun, one thing at a time; each is told once.
  /// - Parameter now: the same until there is no more.
  public func outcome(for state: State, at now: Int) -> Event? {
    tick(at: now) ?? change(at: now) ?? pages(for: state) ?? work(for: state) ?? verdict(at: now)
  }

  private func tick(at now: Int) -> Event? {
    guard let before = movedUntil, now > before else { return nil }
    movedUntil = now
    return .tick(milliseconds: now - before)
  }

  /// A new version of the file that is watched.
  private func change(at now: Int) -> Event? {
    guard let due = lookAt, now >= due else { return nil }
    let news = watch?.look()
    lookAt = watch.map { now + $0.wait }
    return switch news {
    case .lesson(let lesson): .reloaded(lesson)
    case .mistakes(let mistakes): .reloadFailed(mistakes)
    case nil: nil
    }
  }

  private func pages(for state: State) -> Event? {
    guard state.awaitsPages, !hasPages, end == nil, let result = reading?.ready else { return nil }
    switch result {
    case .success(let (course, mistakes)):
      hasPages = true
      return .pagesRead(course, notice: .leavingOut(mistakes))
    case .failure(let failure):
      end = .failed(failure)
      return nil
    }
  }

  /// What was waited for, once it is there, else how far it is.
  private func work(for state: State) -> Event? {
    guard let work = state.work else { return nil }
    if work.isOpening, let result = opening?.ready {
      opening = nil
      switch result {
      case .success(let exploration): return .opened(exploration.lesson, exploration.stage)
      case .failure(let failure): end = .failed(failure)
      }
    } else if let computed = computing?.ready ?? nil {
      computing = nil
      return .computed(computed)
    } else if let done = work.isOpening ? opening?.done : computing?.done, done != toldDone {
      toldDone = done
      return .progressed(done)
    }
    return nil
  }

  /// The answer is saved, or the learner was told that it is not.
  private func verdict(at now: Int) -> Event? {
    guard let (answer, until) = saving else { return nil }
    if now >= until { recorder.giveUpWaiting(for: answer) }
    guard recorder.isSettled(answer, within: 0) else { return nil }
    saving = nil
    return .recorded
  }

  // MARK: The end

  /// Saves the rest, and waits a moment for that.
  /// - Returns: messages that the learner has not seen yet.
  public func finish() -> [Phrase] { recorder.finish() }

  /// Stops all that goes on in the background. A file that has been begun is read to its end, but not waited for.
  public func stop() {
    reading?.stop()
    stopWork()
  }
}
