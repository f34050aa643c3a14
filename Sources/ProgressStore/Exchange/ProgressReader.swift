/// Reads an export line by line.
struct ProgressReader {
  /// The longest line that is read, in bytes: longer than any that is written.
  static let byteLimit = 1 << 23

  private var line = 0
  private var hasHead = false

  /// - Parameter bytes: the next line, without its line feed.
  /// - Returns: `nil` for a line that holds no record: the first, and blank ones.
  mutating func record(_ bytes: ArraySlice<UInt8>) throws(StoreError) -> NumberedRecord? {
    line += 1
    do throws(JSONMistake) {
      if bytes.count > Self.byteLimit { throw JSONMistake(column: 1, problem: "the line is too long") }
      if bytes.allSatisfy(JSONReader.isBlank) { return nil }
      var fields = try JSONReader.object(Array(bytes))
      let record = hasHead ? try ProgressLine.record(&fields) : nil
      if !hasHead { try ProgressLine.checkHead(&fields) }
      hasHead = true
      try fields.finish()
      return record.map { NumberedRecord(line: line, record: $0) }
    } catch {
      throw .malformed(line: line, column: error.column, problem: error.problem)
    }
  }

  /// The next piece of the text; an error is reported at the next line.
  func piece(_ next: () throws -> [UInt8]?) throws(StoreError) -> [UInt8]? {
    do {
      return try next()
    } catch {
      throw .malformed(line: line + 1, column: 1, problem: "the rest cannot be read: \(error)")
    }
  }

  /// Call after the last line.
  func finish() throws(StoreError) {
    if !hasHead {
      throw .malformed(line: 1, column: 1, problem: "there is no first line \(ProgressLine.head)")
    }
  }
}

/// Splits text that comes in pieces into lines.
struct LineSplitter {
  private var rest: [UInt8] = []

  /// Passes on the lines that the piece completes; of a line that is far too long only the beginning.
  mutating func take(_ piece: [UInt8], _ body: (ArraySlice<UInt8>) throws -> Void) rethrows {
    var start = piece.startIndex
    while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if rest.isEmpty {
        try body(piece[start..<end])
      } else {
        rest += piece[start..<end]
        try body(rest[...])
        rest = []
      }
      start = end + 1
    }
    rest += piece[start...]
    if rest.count > ProgressReader.byteLimit { try body(rest[...]) }
  }

  /// Passes on the text after the last line feed.
  func finish(_ body: (ArraySlice<UInt8>) throws -> Void) rethrows { try body(rest[...]) }
}
