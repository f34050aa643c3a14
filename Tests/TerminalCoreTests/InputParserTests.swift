import Screen
import Seeded
import Testing

@testable import TerminalCore

@Suite struct InputParserTests {
  /// Feeds batches, each at its time in milliseconds.
  private func events(_ batches: (time: Int, bytes: [UInt8])...) -> [TerminalEvent] {
    read(batches).flatMap(\.events)
  }

  private func read(_ batches: [(time: Int, bytes: [UInt8])]) -> [(events: [TerminalEvent], control: UInt8?)]
  {
    var parser = InputParser(controls: [3, 26, 28])
    return batches.map { time, bytes in
      parser.beginBatch(at: time)
      for byte in bytes { parser.take(byte) }
      return parser.endBatch(at: time)
    }
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func escapeAlone() {
    #expect(events((0, [27])) == [.key(.escape)])
    #expect(events((0, [27, 27])) == [.key(.escape), .key(.escape)])
  }

  /// Alt with a key is an escape with the key's bytes, in one go: it quits nothing, and drops nothing.
  @Test(arguments: [
    "\u{1B}q", "\u{1B}r", "\u{1B}\u{1B}[A", "\u{1B}[1;3C", "\u{1B}[3;3~", "\u{1B}é", "\u{1B}\r",
    "\u{1B}\u{1B}OA",
  ])
  func keysWithAltMeanNothing(keys: String) {
    #expect(events((0, bytes(keys))) == [])
    #expect(events((0, bytes(keys + "q"))) == [.key(.character("q"))])
  }

  @Test func anEscapeBeforeAPasteOrTheMouseIsOne() {
    #expect(
      events((0, bytes("\u{1B}\u{1B}[200~q\u{1B}[201~r"))) == [
        .key(.escape), .text("q"), .key(.character("r")),
      ])
    #expect(
      events((0, bytes("\u{1B}\u{1B}[<0;2;3M"))) == [.key(.escape), .key(.click(Point(column: 1, row: 2)))])
  }

  @Test func escapeThenLetterAreBothWhenTheyComeApart() {
    #expect(events((0, [27]), (1, bytes("q"))) == [.key(.escape), .key(.character("q"))])
  }

  /// ncurses takes the arrow's bytes and leaves the escape's.
  @Test func aDecodedKeyWithAltMeansNothing() {
    var parser = InputParser()
    parser.beginBatch(at: 0)
    parser.take(27 as UInt8)
    parser.take(.right)
    parser.take(.left)
    #expect(parser.endBatch(at: 0).events == [.key(.left)])
  }

  @Test func theKeypadInItsApplicationMode() {
    let typed = "pqrstuvwxy".map { "\u{1B}O\($0)" }.joined()
    #expect(events((0, bytes(typed))) == "0123456789".map { .key(.character($0)) })
    #expect(
      events((0, bytes("\u{1B}Ol\u{1B}On\u{1B}Om\u{1B}Oo\u{1B}OM"))) == [
        .key(.character(",")), .key(.character(".")), .key(.character("-")), .key(.character("/")),
        .key(.enter),
      ])
  }

  /// Another program may have left the kitty keyboard protocol on.
  @Test func keysOfTheKittyProtocol() {
    let keys: [(String, [TerminalEvent])] = [
      ("27u", [.key(.escape)]), ("27;1:1u", [.key(.escape)]), ("27;1:3u", []),
      ("113u", [.key(.character("q"))]),
      ("113;2u", [.key(.character("Q"))]), ("47:63;2u", [.key(.character("?"))]), ("13u", [.key(.enter)]),
      ("9u", [.key(.tab)]), ("9;2u", [.key(.backTab)]), ("127u", [.key(.backspace)]), ("113;3u", []),
      ("57400u", [.key(.character("1"))]), ("57441;2u", []), ("1;1:1A", [.key(.up)]), ("1;1:3A", []),
      ("28450u", [.key(.character("漢"))]), ("99999999999u", []), ("-5;-9223372036854775808u", []),
    ]
    for (sequence, expected) in keys {
      #expect(events((0, bytes("\u{1B}[" + sequence))) == expected, "\(sequence)")
    }
    let read = read([(0, bytes("\u{1B}[99;5u"))])
    #expect(read[0].events == [] && read[0].control == 3)
  }

  /// Nor does a half sequence go on behind it.
  @Test func aDecodedKeyEndsWhatWasBegun() {
    var parser = InputParser()
    parser.beginBatch(at: 0)
    for byte in bytes("\u{1B}[<0;1") { parser.take(byte) }
    parser.take(.up)
    for byte in bytes("2q") { parser.take(byte) }
    #expect(parser.endBatch(at: 0).events == [.key(.up), .key(.character("2")), .key(.character("q"))])
  }

  /// In an old report of the mouse a place may look like a backspace.
  @Test func aReportThatLooksLikeABackspace() {
    var parser = InputParser()
    parser.beginBatch(at: 0)
    for byte in bytes("\u{1B}[M ") { parser.take(byte) }
    parser.take(.backspace)
    parser.take(UInt8(ascii: "!"))
    #expect(parser.endBatch(at: 0).events == [.key(.click(Point(column: 94, row: 0)))])
  }

  @Test func sequenceInPiecesThatComeSoon() {
    #expect(
      events((0, bytes("\u{1B}[<0;1")), (40, bytes("2;5M"))) == [.key(.click(Point(column: 11, row: 4)))])
    #expect(events((0, bytes("\u{1B}[")), (100, bytes("A"))) == [.key(.up)])
  }

  @Test func halfASequenceThenSilenceIsForgotten() {
    #expect(events((0, bytes("\u{1B}[<0;1")), (101, bytes("2"))) == [.key(.character("2"))])
    #expect(events((0, bytes("\u{1B}O")), (500, bytes("q"))) == [.key(.character("q"))])
  }

  @Test func charactersInPieces() {
    #expect(events((0, [0xE6, 0xBC]), (5000, [0xA2])) == [.key(.character("漢"))])
    #expect(events((0, [0xC3]), (1, [13])) == [.key(.enter)])
  }

  @Test func whatIsNotUTF8IsDropped() {
    #expect(events((0, [0xFF, 0x61, 0x80, 0xC3, 0x28])) == [.key(.character("a")), .key(.character("("))])
  }

  @Test func pasteInPieces() {
    let pieces = events(
      (0, bytes("\u{1B}[200~one\r")), (900, bytes("two\u{1B}[20")), (901, bytes("1~x")))
    #expect(pieces == [.text("one\ntwo"), .key(.character("x"))])
  }

  @Test func whatIsTypedBeforeAPasteComesFirst() {
    #expect(
      events((0, bytes("a\u{1B}[200~b\u{1B}[201~c"))) == [
        .key(.character("a")), .text("b"), .key(.character("c")),
      ])
  }

  /// However long it pauses, and wherever it is cut: a paste is text to its end.
  @Test func anyPasteInAnyPiecesIsText() {
    var generator = SplitMix64(seed: 13)
    let words = [
      "q", "\u{3}", "\u{1A}", "\r", "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[M", "\u{1B}[<0;1", "é", "漢",
      "\u{1B}[200~",
    ]
    for _ in 0..<2000 {
      let text = (0..<generator.int(0...12)).map { _ in generator.pick(words) }.joined()
      var rest = bytes("\u{1B}[200~\(text)\u{1B}[201~")[...]
      // The bracket that begins it comes in one go: half of it is an escape and letters.
      var (pieces, time) = ([(time: 0, bytes: [UInt8]())], 0)
      pieces[0].bytes = Array(rest.prefix(6))
      rest = rest.dropFirst(6)
      while !rest.isEmpty {
        let piece = rest.prefix(generator.int(1...max(1, rest.count)))
        time += generator.pick([0, 1, 150, 2500, 600_000])
        pieces.append((time, Array(piece)))
        rest = rest.dropFirst(piece.count)
      }
      let batches = read(pieces)
      let events = batches.flatMap(\.events)
      #expect(
        events.count == 1 && batches.allSatisfy { $0.control == nil }, "\(text.debugDescription): \(events)")
      guard case .text? = events.first else {
        Issue.record("\(events)")
        return
      }
    }
  }

  /// The end of a paste got lost: asking for the end three times in a row is heard, and then keys are keys again.
  @Test func aPasteWithoutEnd() {
    let pieces: [(time: Int, bytes: [UInt8])] = [
      (0, bytes("\u{1B}[200~one\r")), (3000, bytes("q")), (4000, [3]), (5000, [3]), (6000, bytes("q")),
      (7000, [3]), (8000, [3]), (9000, [3]), (9500, bytes("x")),
    ]
    let batches = read(pieces)
    #expect(batches.map(\.control) == [nil, nil, nil, nil, nil, nil, nil, 3, nil])
    #expect(batches.flatMap(\.events) == [.key(.character("x"))])
  }

  // MARK: Bytes that stand for signals

  @Test(arguments: [
    ("a\u{3}b", [TerminalEvent.key(.character("a"))], UInt8(3)), ("\u{1B}\u{3}", [.key(.escape)], 3),
    ("\u{1B}[<0;1\u{1C}M", [], 28), ("\u{1B}[M \u{3}", [], 3), ("\u{1A}\u{3}", [], 26),
    ("\u{1B}[200~\u{3}\u{1B}[201~\u{3}q", [.text("\u{3}")], 3),
  ]) func controls(typed: String, before: [TerminalEvent], control: UInt8) {
    let batch = read([(0, bytes(typed))])[0]
    #expect(batch.events == before && batch.control == control)
  }

  @Test func withoutControlsTheyAreKeys() {
    var parser = InputParser()
    parser.beginBatch(at: 0)
    parser.take(3 as UInt8)
    #expect(parser.endBatch(at: 0) == ([.key(.character("\u{3}"))], nil))
  }

  /// Whatever a terminal claims, a click is on a screen.
  @Test(arguments: [
    "\u{1B}[<0;-9223372036854775808;1M", "\u{1B}[<0;1;0M", "\u{1B}[<0;99999999999999999999;1M",
    "\u{1B}[M !\u{1F}",
  ])
  func clicksOffTheScreenAreNone(report: String) {
    #expect(events((0, bytes(report)), (500, bytes("."))).last == .key(.character(".")))
    #expect(events((0, bytes(report))).allSatisfy { $0 == .key(.escape) })
  }

  @Test func endOfAPasteThatNeverBegan() {
    #expect(events((0, bytes("\u{1B}[201~x"))) == [.key(.character("x"))])
  }

  @Test(arguments: [
    "\u{1B}[1;5P", "\u{1B}[?1;2c", "\u{1B}[99~", "\u{1B}OP", "\u{1B}[<0;5M", "\u{1B}[;;;;~", "\u{1B}[[A",
  ])
  func unknownSequencesAreSilent(sequence: String) {
    #expect(events((0, bytes(sequence + "."))) == [.key(.character("."))])
  }

  /// A key that was read otherwise comes after what was typed before it.
  @Test func aDecodedKeyKeepsItsTurn() {
    var parser = InputParser()
    parser.beginBatch(at: 0)
    for byte in bytes("a") { parser.take(byte) }
    parser.take(.pageDown)
    for byte in bytes("b") { parser.take(byte) }
    #expect(parser.endBatch(at: 0).events == [.key(.character("a")), .key(.pageDown), .key(.character("b"))])
    for byte in bytes("\u{1B}[1;") { parser.take(byte) }
    parser.take(.pageDown)
    for byte in bytes("b") { parser.take(byte) }
    #expect(parser.endBatch(at: 1).events == [.key(.pageDown), .key(.character("b"))])
  }

  @Test func modifiersOnArrowsAreIgnored() {
    #expect(events((0, bytes("\u{1B}[1;5C"))) == [.key(.right)])
  }

  /// Whatever comes, the parser neither traps nor keeps the key that follows after a pause.
  @Test func anyBytes() {
    var generator = Counter(state: 7)
    for _ in 0..<2000 {
      let noise = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : bytes("\u{1B}[O<;M~0129").randomElement(using: &generator) ?? 0
      }
      #expect(
        events((0, noise), (1000, bytes("\u{1B}[201~")), (2000, bytes("z"))).last == .key(.character("z")))
    }
  }

  /// The same numbers in every run.
  private struct Counter: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }
}
