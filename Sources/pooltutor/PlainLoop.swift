import Foundation
import Plain
import TensorFiles
import TerminalCore
import Tutor
import Words

/// Reads lines and prints lines: a lesson for readers of screens, pipes and dumb terminals.
struct PlainLoop {
  private var mode: PlainMode
  private let recorder: PlainRecorder
  private let input = LineInput()
  private let isInteractive = isatty(STDIN_FILENO) != 0

  init(_ state: State, keeper: Keeper, options: TerminalOptions) {
    let environment = ProcessInfo.processInfo.environment
    let named = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let isASCII = !options.wantsUTF8(in: named, driverSaysUTF8: false)
    mode = PlainMode(state, isASCII: isASCII, resumes: isInteractive)
    recorder = PlainRecorder(keeper)
  }

  /// Runs until the lesson, the input or the patience ends; a reader that goes away is an output that cannot be
  /// written.
  mutating func run() throws(TensorFileError) {
    try say(mode.opening())
    while !mode.isDone {
      if isInteractive { try write(mode.prompt) }
      guard let line = input.next() else { return try end() }
      let lines = mode.take(line, perform: recorder.perform)
      try say(lines + (recorder.keepPlace().map(mode.lines) ?? []))
    }
  }

  /// Somebody who ends the input leaves; where nobody is typing, the rest is for reading.
  private mutating func end() throws(TensorFileError) {
    guard !isInteractive else { return try say(mode.farewell) }
    try say(mode.rest(perform: recorder.perform))
  }

  private func say(_ lines: [String]) throws(TensorFileError) {
    if !lines.isEmpty { try write(lines.joined(separator: "\n") + "\n") }
  }

  private func write(_ text: String) throws(TensorFileError) {
    let files = OutputFiles()
    try files.add(OutputData(bytes: Array(text.utf8)), to: "-")
    try files.commit()
  }
}

extension SessionOptions {
  /// Tells what is open in lines, until the reader leaves.
  func talk(_ state: State, _ keeper: Keeper) throws {
    signal(SIGPIPE, SIG_IGN)
    do throws(TensorFileError) {
      var loop = PlainLoop(state, keeper: keeper, options: display.terminalOptions)
      try loop.run()
    } catch {
      throw fail(error.message, error.exitCode)
    }
  }
}

/// Keeps what is answered and where the learner is.
private final class PlainRecorder {
  private var keeper: Keeper
  /// Where the learner went, until it is kept.
  private var newPlace: LessonPlace?

  init(_ keeper: Keeper) { self.keeper = keeper }

  func perform(_ effect: Effect) -> Event? {
    switch effect {
    case .record(let attempt): return .recorded(problem: keeper.record(attempt))
    case .keepPlace(let place): newPlace = place
    case .compute(let computation): return computation.run { _ in true }.map(Event.computed)
    case .wake, .quit, .stopWork, .copy, .takeOut: break
    }
    return nil
  }

  /// - Returns: why the place could not be kept, the first time.
  func keepPlace() -> Phrase? {
    guard let place = newPlace else { return nil }
    newPlace = nil
    return keeper.keep(place)
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
        [UInt8](unsafeUninitializedCapacity: 4096) { bytes, count in
          var got = -1
          repeat { got = read(STDIN_FILENO, bytes.baseAddress, bytes.count) } while got < 0 && errno == EINTR
          count = max(0, got)
        }[...]
    }
    return buffer.popFirst()
  }
}
