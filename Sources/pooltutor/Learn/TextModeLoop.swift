import ArgumentParser
import Files
import Screen
import TextMode
import TerminalCore
import AppCore
import Localization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads lines and prints lines: a lesson for readers of screens, pipes and dumb terminals.
struct TextModeLoop {
  private var mode: TextModeSession
  private let recorder: TextModeRecorder
  private let input = LineInput()
  private let isInteractive = isatty(STDIN_FILENO) != 0

  init(_ state: State, progressRecorder: ProgressRecorder, options: TerminalOptions) {
    let isUTF8 = options.writesUTF8(in: Surroundings.variable, driverSaysUTF8: false)
    let glyphs: GlyphSet = !isUTF8 ? .ascii : options.ascii == true ? .asciiFrames : .unicode
    mode = TextModeSession(state, glyphs: glyphs, resumes: isInteractive)
    recorder = TextModeRecorder(progressRecorder: progressRecorder)
  }

  /// Runs until the lesson, the input or the patience ends, or the output cannot be written.
  mutating func run() throws(ExitCode) {
    try say(news() + mode.opening())
    while !mode.isDone {
      if isInteractive { try write(mode.prompt) }
      guard let line = input.next() else {
        try end()
        break
      }
      let lines = mode.take(line, perform: recorder.perform)
      try say(lines + news())
    }
    try say(recorder.progressRecorder.finish().flatMap(mode.lines))
  }

  /// Ending typed input quits; without typed input the rest is printed.
  private mutating func end() throws(ExitCode) {
    guard !isInteractive else { return try say(mode.farewell) }
    try say(mode.rest(perform: recorder.perform) + news())
  }

  /// What there is to say of progress; and the page where the learner was, if that is known only now.
  private mutating func news() -> [String] {
    var lines: [String] = []
    for event in recorder.progressRecorder.news() {
      switch event {
      case .saving(let words, _): lines += mode.lines(words)
      case .recalled where !isInteractive: break
      default: lines += mode.hear(event, perform: recorder.perform)
      }
    }
    return lines
  }

  private func say(_ lines: [String]) throws(ExitCode) {
    if !lines.isEmpty { try write(lines.joined(separator: "\n") + "\n") }
  }

  private func write(_ text: String) throws(ExitCode) {
    try print(text, terminator: "")
  }
}

extension SessionOptions {
  /// Prints the open lesson in lines, until the reader quits.
  func talk(_ state: State, _ progressRecorder: ProgressRecorder) throws {
    ignoreBrokenPipes()
    var loop = TextModeLoop(state, progressRecorder: progressRecorder, options: display.terminalOptions)
    try loop.run()
  }
}

/// Saves answers and the learner's place.
private struct TextModeRecorder {
  let progressRecorder: ProgressRecorder

  func perform(_ effect: Effect) -> Event? {
    switch effect {
    case .record(let given):
      let answer = progressRecorder.record(given)
      if !progressRecorder.isSettled(answer, within: ProgressRecorder.answerWait) {
        progressRecorder.giveUpWaiting(for: answer)
      }
      return .recorded
    case .keepPlace(let place): progressRecorder.keep(place)
    case .compute(let computation): return computation.run { _ in true }.map(Event.computed)
    case .wake, .quit, .stopWork, .copy, .export: break
    }
    return nil
  }
}

/// Lines from stdin. Of one that never ends only the beginning is kept.
private final class LineInput {
  private static let longest = 1000
  private var buffer: ArraySlice<UInt8> = []

  /// `nil` at the end of the input.
  func next() -> String? {
    var line: [UInt8] = []
    var isAtEnd = true
    while let byte = nextByte() {
      isAtEnd = false
      if byte == 0x0A { break }
      if line.count < Self.longest { line.append(byte) }
    }
    return isAtEnd ? nil : String(decoding: line, as: UTF8.self)
  }

  private func nextByte() -> UInt8? {
    if buffer.isEmpty {
      buffer =
        (try? Descriptor.readPiece(STDIN_FILENO, atMost: 4096))?[...] ?? []
    }
    return buffer.popFirst()
  }
}
