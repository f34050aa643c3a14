/// Why a text is no table of numbers. The text itself is not quoted, since it may be private.
public enum TableMistake: Error, Equatable, Sendable {
  case noValues
  /// Lines and columns count from 1, columns in bytes.
  case missing(line: Int, column: Int)
  case noNumber(line: Int, column: Int)
  case tooLong(line: Int, column: Int)
  /// A line with another number of values than the first.
  case uneven(line: Int, count: Int, wanted: Int)

  public var message: String {
    switch self {
    case .noValues: "has no values"
    case .missing(let line, let column): "line \(line):\(column): a value is missing"
    case .noNumber(let line, let column): "line \(line):\(column): a value is not a number"
    case .tooLong(let line, let column):
      "line \(line):\(column): a value has over \(TableReader.valueLimit) bytes"
    case .uneven(let line, let count, let wanted):
      "line \(line) has \(count) \(count == 1 ? "value" : "values"), line 1 has \(wanted)"
    }
  }
}

/// Reads a table of numbers piece by piece: one row per line, values separated by commas, semicolons or tabs,
/// optionally in double quotes, with blanks around them.
///
/// The first separator in the first line is used for the whole text. Numbers are decimal, including `1e-3`,
/// `.5`, `nan` and `inf`; each becomes the nearest Float. Blank lines at the end and a byte order mark at the
/// start are ignored.
public struct TableReader {
  /// The most bytes of a value with the blanks around it.
  public static let valueLimit = 4096
  /// The most bytes of a number.
  private static let longestNumber = 400

  /// All values so far, row by row.
  public private(set) var values: [Float] = []
  /// Values per line, by the first line.
  public private(set) var width = 0
  private let refusesOverflow: Bool
  private var separator: UInt8?
  /// The line being read, from 1, and how many values and bytes come before it.
  private var line = 1
  private var lineStart = (value: 0, byte: 0)
  /// The first of the blank lines before this one; at the end of the text they are ignored.
  private var blankLine: Int?
  /// The start of a value that the next piece completes, and how many bytes come before it.
  private var rest: [UInt8] = []
  private var before = 0
  private var isFirst = true

  /// - Parameters:
  ///   - count: reserves memory for so many values; unused pages cost nothing.
  ///   - refusesOverflow: whether a number beyond Float's range is a mistake instead of infinity.
  public init(expecting count: Int, refusesOverflow: Bool = false) {
    self.refusesOverflow = refusesOverflow
    values.reserveCapacity(count)
  }

  /// How many values the text has if every line has one more than it has separators: checks a limit before
  /// any number is read.
  public static func count(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let end = bytes.lastIndex { !isBlank($0) && $0 != 0x0A }.map { $0 + 1 } ?? 0
    let text = UnsafeBufferPointer(rebasing: bytes[..<end])
    let firstLine = text.prefix { $0 != 0x0A }
    guard end > 0 else { return 0 }
    let separator = firstLine.first(where: isSeparator)
    return text.reduce(1) { $0 + ($1 == 0x0A || $1 == separator ? 1 : 0) }
  }

  /// Reads the next piece; throws its first mistake.
  /// - Complexity: O(bytes); holds only a piece of the text and a value.
  public mutating func take(_ piece: [UInt8], isLast: Bool) throws(TableMistake) {
    var bytes = rest.isEmpty ? piece : rest + piece
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    isFirst = false
    let used = try bytes.withUnsafeBufferPointer { bytes throws(TableMistake) in
      try take(bytes, isLast: isLast)
    }
    rest = Array(bytes[used...])
    before += used
    guard rest.count <= Self.valueLimit else { throw tooLong(at: before) }
    if isLast, values.isEmpty { throw .noValues }
  }

  /// - Returns: how many bytes are consumed: those up to the last separator, or all at the end.
  private mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool
  ) throws(TableMistake) -> Int {
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isLineEnd = byte == 0x0A
      guard isLineEnd || separates(byte) else { continue }
      let value = UnsafeBufferPointer(rebasing: bytes[start..<index])
      try endValue(value, at: before + start, endsLine: isLineEnd)
      start = index + 1
      if isLineEnd { try endLine(nextAt: before + start) }
    }
    guard isLast else { return start }
    try endValue(UnsafeBufferPointer(rebasing: bytes[start...]), at: before + start, endsLine: true)
    try endLine(nextAt: before + bytes.count)
    return bytes.count
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09
  }

  private mutating func separates(_ byte: UInt8) -> Bool {
    if let separator { return byte == separator }
    guard line == 1, Self.isSeparator(byte) else { return false }
    separator = byte
    return true
  }

  private mutating func endValue(
    _ field: UnsafeBufferPointer<UInt8>, at position: Int, endsLine: Bool
  ) throws(TableMistake) {
    let text = Self.trimmed(field)
    if text.isEmpty, endsLine, values.count == lineStart.value {
      blankLine = blankLine ?? line
      return
    }
    if let blankLine { throw .missing(line: blankLine, column: 1) }
    guard text.count <= Self.valueLimit else { throw tooLong(at: position) }
    guard let value = number(text) else {
      throw text.isEmpty
        ? .missing(line: line, column: column(position)) : .noNumber(line: line, column: column(position))
    }
    values.append(value)
  }

  private mutating func endLine(nextAt position: Int) throws(TableMistake) {
    let count = values.count - lineStart.value
    if line == 1 { width = count }
    guard count == width || blankLine != nil else {
      throw .uneven(line: line, count: count, wanted: width)
    }
    line += 1
    lineStart = (values.count, position)
  }

  private func column(_ position: Int) -> Int { position - lineStart.byte + 1 }

  private func tooLong(at position: Int) -> TableMistake { .tooLong(line: line, column: column(position)) }

  // MARK: Values

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private static func trimmed(_ field: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, field.count)
    while start < end, isBlank(field[start]) { start += 1 }
    while end > start, isBlank(field[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: field[start..<end])
  }

  private func number(_ field: UnsafeBufferPointer<UInt8>) -> Float? {
    var text = field
    if text.count > 1, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") {
      text = UnsafeBufferPointer(rebasing: text[1..<(text.count - 1)])
    }
    return QuickDecimal.float(text) ?? slowNumber(text)
  }

  /// Parses numbers of many digits, and words. The standard library alone would also accept hexadecimal
  /// numbers, and text after a zero byte.
  private func slowNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Float? {
    guard bytes.count <= Self.longestNumber else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if let value = Self.words[text.lowercased()] { return value }
    let mantissa = bytes.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    guard mantissa.contains(where: Self.isDigit),
      bytes.allSatisfy({ Self.isDigit($0) || "+-.eE".utf8.contains($0) }),
      let value = Float(DecimalText.completed(text))
    else { return nil }
    return refusesOverflow && value.isInfinite ? nil : value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let words: [String: Float] = [
    "nan": .nan, "+nan": .nan, "-nan": .nan, ".nan": .nan, "inf": .infinity, "+inf": .infinity,
    "-inf": -.infinity, ".inf": .infinity, "+.inf": .infinity, "-.inf": -.infinity, "infinity": .infinity,
    "+infinity": .infinity, "-infinity": -.infinity,
  ]
}
