import Kernels

/// Reads one map from text: a row a line, values between commas, semicolons or tabs, perhaps in double quotes.
///
/// The first separator in the first line is that of the whole text. Numbers are decimal, also `1e-3`, `nan`, `inf`; each becomes the nearest
/// float32. Blank lines at the end are left out, a byte order mark at the start too.
enum TextReader {
  static let byteLimit = 1 << 26

  /// - Throws: `malformed` with line and column, `overLimit` beyond `byteLimit`.
  /// - Complexity: O(bytes).
  static func read(_ reader: ByteReader) throws(TensorFileError) -> TensorFile {
    let isTooLong = reader.left.map { $0 > byteLimit } == true
    var bytes = try reader.read(isTooLong ? 0 : byteLimit + 1)[...]
    guard !isTooLong, bytes.count <= byteLimit else {
      throw .overLimit("is longer than the \(byteLimit) bytes of text that are read: save it as .npy")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while let last = bytes.last, last == 0x0A || last == 0x0D || last == 0x20 { bytes.removeLast() }
    guard !bytes.isEmpty else { throw .malformed("has no values") }
    var (values, width, height) = ([Float](), 0, 0)
    let separator = separator(in: bytes)
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      height += 1
      let before = values.count
      try readLine(line, height, separator, into: &values)
      if height == 1 { width = values.count }
      guard values.count - before == width else {
        throw .malformed("line \(height) has \(values.count - before) values, line 1 has \(width)")
      }
    }
    return try file(height, width, values)
  }

  private static func file(
    _ height: Int, _ width: Int, _ values: [Float]
  ) throws(TensorFileError) -> TensorFile {
    do throws(KernelError) {
      return TensorFile(tensor: try Tensor(shape: [1, 1, height, width], values: values))
    } catch {
      throw .malformed(error.message)
    }
  }

  private static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    let marks = Array("\t;,".utf8)
    return bytes.prefix { $0 != 0x0A }.first(where: marks.contains) ?? UInt8(ascii: ",")
  }

  private static func readLine(
    _ line: ArraySlice<UInt8>, _ number: Int, _ separator: UInt8, into values: inout [Float]
  ) throws(TensorFileError) {
    let line = line.last == 0x0D ? line.dropLast() : line
    for field in line.split(separator: separator, omittingEmptySubsequences: false) {
      guard let value = value(of: field) else {
        let text = NPYLiteral.clipped(String(decoding: field.prefix(100), as: UTF8.self))
        throw .malformed(
          "line \(number):\(field.startIndex - line.startIndex + 1): "
            + (field.isEmpty ? "a value is missing" : "'\(text)' is not a number"))
      }
      values.append(value)
    }
  }

  private static func value(of field: ArraySlice<UInt8>) -> Float? {
    var text = field.drop { $0 == 0x20 }
    while text.last == 0x20 { text.removeLast() }
    if text.count > 1, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") {
      text = text.dropFirst().dropLast()
    }
    // Hexadecimal floats are Swift's, not CSV's.
    guard !text.isEmpty, text.count <= 400, !text.contains(UInt8(ascii: "x")),
      !text.contains(UInt8(ascii: "X"))
    else { return nil }
    return Float(String(decoding: text, as: UTF8.self))
  }
}
