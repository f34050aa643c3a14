import AppCore
import Localization
import Screen
import TextMode

/// A lesson in lines, for readers of screens, pipes and dumb terminals: reads a line, has the effects performed, and writes
/// what there is to say.
public struct TextModeLoop {
  private var mode: TextModeSession
  private let runner: EffectRunner
  private let isInteractive: Bool

  /// - Parameter isInteractive: whether somebody types, who is prompted, and goes on where they were.
  public init(_ state: State, _ runner: EffectRunner, glyphs: GlyphSet, isInteractive: Bool) {
    mode = TextModeSession(state, glyphs: glyphs, resumes: isInteractive)
    (self.runner, self.isInteractive) = (runner, isInteractive)
  }

  /// Runs until the lesson, the input or the patience ends.
  /// - Parameters:
  ///   - read: the next line; `nil` at the end of the input.
  ///   - write: writes text as it is.
  public mutating func run<Failure: Error>(
    read: () -> String?, write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    try say(news() + mode.opening(), write)
    while !mode.isDone {
      if isInteractive { try write(mode.prompt) }
      guard let line = read() else {
        try say(end(), write)
        break
      }
      let lines = mode.take(line, perform: runner.performWaiting)
      try say(lines + news(), write)
    }
    try say(runner.finish().flatMap(mode.lines), write)
  }

  /// Ending typed input quits; without typed input the rest is printed.
  private mutating func end() -> [String] {
    isInteractive ? mode.farewell : mode.rest(perform: runner.performWaiting) + news()
  }

  /// What there is to say of progress; and the page where the learner was, if that is known only now.
  private mutating func news() -> [String] {
    var lines: [String] = []
    for event in runner.news() {
      switch event {
      case .saving(let words, _): lines += mode.lines(words)
      case .recalled where !isInteractive: break
      default: lines += mode.hear(event, perform: runner.performWaiting)
      }
    }
    return lines
  }

  private func say<Failure: Error>(
    _ lines: [String], _ write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    if !lines.isEmpty { try write(lines.joined(separator: "\n") + "\n") }
  }
}
