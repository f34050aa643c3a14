/// The clipboard as terminals offer it: OSC 52, which also crosses SSH and, where `set-clipboard` is on, tmux.
public enum Clipboard {
  /// The bytes of base64 that terminals take at least; many drop what is longer.
  public static let limit = 100_000

  /// What puts `text` on the clipboard. Nothing of it goes out as it is: all bytes are base64.
  /// - Returns: `nil` where it is over `limit`.
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
