import Screen
import Testing

@testable import TerminalCore

@Suite struct InputParserTests {
  /// Feeds batches, each at its time in milliseconds.
  private func events(_ batches: (time: Int, bytes: [UInt8])...) -> [TerminalEvent] {
    var parser = InputParser()
    return batches.flatMap { time, bytes in
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

  @Test func escapeThenLetterAreBoth() {
    #expect(events((0, bytes("\u{1B}q"))) == [.key(.escape), .key(.character("q"))])
  }

  /// ncurses takes the arrow's bytes and leaves the escape's.
  @Test func escapeThenADecodedKeyKeepTheirOrder() {
    var parser = InputParser()
    parser.beginBatch(at: 0)
    parser.take(27 as UInt8)
    parser.take(.right)
    #expect(parser.endBatch(at: 0) == [.key(.escape), .key(.right)])
  }

  /// Nor does a half sequence go on behind it.
  @Test func aDecodedKeyEndsWhatWasBegun() {
    var parser = InputParser()
    parser.beginBatch(at: 0)
    for byte in bytes("\u{1B}[<0;1") { parser.take(byte) }
    parser.take(.up)
    for byte in bytes("2q") { parser.take(byte) }
    #expect(parser.endBatch(at: 0) == [.key(.up), .key(.character("2")), .key(.character("q"))])
  }

  /// In an old report of the mouse a place may look like a backspace.
  @Test func aReportThatLooksLikeABackspace() {
    var parser = InputParser()
    parser.beginBatch(at: 0)
    for byte in bytes("\u{1B}[M ") { parser.take(byte) }
    parser.take(.backspace)
    parser.take(UInt8(ascii: "!"))
    #expect(parser.endBatch(at: 0) == [.key(.click(Point(column: 94, row: 0)))])
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

  /// Its end got lost: after a silence keys are keys again.
  @Test func aPasteWithoutEnd() {
    let pieces = events((0, bytes("\u{1B}[200~one\r")), (3000, bytes("x")))
    #expect(pieces == [.text("one\n"), .key(.character("x"))])
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
    #expect(parser.endBatch(at: 0) == [.key(.character("a")), .key(.pageDown), .key(.character("b"))])
    for (begun, before) in [("\u{1B}", [TerminalEvent.key(.escape)]), ("\u{1B}[1;", [])] {
      for byte in bytes(begun) { parser.take(byte) }
      parser.take(.pageDown)
      for byte in bytes("b") { parser.take(byte) }
      #expect(parser.endBatch(at: 1) == before + [.key(.pageDown), .key(.character("b"))])
    }
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
