import Screen
import Seeded
import Testing

@testable import TerminalCore

/// Any bytes from a terminal, in any pieces. POOLTUTOR_FUZZ sets how many are tried.
@Suite struct InputFuzzTests {
  private static let mutator = Mutator(
    texts: [
      "\u{1B}[A\u{1B}OB\u{1B}[1;5C", "\u{1B}[<0;10;5M\u{1B}[<0;10;5m", "\u{1B}[200~pasted\r1 2\u{1B}[201~",
      "\u{1B}[M !!", "é漢e\u{301}👩‍👩‍👧",
      "\u{1B}\u{1B}[[A\u{1B}[15~", "\t\r\n\u{7F}\u{8}\u{3}", "\u{1B}[?1;2c\u{1B}]0;x\u{7}\u{1B}P\u{1B}\\",
    ],
    words: [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[<", "\u{1B}[M", "\u{1B}[200~", "\u{1B}[201~", ";", "~", "M",
      "m", "<", "q",
      "\u{1B}[<0;-9223372036854775808;1M",
    ], longest: 4096)

  /// Nothing traps, clicks are on a screen, keys are no controls but what is no key, and after the end of a paste and a pause
  /// the next key is that key.
  @Test func anyBytesAreKeysOrNothing() {
    let complaint = fuzz(Self.mutator, usual: 20_000) { bytes in
      var parser = InputParser()
      var generator = SplitMix64(seed: UInt64(bytes.count))
      var (time, rest, events) = (0, bytes[...], [TerminalEvent]())
      while !rest.isEmpty {
        let piece = rest.prefix(generator.int(1...max(1, bytes.count)))
        rest = rest.dropFirst(piece.count)
        time += generator.pick([0, 1, 50, 150, 2500])
        events += Self.read(piece, at: time, &parser)
      }
      if events.count > 2 * bytes.count { return "\(events.count) events" }
      if let fault = events.lazy.compactMap(Self.fault).first { return fault }
      _ = Self.read(Array("\u{1B}[201~".utf8)[...], at: time + 5000, &parser)
      let last = Self.read(Array("z".utf8)[...], at: time + 10_000, &parser).last
      return last == .key(.character("z")) ? nil : "a key was swallowed: \(String(describing: last))"
    }
    #expect(complaint == nil)
  }

  /// What ncurses decodes before the parser sees it.
  private static let decoded: [(bytes: [UInt8], key: Key)] = [([27, 79, 66], .down), ([127], .backspace)]

  private static func read(_ bytes: ArraySlice<UInt8>, at time: Int, _ parser: inout InputParser)
    -> [TerminalEvent]
  {
    parser.beginBatch(at: time)
    var rest = bytes
    while let byte = rest.first {
      let decoded = decoded.first { rest.starts(with: $0.bytes) }
      if let decoded { parser.take(decoded.key) } else { parser.take(byte) }
      rest = rest.dropFirst(decoded?.bytes.count ?? 1)
    }
    return parser.endBatch(at: time).events
  }

  private static func fault(_ event: TerminalEvent) -> String? {
    switch event {
    case .key(.click(let point)), .key(.wheelUp(let point)), .key(.wheelDown(let point)):
      point.column < 0 || point.row < 0 ? "a click at \(point)" : nil
    default: nil
    }
  }
}
