/// Reads one flat JSON object of texts, whole numbers, true, false and null. An export holds nothing else.
///
/// Foundation's JSONDecoder is no help here. On Linux it does not say where a line stops being JSON or where
/// a field is, and it accepts duplicate keys and control characters in texts. A mistake is reported with its
/// column, for which every line would be scanned anyway; nor is the decoder faster.
struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0

  static func object(_ bytes: [UInt8]) throws(JSONMistake) -> JSONFields {
    var reader = JSONReader(bytes: bytes)
    try reader.checkUTF8()
    return try reader.object()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private func checkUTF8() throws(JSONMistake) {
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    guard repaired != bytes else { return }
    let bad = zip(repaired, bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? bytes.count
    throw mistake("this is not UTF-8", at: bad)
  }

  private func mistake(_ problem: String, at offset: Int) -> JSONMistake {
    JSONMistake(column: column(offset), problem: problem)
  }

  /// The column of a byte, from 1. ASCII lines have a fast path, since every field asks.
  private func column(_ offset: Int) -> Int {
    let before = bytes[..<min(offset, bytes.count)]
    return (before.allSatisfy { $0 < 0x80 } ? before.count : String(decoding: before, as: UTF8.self).count)
      + 1
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() { while let byte = next, Self.isBlank(byte) { at += 1 } }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(JSONMistake) {
    if !takes(character) { throw mistake("\(character) is missing", at: at) }
  }

  private mutating func object() throws(JSONMistake) -> JSONFields {
    var fields = JSONFields()
    try expect("{")
    if !takes("}") {
      repeat { try field(&fields) } while takes(",")
      try expect("}")
    }
    skipBlanks()
    if next != nil { throw mistake("the line goes on after its }", at: at) }
    return fields
  }

  private mutating func field(_ fields: inout JSONFields) throws(JSONMistake) {
    skipBlanks()
    let start = at
    let key = try text()
    if fields.has(key) { throw mistake("\"\(key)\" is there twice", at: start) }
    try expect(":")
    skipBlanks()
    let column = column(at)
    fields.values[key] = (try value(), column)
  }

  private mutating func value() throws(JSONMistake) -> JSONValue {
    switch next {
    case UInt8(ascii: "\""): return .text(try text())
    case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"): return .integer(try integer())
    default: break
    }
    for (word, value) in [("true", JSONValue.flag(true)), ("false", .flag(false)), ("null", .null)]
    where bytes[at...].starts(with: word.utf8) {
      at += word.utf8.count
      return value
    }
    throw mistake("a text, a whole number, true, false or null is missing", at: at)
  }

  private mutating func integer() throws(JSONMistake) -> Int64 {
    let start = at
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { at += 1 }
    let digits = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let number = Int64(digits), String(number) == digits else {
      throw mistake("\(digits) is no whole number of 64 bits", at: start)
    }
    return number
  }

  private mutating func text() throws(JSONMistake) -> String {
    try expect("\"")
    var units: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte < 0x20 { throw mistake("a control character is to be written as \\u and four digits", at: at) }
      at += 1
      if byte == UInt8(ascii: "\\") {
        units += try escape()
      } else {
        units.append(byte)
      }
    }
    try expect("\"")
    return String(decoding: units, as: UTF8.self)
  }

  /// The bytes that an escape stands for; its backslash is already read.
  private mutating func escape() throws(JSONMistake) -> [UInt8] {
    let start = at - 1
    guard let letter = next else { throw mistake("\" is missing", at: at) }
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try scalar(from: start)
    default: throw mistake("there is no such escape", at: start)
    }
  }

  private mutating func scalar(from start: Int) throws(JSONMistake) -> [UInt8] {
    var units = [try unit(from: start)]
    if UTF16.isLeadSurrogate(units[0]), bytes[at...].starts(with: "\\u".utf8) {
      at += 2
      units.append(try unit(from: start))
    }
    let text = String(decoding: units, as: UTF16.self)
    guard Array(text.utf16) == units, units != [0] else { throw mistake("this is no character", at: start) }
    return Array(text.utf8)
  }

  private mutating func unit(from start: Int) throws(JSONMistake) -> UInt16 {
    let digits = String(decoding: bytes[at...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let unit = UInt16(digits, radix: 16) else {
      throw mistake("\\u is to be followed by four hexadecimal digits", at: start)
    }
    at += 4
    return unit
  }
}
