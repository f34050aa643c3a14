/// The terminal's clipboard by OSC 52, which also works over SSH and, with `set-clipboard` on, in tmux.
public enum Clipboard {
  /// The most bytes of base64; many terminals drop longer sequences.
  public static let limit = 100_000

  /// The sequence that copies `text`. It is sent as base64, so nothing in it can control the terminal.
  /// - Returns: `nil` if it exceeds `limit`.
  public static func sequence(copying text: String) -> String? {
    let encoded = base64(Array(text.utf8))
    return encoded.utf8.count > limit ? nil : "\u{1B}]52;c;\(encoded)\u{07}"
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  private static func base64(_ bytes: [UInt8]) -> String {
    stride(from: 0, to: bytes.count, by: 3).reduce(into: "") { text, start in
      let group = bytes[start..<min(bytes.count, start + 3)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for digit in 0...group.count { text.append(digits[Int(bits >> UInt32(18 - 6 * digit) & 63)]) }
      text += String(repeating: "=", count: 3 - group.count)
    }
  }
}
