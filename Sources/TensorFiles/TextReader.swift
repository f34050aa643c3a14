import Decimals
import Kernels

/// Reads one map from text: a row a line, values between commas, semicolons or tabs, perhaps in double quotes.
///
/// The first separator in the first line is that of the whole text. Numbers are decimal, also `1e-3`, `nan`, `inf`; each becomes the nearest
/// float32. Blank lines at the end are left out, a byte order mark at the start too.
struct TextReader {
  static let byteLimit = 1 << 26
  /// Bytes of a value with the blanks around it.
  static let valueLimit = 4096
  private static let pieceSize = 1 << 18

  private var values: [Float] = []
  private var separator: UInt8?
  /// The line that is being read, from 1, how many values come before it, and how many bytes.
  private var line = 1
  private var lineStart = (value: 0, byte: 0)
  /// Values of the first line.
  private var width = 0
  /// The first of the blank lines before this one, if there are any: at the end they do not count.
  private var blankLine: Int?

  /// - Throws: `malformed` with line and column, `overLimit` beyond `byteLimit`.
  /// - Complexity: O(bytes); of the text no more than a piece is held.
  static func read(_ reader: ByteReader) throws(TensorFileError) -> TensorFile {
    let left = reader.left ?? byteLimit
    guard left <= byteLimit else { throw tooLong }
    var text = TextReader()
    // Every value takes two bytes, so that the array never moves; what is not used of it is not there.
    text.values.reserveCapacity(left / 2 + 1)
    try text.readPieces(reader)
    return try text.file()
  }

  private static let tooLong = TensorFileError.overLimit(
    "is longer than the \(byteLimit) bytes of text that are read: save it as .npy")

  private mutating func readPieces(_ reader: ByteReader) throws(TensorFileError) {
    var (rest, isAtEnd, isFirst, before) = ([UInt8](), false, true, 0)
    while !isAtEnd {
      let piece = try reader.read(Self.pieceSize)
      isAtEnd = piece.count < Self.pieceSize
      guard reader.position <= Self.byteLimit else { throw Self.tooLong }
      var bytes = rest + piece
      if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      isFirst = false
      let used = try take(bytes, from: before, isAtEnd: isAtEnd)
      rest = Array(bytes[used...])
      before += used
      guard rest.count <= Self.valueLimit else { throw tooLongValue(at: before) }
    }
  }

  /// Takes all values that end in `bytes`, and at the end of the text the last one.
  /// - Parameter before: how many bytes of the text come before these.
  /// - Returns: how many of them are done with.
  private mutating func take(
    _ bytes: [UInt8], from before: Int, isAtEnd: Bool
  ) throws(TensorFileError) -> Int {
    try bytes.withUnsafeBufferPointer { bytes throws(TensorFileError) in
      var start = 0
      for index in bytes.indices {
        let byte = bytes[index]
        let isLineEnd = byte == 0x0A
        guard isLineEnd || separates(byte) else { continue }
        try endValue(
          UnsafeBufferPointer(rebasing: bytes[start..<index]), at: before + start, isLast: isLineEnd)
        start = index + 1
        if isLineEnd { try endLine(nextAt: before + start) }
      }
      guard isAtEnd else { return start }
      try endValue(UnsafeBufferPointer(rebasing: bytes[start...]), at: before + start, isLast: true)
      try endLine(nextAt: before + bytes.count)
      return bytes.count
    }
  }

  /// The first separator of the first line is that of all.
  private mutating func separates(_ byte: UInt8) -> Bool {
    if let separator { return byte == separator }
    guard line == 1, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09 else {
      return false
    }
    separator = byte
    return true
  }

  private mutating func endValue(
    _ field: UnsafeBufferPointer<UInt8>, at position: Int, isLast: Bool
  ) throws(TensorFileError) {
    var text = Self.trimmed(field)
    if isLast, text.last == 0x0D { text = Self.trimmed(UnsafeBufferPointer(rebasing: text.dropLast())) }
    if text.isEmpty, isLast, values.count == lineStart.value {
      blankLine = blankLine ?? line
      return
    }
    if let blankLine { throw .malformed("line \(blankLine):1: a value is missing") }
    guard text.count <= Self.valueLimit else { throw tooLongValue(at: position) }
    guard let value = Self.value(of: text) else { throw wrongValue(text, at: position) }
    values.append(value)
  }

  private mutating func endLine(nextAt position: Int) throws(TensorFileError) {
    let count = values.count - lineStart.value
    if line == 1 { width = count }
    guard count == width || blankLine != nil else {
      throw .malformed("line \(line) has \(count) values, line 1 has \(width)")
    }
    line += 1
    lineStart = (values.count, position)
  }

  private func file() throws(TensorFileError) -> TensorFile {
    guard !values.isEmpty else { throw .malformed("has no values") }
    do throws(KernelError) {
      return TensorFile(tensor: try Tensor(shape: [1, 1, values.count / width, width], values: values))
    } catch {
      throw .malformed(error.message)
    }
  }

  // MARK: Mistakes

  private func place(_ position: Int) -> String { "line \(line):\(position - lineStart.byte + 1)" }

  private func tooLongValue(at position: Int) -> TensorFileError {
    .malformed("\(place(position)): a value has over \(Self.valueLimit) bytes")
  }

  /// What the file holds is not quoted: it may not be meant for whoever reads this.
  private func wrongValue(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> TensorFileError {
    .malformed("\(place(position)): a value is \(text.isEmpty ? "missing" : "not a number")")
  }

  // MARK: Values

  private static func trimmed(_ field: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, field.count)
    while start < end, field[start] == 0x20 { start += 1 }
    while end > start, field[end - 1] == 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: field[start..<end])
  }

  private static func value(of field: UnsafeBufferPointer<UInt8>) -> Float? {
    var text = field
    if text.count > 1, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") {
      text = UnsafeBufferPointer(rebasing: text[1..<(text.count - 1)])
    }
    if let value = QuickDecimal.float(text) { return value }
    // Hexadecimal floats are Swift's, not CSV's.
    guard !text.isEmpty, text.count <= 400, !text.contains(UInt8(ascii: "x")),
      !text.contains(UInt8(ascii: "X"))
    else { return nil }
    return Float(String(decoding: text, as: UTF8.self))
  }
}
