import AppCore
import Export
import Foundation
import Localization
import Screen
import TerminalCore
import Views

/// The app on a terminal: waits, turns what happens into events, has the effects performed, and shows the state.
public struct AppLoop {
  private let device: any TerminalDevice
  private let runner: EffectRunner
  private let look: RenderStyle
  private var state: State
  private var frame: Frame
  private var held = HeldEvents()
  /// Whether the screen may no longer match the state.
  private var isStale = true

  public init(_ device: any TerminalDevice, _ state: State, _ runner: EffectRunner, language: Language) {
    (self.device, self.state, self.runner) = (device, state, runner)
    look = RenderStyle(glyphs: device.glyphs, hasColor: device.colorDepth != .none, language: language)
    frame = Frame(device.size)
  }

  /// Runs until the learner leaves, or the program has to end.
  /// - Parameter farewell: is given the messages that no screen has shown, once the terminal is given back.
  public mutating func run(farewell: ([Phrase]) -> Void) -> SessionEnd {
    if let (unknown, used) = device.standIn { send(.told(.output(.terminalStandsIn(unknown, used)))) }
    while runner.end == nil {
      // After what was typed in one go: a key would wipe the word away unseen.
      runner.news().forEach { send($0) }
      if isStale { show() }
      runner.beginReading(for: state)
      let events = device.waitForEvents(timeoutMilliseconds: timeout)
      isStale = !events.isEmpty
      takeOutcomes()
      leaveInTime()
      for event in events where runner.end == nil { handle(event) }
    }
    return conclude(farewell)
  }

  private var timeout: Int? {
    let due = [runner.due, state.awaitsPages ? held.due : nil].compactMap(\.self).min()
    return due.map { max(0, $0 - device.now) }
  }

  private mutating func conclude(_ farewell: ([Phrase]) -> Void) -> SessionEnd {
    let end = runner.end ?? .left
    if case .killed = end {
      farewell(runner.finish())
      return end
    }
    device.restore()
    farewell(runner.finish())
    runner.stop()
    return device.pendingSignal.map(SessionEnd.killed) ?? end
  }

  // MARK: What happens

  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .key where isHolding, .text where isHolding: hold(event)
    case .key(let key):
      if let event = Keymap.event(for: key, in: state, shownAs: frame) { send(event) }
    case .text(let pasted):
      if let event = Keymap.event(forPasted: pasted, in: state) { send(event) }
    case .resized, .resumed: break
    case .suspendRequested: device.suspend()
    case .terminate(let signal): die(of: signal)
    case .hangup: die(of: SIGHUP)
    }
  }

  private mutating func die(of signal: Int32) {
    device.abandon()
    runner.end = .killed(signal)
  }

  /// What has come of earlier effects, and then what was done meanwhile.
  private mutating func takeOutcomes() {
    let now = device.now
    while runner.end == nil, let event = runner.outcome(for: state, at: now) {
      send(event)
      // What was typed before means what it means on the list in full.
      if case .pagesRead = event { show() }
      if !isHolding { handleHeld() }
    }
  }

  private mutating func send(_ event: Event) {
    isStale = true
    for effect in update(&state, event) {
      if let outcome = perform(effect) { send(outcome) }
    }
  }

  private func perform(_ effect: Effect) -> Event? {
    runner.perform(
      effect, copy: device.copy, export: { StageExport.write($0, of: state, size: device.size) })
  }

  private mutating func show() {
    frame = render(state, size: device.size, look: look)
    device.show(frame.canvas)
  }

  // MARK: What has to wait

  /// Before the lessons are there, or an answer is saved.
  private var isHolding: Bool { state.awaitsPages || runner.isSaving }

  private mutating func hold(_ event: TerminalEvent) {
    var meaning: Event?
    if state.awaitsPages, case .key(let key) = event {
      meaning = Keymap.event(for: key, in: state, shownAs: frame)
    }
    if held.isEmpty, let meaning, state.comesBeforePages(meaning) { return send(meaning) }
    held.append(event, meaning: meaning, now: device.now)
  }

  private mutating func handleHeld() {
    for event in held.takeAll() where runner.end == nil { handle(event) }
  }

  /// Whoever wants to leave does not wait for the lessons.
  private mutating func leaveInTime() {
    guard state.awaitsPages, let overdue = held.overdue(now: device.now) else { return }
    switch overdue {
    case .leave(let event, let rest):
      send(event)
      for event in rest where runner.end == nil { handle(event) }
    case .tell: send(.told(.saving(.readingLessons)))
    }
  }
}
