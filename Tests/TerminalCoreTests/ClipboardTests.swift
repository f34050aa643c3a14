import Foundation
import TerminalCore
import Testing

@Suite struct ClipboardTests {
  private func payload(_ text: String) throws -> String {
    let sequence = try #require(Clipboard.sequence(copying: text))
    #expect(sequence.hasPrefix("\u{1B}]52;c;") && sequence.hasSuffix("\u{07}"))
    return String(sequence.dropFirst(7).dropLast())
  }

  /// As Foundation encodes it, for every remainder; nothing that steers is left in it.
  @Test(arguments: ["", "1", "12", "123", "1\t2\n3\t4\n", "−∞ 漢字", "\u{1B}]0;owned\u{07}\u{1B}[2J\0"])
  func encodes(text: String) throws {
    let payload = try payload(text)
    #expect(payload == Data(text.utf8).base64EncodedString())
    #expect(payload.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) })
  }

  @Test func everyByteAndTheLimit() throws {
    let all = String(String.UnicodeScalarView((0..<0x500).compactMap(UnicodeScalar.init)))
    #expect(try payload(all) == Data(all.utf8).base64EncodedString())
    #expect(Clipboard.sequence(copying: String(repeating: "x", count: 75_000)) != nil)
    #expect(Clipboard.sequence(copying: String(repeating: "x", count: 75_001)) == nil)
  }
}
