/// Checks YAML text before the library parses it, and refuses what the library cannot handle.
struct YAMLGuard {
  static let aliasMessage = "anchors (&name) and aliases (*name) are not used in lessons"
  static let aliasHelp = "write the value out, or put text that starts with & or * in quotes"

  let log: MistakeLog

  /// Whether the library may parse `text`, which starts on line `firstLine` of the file.
  func passes(_ text: ArraySlice<UInt8>, firstLine: Int) -> Bool {
    if let offset = strangeLineBreak(in: text) {
      log.add(
        "an invisible line break (U+0085, U+2028 or U+2029) in YAML",
        at: place(of: offset, in: text, firstLine),
        help: "delete it, or write it as an escape in double quotes")
      return false
    }
    if let offset = aliasOfAnchor(in: text) {
      log.add(Self.aliasMessage, at: place(of: offset, in: text, firstLine), help: Self.aliasHelp)
      return false
    }
    return true
  }

  /// YAML 1.1 also ends lines at these invisible characters, which would shift line numbers.
  private func strangeLineBreak(in text: ArraySlice<UInt8>) -> Int? {
    text.indices.first { index in
      switch text[index] {
      case 0xC2: text[index...].starts(with: [0xC2, 0x85])
      case 0xE2:
        text[index...].starts(with: [0xE2, 0x80, 0xA8]) || text[index...].starts(with: [0xE2, 0x80, 0xA9])
      default: false
      }
    }
  }

  /// The first `*name` for which there is a `&name`, even in quotes and comments. This finds all real
  /// aliases, and prose has no reason to use one name in both ways.
  private func aliasOfAnchor(in text: ArraySlice<UInt8>) -> Int? {
    let anchors = Set(names(after: UInt8(ascii: "&"), in: text).map(\.name))
    guard !anchors.isEmpty else { return nil }
    return names(after: UInt8(ascii: "*"), in: text).first { anchors.contains($0.name) }?.offset
  }

  /// The names after each `sign` that starts a word.
  private func names(
    after sign: UInt8, in text: ArraySlice<UInt8>
  ) -> [(name: ArraySlice<UInt8>, offset: Int)] {
    text.indices.compactMap { index in
      guard text[index] == sign, index == text.startIndex || startsWord(after: text[index - 1]) else {
        return nil
      }
      let name = text[(index + 1)...].prefix(while: isNameByte)
      return name.isEmpty ? nil : (name, index)
    }
  }

  private func startsWord(after byte: UInt8) -> Bool {
    byte <= Ascii.blank || ",:-?[]{}!\"'".utf8.contains(byte)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  private func place(of offset: Int, in text: ArraySlice<UInt8>, _ firstLine: Int) -> SourceLocation {
    let before = text[..<offset]
    let line = before.count { $0 == Ascii.lineFeed }
    let lineStart = before.lastIndex(of: Ascii.lineFeed).map { $0 + 1 } ?? text.startIndex
    return SourceLocation(line: firstLine + line, column: offset - lineStart + 1, unit: .bytes)
  }
}
