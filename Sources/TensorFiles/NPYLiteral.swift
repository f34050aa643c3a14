/// Parses the Python literals that `.npy` headers use: one dictionary of strings, booleans and tuples of
/// numbers.
struct NPYLiteral {
  enum Value: Equatable {
    case string(String)
    case bool(Bool)
    case tuple([Int])
    /// A list, which is the fields of a structured dtype. Its content is skipped.
    case list
  }

  private var rest: ArraySlice<UInt8>

  init(_ text: [UInt8]) { rest = text[...] }

  /// The whole text: a dictionary, then only blanks.
  mutating func dictionary() throws(TensorFileError) -> [String: Value] {
    var entries: [String: Value] = [:]
    try expect("{")
    while !take("}") {
      let name = try string()
      try expect(":")
      guard entries.updateValue(try value(), forKey: name) == nil else {
        throw .malformed("its header has two entries '\(Self.clipped(name))'")
      }
      if !take(",") {
        try expect("}")
        break
      }
    }
    skipSpace()
    guard rest.isEmpty else { throw .malformed("its header goes on after the dictionary") }
    return entries
  }

  private mutating func value() throws(TensorFileError) -> Value {
    skipSpace()
    switch rest.first {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "("): return .tuple(try tuple())
    case UInt8(ascii: "["):
      try skipList()
      return .list
    default:
      for (word, value) in [("True", true), ("False", false)] where rest.starts(with: word.utf8) {
        rest = rest.dropFirst(word.utf8.count)
        return .bool(value)
      }
      throw unexpected("a value")
    }
  }

  private mutating func string() throws(TensorFileError) -> String {
    skipSpace()
    guard let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      throw unexpected("a quoted name")
    }
    let body = rest.dropFirst().prefix { $0 != quote }
    guard body.endIndex < rest.endIndex, !body.contains(UInt8(ascii: "\\")) else {
      throw .malformed("its header has a name that does not end")
    }
    rest = rest[(body.endIndex + 1)...]
    return String(decoding: body, as: UTF8.self)
  }

  private mutating func tuple() throws(TensorFileError) -> [Int] {
    try expect("(")
    var numbers: [Int] = []
    while !take(")") {
      numbers.append(try number())
      if !take(",") {
        guard take(")") else { throw unexpected("',' or ')'") }
        guard numbers.count > 1 else {
          throw .malformed("its shape must be a tuple of whole numbers, as (3,)")
        }
        break
      }
    }
    return numbers
  }

  private mutating func number() throws(TensorFileError) -> Int {
    skipSpace()
    let digits = rest.prefix { $0 == UInt8(ascii: "-") || ($0 >= 0x30 && $0 <= 0x39) }
    let text = String(decoding: digits, as: UTF8.self)
    guard !text.isEmpty else { throw unexpected("a whole number") }
    rest = rest[digits.endIndex...]
    // Python 2 wrote long numbers as 3L.
    if rest.first == UInt8(ascii: "L") { rest.removeFirst() }
    if let number = Int(text) { return number }
    guard text.dropFirst().allSatisfy({ $0 != "-" }), text != "-" else { throw unexpected("a whole number") }
    if text.hasPrefix("-") { return .min }
    throw .overLimit("its shape has an axis of \(Self.clipped(text)): far more than can be read")
  }

  /// Nested brackets of any depth, without recursion.
  private mutating func skipList() throws(TensorFileError) {
    var depth = 0
    for (offset, byte) in rest.enumerated() {
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 {
        rest = rest.dropFirst(offset + 1)
        return
      }
    }
    throw .malformed("its header has a list that does not end")
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(TensorFileError) {
    guard take(mark) else { throw unexpected("'\(mark)'") }
  }

  private mutating func skipSpace() { rest = rest.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) } }

  private func unexpected(_ wanted: String) -> TensorFileError {
    let found =
      rest.isEmpty ? "its end" : "'\(Self.clipped(String(decoding: rest.prefix(12), as: UTF8.self)))'"
    return .malformed("its header has \(found) where \(wanted) should be")
  }

  /// Cut to one line, without line breaks and control characters.
  static func clipped(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : isControl($0) ? "\u{FFFD}" : $0 })
    return line.count > 24 ? line.prefix(24) + "…" : line
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { [.control, .format].contains($0.properties.generalCategory) }
  }
}
