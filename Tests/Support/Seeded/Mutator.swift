import Foundation

/// Makes bad inputs from good ones. Seed and number determine each input, so that it can be made again.
public struct Mutator: Sendable {
  /// Good inputs, none of them empty.
  public let samples: [[UInt8]]
  /// Pieces with a meaning for the reader under test.
  private let words: [[UInt8]]
  /// The most bytes of an input; longer ones are cut.
  private let longest: Int

  public init(_ samples: [[UInt8]], words: [String] = [], longest: Int = 1 << 14) {
    self.samples = samples.filter { !$0.isEmpty }
    self.words = words.map { Array($0.utf8) } + Self.common
    self.longest = longest
  }

  public init(texts: [String], words: [String] = [], longest: Int = 1 << 14) {
    self.init(texts.map { Array($0.utf8) }, words: words, longest: longest)
  }

  /// What many readers get wrong: limits of integers, endless floats, control characters, incomplete
  /// characters.
  private static let common: [[UInt8]] =
    [
      "0", "-1", "1", "255", "256", "65535", "65536", "2147483647", "2147483648", "4294967296",
      "9223372036854775807",
      "-9223372036854775808", "9223372036854775808", "18446744073709551616", "1e9", "1e308", "1e-400",
      "1e999", "nan",
      "inf", "-inf", ".", "-", "+", "e", "\n", "\r\n", "\r", "\t", " ", "\"", "'", "\\", "\u{0}", "\u{1B}[2J",
      "\u{202E}",
      "\u{200B}", "\u{FEFF}", "漢", "e\u{301}", "👩‍👩‍👧", "(", ")", "[", "]", "{", "}", ",", ":", ";", "#", "&a",
      "*a", "|",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC3], [0xE6, 0xBC], [0xF0, 0x9F], [0x80], [0xED, 0xA0, 0x80], [0, 0, 0, 0],
    ]

  /// Input number `index` of a run.
  public func input(_ index: Int, seed: UInt64 = 0) -> [UInt8] {
    var generator = SplitMix64(seed: seed &* 0x1_0000_0000 &+ UInt64(truncatingIfNeeded: index))
    var bytes = generator.oneIn(50) ? [] : generator.pick(samples)
    for _ in 0..<generator.int(1...6) { mutate(&bytes, &generator) }
    return Array(bytes.prefix(longest))
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
    let at = generator.int(0...bytes.count)
    let range = at..<min(bytes.count, at + generator.int(0...generator.pick([1, 4, 16, 64, 1024])))
    switch generator.int(0...8) {
    case 0 where at < bytes.count: bytes[at] ^= 1 << UInt8(generator.int(0...7))
    case 1 where at < bytes.count: bytes[at] = UInt8(generator.int(0...255))
    case 2: bytes.removeSubrange(range)
    case 3: bytes.insert(contentsOf: bytes[range], at: generator.int(0...bytes.count))
    case 4: bytes.removeSubrange(at...)
    case 5:
      let other = generator.pick(samples)
      bytes.replaceSubrange(at..., with: other[generator.int(0...(other.count - 1))...])
    case 6: bytes.insert(contentsOf: Self.repeated(generator.pick(words), &generator), at: at)
    default: bytes.replaceSubrange(range, with: generator.pick(words))
    }
  }

  private static func repeated(_ word: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
    let times = generator.oneIn(8) ? generator.pick([10, 100, 1000]) : 1
    return Array(repeatElement(word, count: times).joined())
  }
}

/// How many inputs a fuzz test tries: `POOLTUTOR_FUZZ` (a million in a long run), or `usual`.
public func fuzzCount(_ usual: Int) -> Int { environmentNumber("POOLTUTOR_FUZZ") ?? usual }

/// The number of the first input, `POOLTUTOR_FUZZ_FIRST`. With a count of one, this repeats a single input.
public let fuzzFirst = environmentNumber("POOLTUTOR_FUZZ_FIRST") ?? 0

private func environmentNumber(_ name: String) -> Int? {
  ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
}

/// Tries inputs until `complaint` returns a text.
/// - Returns: the complaint, with the input and its number; `nil` if there is none.
public func fuzz(_ mutator: Mutator, usual: Int, _ complaint: ([UInt8]) throws -> String?) rethrows -> String?
{
  for index in fuzzFirst..<(fuzzFirst + fuzzCount(usual)) {
    let input = mutator.input(index)
    if let text = try complaint(input) {
      return
        "input \(index): \(text)\n\(String(decoding: input, as: UTF8.self).debugDescription)\n\(input.prefix(400))"
    }
  }
  return nil
}

/// The first character in `text` that would control a terminal or start another line; `nil` if it is safe to
/// print.
public func steering(in text: String) -> String? {
  text.unicodeScalars.first {
    $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value)
  }
  .map { "U+\(String($0.value, radix: 16)) in \(text.debugDescription)" }
}
