import Foundation
import Quiz
import Screen
import Terminal
import AppCore
import Views
import Localization

/// The one loop: waits for the world, turns what happens into events, and performs the effects.
struct AppLoop {
  let terminal: Terminal
  private var state: State
  private let progressRecorder: ProgressRecorder
  private let look: RenderStyle
  private var frame: Frame
  /// The time up to which the motion has advanced; `nil` while nothing moves.
  private var movedUntil: Int?
  /// When the next tick is due.
  private var wakeAt: Int?
  /// The answer that is being saved, and how long it is waited for.
  private var saving: (answer: Int, until: Int)?
  private var isDone = false
  /// The lesson file that is being written, and when to look at it next.
  private var watch: FileWatch?
  private var lookAt: Int?
  /// Whether the screen may no longer match the state.
  private var isStale = true
  /// What the state still awaits, if it does.
  private let files: LessonFiles?
  private var reading: (task: BackgroundTask<LessonFiles.Reading>, watch: ProgressToken)?
  private var held = HeldEvents()
  /// What the state awaited, if it turned out to be no lesson at all.
  private(set) var unusable: LessonFiles.Reading?

  /// The pending task: a file being opened, or settings being computed.
  private let opening: MapOpening?
  private var computing: (task: BackgroundTask<Result<Computed, Refusal>?>, watch: ProgressToken)?
  /// Why the file could not be opened.
  private(set) var failure: (any Error)?

  init(
    terminal: Terminal, language: Language, state: State, progressRecorder: ProgressRecorder,
    watch: FileWatch? = nil,
    files: LessonFiles? = nil, opening: MapOpening? = nil
  ) {
    self.files = files
    self.opening = opening
    self.progressRecorder = progressRecorder
    self.watch = watch
    lookAt = watch.map { Terminal.clock + $0.wait }
    self.terminal = terminal
    self.state = state
    look = RenderStyle(glyphs: terminal.glyphs, hasColor: terminal.colorDepth != .none, language: language)
    frame = Frame(terminal.size)
    if let (unknown, used) = terminal.standIn { self.state.tell(.output(.terminalStandsIn(unknown, used))) }
  }

  /// Runs until the learner leaves. A signal that ends the program does so here, with the terminal restored.
  mutating func run() {
    while !isDone {
      // After what was typed in one go: a key would wipe the word away unseen.
      progressRecorder.news().forEach { send($0) }
      if isStale { show() }
      beginReading()
      let due = [wakeAt, lookAt, saving?.until, state.awaitsPages ? held.due : nil].compactMap { $0 }.min()
      let events = terminal.waitForEvents(timeoutMilliseconds: due.map { max(0, $0 - Terminal.clock) })
      isStale = !events.isEmpty
      letTimePass()
      lookAtFile()
      takePages()
      leaveInTime()
      takeWork()
      takeVerdict()
      for event in events where !isDone { handle(event) }
    }
    terminal.restore()
    ProgressRecorder.sayGoodbye(in: look.language)
    stopReading()
    stopWork()
    if let signal = terminal.pendingSignal { Terminal.die(of: signal) }
  }

  /// Once the first screen is shown: before that the two would only hold each other up.
  private mutating func beginReading() {
    guard let files, state.awaitsPages, reading == nil else { return }
    let watch = ProgressToken()
    reading = (BackgroundTask({ files.read { !watch.isStopped } }, done: Terminal.wake), watch)
  }

  private mutating func stopReading() {
    reading?.watch.stop()
    // A file that has been begun is read to its end, but not waited for.
    _ = reading?.task.value(within: Self.patience)
  }

  /// How long to wait for a cancelled task, in milliseconds.
  private static let patience = 50

  /// Takes over the lessons once they are read, and then does what was asked for meanwhile.
  private mutating func takePages() {
    guard state.awaitsPages, let ready = reading?.task.ready else { return }
    if ready.course.lessons.isEmpty {
      unusable = ready
      isDone = true
      return
    }
    send(.pagesRead(ready.course, notice: leftOut(ready.diagnostics)))
    show()
    handleHeld()
  }

  private mutating func handleHeld() {
    for event in held.takeAll() where !isDone { handle(event) }
  }

  /// Has an answer saved; an immediate outcome is shown at once.
  private mutating func save(_ attempt: Attempt) {
    let answer = progressRecorder.record(attempt)
    if progressRecorder.isSettled(answer, within: ProgressToken.patience) { return send(.recorded) }
    saving = (answer, until: Terminal.clock + ProgressRecorder.answerWait)
  }

  /// Shows the verdict once the answer is saved, or the learner was told that it is not.
  private mutating func takeVerdict() {
    guard let (answer, until) = saving else { return }
    if Terminal.clock >= until { progressRecorder.giveUpWaiting(for: answer) }
    guard progressRecorder.isSettled(answer, within: 0) else { return }
    saving = nil
    send(.recorded)
    handleHeld()
  }

  /// Whoever wants to leave does not wait for the lessons.
  private mutating func leaveInTime() {
    guard state.awaitsPages, let overdue = held.overdue(now: Terminal.clock) else { return }
    switch overdue {
    case .leave(let event, let rest):
      send(event)
      for event in rest where !isDone { handle(event) }
    case .tell:
      state.tell(.saving(.readingLessons))
      isStale = true
    }
  }

  /// Before the lessons are there, or an answer is saved.
  private mutating func hold(_ event: TerminalEvent) {
    var meaning: Event?
    if state.awaitsPages, case .key(let key) = event {
      meaning = Keymap.event(for: key, in: state, shownAs: frame)
    }
    if held.isEmpty, let meaning, state.comesBeforePages(meaning) { return send(meaning) }
    held.append(event, meaning: meaning, now: Terminal.clock)
  }

  /// Takes over what was waited for once it is there, else how far it is.
  private mutating func takeWork() {
    guard let work = state.work else { return }
    if work.isOpening, let result = opening?.task.ready {
      switch result {
      case .success(let exploration): send(.opened(exploration.lesson, exploration.stage))
      case .failure(let failure): (self.failure, isDone) = (failure, true)
      }
    } else if let computed = computing?.task.ready ?? nil {
      computing = nil
      send(.computed(computed))
    } else if let done = (work.isOpening ? opening?.watch : computing?.watch)?.done, done != work.done {
      send(.progressed(done))
    }
  }

  /// Computes in the background; an immediate result is used at once.
  private mutating func compute(_ computation: Computation) {
    stopWork()
    let watch = ProgressToken()
    let task = BackgroundTask({ computation.run(watch.tell) }, done: Terminal.wake)
    if let computed = task.value(within: ProgressToken.patience) ?? nil { return send(.computed(computed)) }
    computing = (task, watch)
  }

  private mutating func stopWork() {
    for watch in [opening?.watch, computing?.watch] { watch?.stop() }
    // A kernel that does not hear of it may go on for a moment, but is not waited for.
    _ = opening?.task.value(within: Self.patience)
    _ = computing?.task.value(within: Self.patience)
    computing = nil
  }

  private mutating func show() {
    frame = render(state, size: terminal.size, look: look)
    terminal.show(frame.canvas)
  }

  private mutating func lookAtFile() {
    guard let due = lookAt, Terminal.clock >= due else { return }
    let news = watch?.look()
    lookAt = watch.map { Terminal.clock + $0.wait }
    switch news {
    case .lesson(let lesson): send(.reloaded(lesson))
    case .mistakes(let mistakes): send(.reloadFailed(mistakes))
    case nil: break
    }
  }

  private mutating func letTimePass() {
    guard let before = movedUntil else { return }
    let now = Terminal.clock
    guard now > before else { return }
    movedUntil = now
    send(.tick(milliseconds: now - before))
  }

  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .key where isHolding, .text where isHolding: hold(event)
    case .key(let key):
      if let event = Keymap.event(for: key, in: state, shownAs: frame) { send(event) }
    case .text(let pasted):
      Keymap.events(forPasted: pasted, in: state).forEach { send($0) }
    case .resized, .resumed: break
    case .suspendRequested: terminal.suspend()
    case .terminate(let signal): end(by: signal)
    case .hangup: end(by: SIGHUP)
    }
  }

  private var isHolding: Bool { state.awaitsPages || saving != nil }

  private mutating func end(by signal: Int32) {
    terminal.abandon()
    ProgressRecorder.sayGoodbye(in: look.language)
    Terminal.die(of: signal)
  }

  private mutating func send(_ event: Event) {
    isStale = true
    for effect in update(&state, event) {
      switch effect {
      case .quit: isDone = true
      case .record(let attempt): save(attempt)
      case .compute(let computation): compute(computation)
      case .stopWork: stopWork()
      case .keepPlace(let place): progressRecorder.keep(place)
      case .copy(let text):
        if !terminal.copy(text) { state.tell(.output(.noClipboard)) }
      case .export(let order):
        send(.exported(StageExport.write(order, of: state, size: terminal.size)))
      case .wake(let after):
        let now = Terminal.clock
        wakeAt = after.map { now + $0 }
        movedUntil = after == nil ? nil : movedUntil ?? now
      }
    }
  }
}
