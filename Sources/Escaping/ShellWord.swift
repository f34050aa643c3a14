extension Escaped {
  /// One word for any POSIX shell, whose value is the bytes of `path`: unchanged, in quotes, or, if it holds
  /// unprintable characters, as the output of `printf`.
  ///
  /// Definition: POSIX.1-2017, Shell Command Language, 2.2, and printf.
  public static func shell(_ path: String) -> String {
    let bytes = path.pathBytes
    if !bytes.isEmpty, bytes.allSatisfy(isPlainInShell) { return path }
    return path.unicodeScalars.contains(where: \.steers) ? printed(bytes) : quoted(bytes)
  }

  private static func isPlainInShell(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_./+,:@%".utf8.contains(byte)
    }
  }

  /// Between single quotes only a single quote is special.
  private static func quoted(_ bytes: [UInt8]) -> String {
    let parts = bytes.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    return "'" + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "'\\''") + "'"
  }

  /// A shell drops line feeds at the end of a command's output, so those follow it.
  private static func printed(_ bytes: [UInt8]) -> String {
    let feeds = bytes.reversed().prefix { $0 == 0x0A }.count
    let text = bytes.dropLast(feeds).map { byte in
      isPlainInShell(byte) && !"%-".utf8.contains(byte) ? String(Unicode.Scalar(byte)) : octal(byte)
    }
    let end = feeds == 0 ? "" : "'" + String(repeating: "\n", count: feeds) + "'"
    return "\"$(printf '" + text.joined() + "')\"" + end
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
