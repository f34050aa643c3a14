/// Why text is no table of numbers. What the text holds is not quoted: it may not be meant for whoever reads this.
public enum TableMistake: Error, Equatable, Sendable {
  case noValues
  /// Places count from 1, columns in bytes.
  case missing(line: Int, column: Int)
  case noNumber(line: Int, column: Int)
  case tooLong(line: Int, column: Int)
  /// A line that has not as many values as the first.
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

/// Reads a table of numbers, piece by piece: a row a line, values between commas, semicolons or tabs, perhaps in double
/// quotes, blanks around them.
///
/// The first separator in the first line is that of the whole text. Numbers are decimal, also `1e-3`, `.5`, `nan`, `inf`;
/// each becomes the nearest Float. Blank lines at the end are left out, a byte order mark at the start too.
public struct TableReader {
  /// Bytes of a value with the blanks around it.
  public static let valueLimit = 4096
  /// Longer numbers are none.
  private static let longestNumber = 400

  public private(set) var values: [Float] = []
  /// Values of the first line.
  public private(set) var width = 0
  private let refusesOverflow: Bool
  private var separator: UInt8?
  /// The line that is being read, from 1, how many values come before it, and how many bytes.
  private var line = 1
  private var lineStart = (value: 0, byte: 0)
  /// The first of the blank lines before this one, if there are any: at the end they do not count.
  private var blankLine: Int?
  /// Of the last piece, what belongs to a value that the next will end, and how many bytes come before that.
  private var rest: [UInt8] = []
  private var before = 0
  private var isFirst = true

  /// - Parameters:
  ///   - count: room for so many values is taken at once; what is not used of it is not there.
  ///   - refusesOverflow: whether a number beyond the range of Float is a mistake, not infinite.
  public init(expecting count: Int, refusesOverflow: Bool = false) {
    self.refusesOverflow = refusesOverflow
    values.reserveCapacity(count)
  }

  /// How many values the text has if every line has as many as it has separators and one: for a limit that is to hold
  /// before any number is read.
  public static func count(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let end = bytes.lastIndex { !isBlank($0) && $0 != 0x0A }.map { $0 + 1 } ?? 0
    let text = UnsafeBufferPointer(rebasing: bytes[..<end])
    let firstLine = text.prefix { $0 != 0x0A }
    guard end > 0 else { return 0 }
    let separator = firstLine.first(where: isSeparator)
    return text.reduce(1) { $0 + ($1 == 0x0A || $1 == separator ? 1 : 0) }
  }

  /// Takes the next piece; what is wrong in it is told before the next is asked for.
  /// - Complexity: O(bytes); of the text no more than a piece and a value are held.
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

  /// - Returns: how many of the bytes are done with: those up to the last separator, or at the end all.
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

  /// What takes many digits, and words. The standard library would take more for numbers: hexadecimal ones, and what a zero
  /// byte follows.
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
