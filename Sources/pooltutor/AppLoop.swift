import Foundation
import Screen
import Terminal
import Tutor
import Views
import Words

/// The one loop: waits for the world, turns what happens into events, and performs the effects.
struct AppLoop {
  let terminal: Terminal
  private var state: State
  private var keeper: Keeper
  private let look: Look
  private var frame: Frame
  /// Up to when the motion has been told of time; `nil` while nothing moves.
  private var movedUntil: Int?
  /// When the next tick is due.
  private var wakeAt: Int?
  /// Where the learner went, until it is kept: after the screen, which should not wait for the disk.
  private var newPlace: LessonPlace?
  private var isDone = false
  /// The lesson file that is being written, and when to look at it next.
  private var watch: FileWatch?
  private var lookAt: Int?
  /// Whether the screen may no longer be what the state says.
  private var isStale = true
  /// What the state still awaits, if it does.
  private let files: LessonFiles?
  private var reading: Errand<LessonFiles.Reading>?
  /// What the learner did meanwhile: what a key means depends on what the keys before it open.
  private var held: [TerminalEvent] = []
  /// What the state awaited, if it turned out to be no lesson at all.
  private(set) var unusable: LessonFiles.Reading?

  /// What is waited for: a file that is opened, or settings that are computed.
  private let opening: Opening?
  private var computing: (errand: Errand<Result<Computed, Refusal>?>, watch: Watch)?
  /// Why the file could not be opened.
  private(set) var failure: (any Error)?

  init(
    terminal: Terminal, language: Language, state: State, keeper: Keeper, watch: FileWatch? = nil,
    files: LessonFiles? = nil, opening: Opening? = nil
  ) {
    self.files = files
    self.opening = opening
    self.keeper = keeper
    self.watch = watch
    lookAt = watch.map { Terminal.clock + $0.wait }
    self.terminal = terminal
    self.state = state
    look = Look(isASCII: terminal.isASCII, hasColor: terminal.colorDepth != .none, language: language)
    frame = Frame(terminal.size)
  }

  /// Runs until the learner leaves. A signal that ends the program does so here, with the terminal restored.
  mutating func run() {
    while !isDone {
      if isStale { show() }
      beginReading()
      // What is wrong with saving is said now: the next key would wipe the word away unseen.
      if !keepPlace() { show() }
      let due = [wakeAt, lookAt].compactMap { $0 }.min()
      let events = terminal.waitForEvents(timeoutMilliseconds: due.map { max(0, $0 - Terminal.clock) })
      isStale = !events.isEmpty
      letTimePass()
      lookAtFile()
      takePages()
      takeWork()
      for event in events where !isDone { handle(event) }
    }
    terminal.restore()
    _ = keepPlace()
    // No thread is left behind.
    _ = reading?.value
    stopWork()
  }

  /// Once the first screen is shown: before that the two would only hold each other up.
  private mutating func beginReading() {
    guard let files, state.awaitsPages, reading == nil else { return }
    reading = Errand(files.read, done: Terminal.wake)
  }

  /// Takes over the lessons once they are read, and then does what was asked for meanwhile.
  private mutating func takePages() {
    guard state.awaitsPages, let ready = reading?.ready else { return }
    if ready.course.lessons.isEmpty {
      unusable = ready
      isDone = true
      return
    }
    send(.pagesRead(ready.course, notice: leftOut(ready.diagnostics)))
    show()
    let events = held
    held = []
    for event in events where !isDone { handle(event) }
  }

  /// Takes over what was waited for once it is there, else how far it is.
  private mutating func takeWork() {
    guard let work = state.work else { return }
    if work.isOpening, let result = opening?.errand.ready {
      switch result {
      case .success(let exploration): send(.opened(exploration.lesson, exploration.stage))
      case .failure(let failure): (self.failure, isDone) = (failure, true)
      }
    } else if let computed = computing?.errand.ready ?? nil {
      computing = nil
      send(.computed(computed))
    } else if let done = (work.isOpening ? opening?.watch : computing?.watch)?.done, done != work.done {
      send(.progressed(done))
    }
  }

  /// Computes on the side; what is there at once is taken at once.
  private mutating func compute(_ computation: Computation) {
    stopWork()
    let watch = Watch()
    let errand = Errand({ computation.run(watch.tell) }, done: Terminal.wake)
    if let computed = errand.value(within: Watch.patience) ?? nil { return send(.computed(computed)) }
    computing = (errand, watch)
  }

  private mutating func stopWork() {
    for watch in [opening?.watch, computing?.watch] { watch?.stop() }
    // A kernel that does not hear of it may go on for a moment, but is not waited for.
    _ = opening?.errand.value(within: 500)
    _ = computing?.errand.value(within: 500)
    computing = nil
  }

  private mutating func show() {
    frame = render(state, size: terminal.size, look: look)
    terminal.show(frame.canvas)
  }

  /// - Returns: false if it could not be kept, and the learner is to be told.
  private mutating func keepPlace() -> Bool {
    guard let place = newPlace else { return true }
    newPlace = nil
    guard let problem = keeper.keep(place) else { return true }
    state.tell(problem)
    return false
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
    case .key where state.awaitsPages, .text where state.awaitsPages: held.append(event)
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

  private mutating func end(by signal: Int32) {
    terminal.restore()
    _ = keepPlace()
    Terminal.die(of: signal)
  }

  private mutating func send(_ event: Event) {
    isStale = true
    for effect in update(&state, event) {
      switch effect {
      case .quit: isDone = true
      case .record(let attempt): send(.recorded(problem: keeper.record(attempt)))
      case .compute(let computation): compute(computation)
      case .stopWork: stopWork()
      case .keepPlace(let place): newPlace = place
      case .copy(let text):
        if !terminal.copy(text) { state.tell(.noClipboard) }
      case .takeOut(let order):
        send(.tookOut(StageExport.write(order, of: state, size: terminal.size)))
      case .wake(let after):
        let now = Terminal.clock
        wakeAt = after.map { now + $0 }
        movedUntil = after == nil ? nil : movedUntil ?? now
      }
    }
  }
}
