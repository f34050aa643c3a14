/// A position in a file. Readers count columns in their own unit; `SourceText` converts them to characters,
/// and only for positions that appear in a message.
struct SourceLocation: Equatable, Sendable {
  enum Unit: Sendable { case scalars, bytes }

  /// From 1.
  var line: Int
  /// From 1.
  var column: Int
  var unit: Unit = .scalars
}

/// The text of a file, by lines. Every line ending counts as one: LF, CR LF, or a lone CR.
struct SourceText: Equatable, Sendable {
  let file: String
  /// Without a byte order mark, with LF alone.
  let bytes: [UInt8]
  /// Where each line starts, and the end of the file.
  private let starts: [Int]

  init(file: String, text: String) {
    self.file = file
    bytes = Self.normalised(Array(text.utf8))
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == Ascii.lineFeed { starts.append(index + 1) }
    if starts[starts.count - 1] != bytes.count || bytes.isEmpty { starts.append(bytes.count + 1) }
    self.starts = starts
  }

  var lineCount: Int { starts.count - 1 }

  /// The bytes of `line` (from 1), without its ending; empty beyond the file.
  func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lineCount else { return [] }
    return bytes[starts[line - 1]..<(starts[line] - 1)]
  }

  func text(ofLine line: Int) -> String { String(decoding: bytes(ofLine: line), as: UTF8.self) }

  /// All of `lines`, with their endings.
  func bytes(ofLines lines: Range<Int>) -> ArraySlice<UInt8> {
    guard !lines.isEmpty, lines.lowerBound <= lineCount else { return [] }
    let end = Swift.min(starts[Swift.min(lines.upperBound - 1, lineCount)], bytes.count)
    return bytes[starts[lines.lowerBound - 1]..<end]
  }

  /// `place`, or the end of the file if `place` is beyond it: readers expect missing text there.
  func nearest(_ place: SourceLocation) -> SourceLocation {
    guard place.line > lineCount else { return place }
    return SourceLocation(line: lineCount, column: bytes(ofLine: lineCount).count + 1, unit: .bytes)
  }

  private static func normalised(_ bytes: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard text.contains(Ascii.carriageReturn) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() {
      if byte == Ascii.lineFeed, index > 0, text[index - 1] == Ascii.carriageReturn { continue }
      result.append(byte == Ascii.carriageReturn ? Ascii.lineFeed : byte)
    }
    return result
  }
}

/// Bytes that the readers compare with.
enum Ascii {
  static let tab: UInt8 = 0x09
  static let comma: UInt8 = 0x2C
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let blank: UInt8 = 0x20
  static let greater: UInt8 = 0x3E
}
