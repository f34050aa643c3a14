/// Checks Markdown before the library parses it, and refuses the few things whose cost is quadratic in the
/// text. The limits are far beyond any lesson.
struct MarkdownGuard {
  /// The most bytes of all pages.
  static let byteLimit = 1 << 18
  /// Some versions of cmark-gfm search back over all images for each bracket.
  static let imageLimit = 1000
  /// The library searches ahead for the end of each `<!` and `<?`.
  static let declarationLimit = 1000
  /// Each use of a link definition copies its address and title.
  static let copiedBytesLimit = 64 << 20

  /// Every row of a table costs as much as its header has columns.
  static let columnLimit = 200

  let log: MistakeLog

  /// Whether the lines from `firstLine` on may go to the library.
  func passes(from firstLine: Int) -> Bool {
    var counts = Counts()
    guard firstLine <= log.source.lineCount else { return true }
    let count = log.source.bytes(ofLines: firstLine..<(log.source.lineCount + 1)).count
    guard count <= Self.byteLimit else {
      log.add(
        "the pages have \(count) bytes, over the limit of \(Self.byteLimit)",
        at: SourceLocation(line: firstLine, column: 1),
        help: "split the lesson")
      return false
    }
    for line in firstLine...log.source.lineCount {
      let bytes = log.source.bytes(ofLine: line)
      counts.add(bytes, line: line)
      let place = SourceLocation(line: line, column: 1)
      if counts.images > Self.imageLimit {
        log.add("over \(Self.imageLimit) images", at: place, help: "lessons draw with stages")
        return false
      }
      if counts.declarations > Self.declarationLimit {
        log.add("over \(Self.declarationLimit) of <! and <?", at: place, help: "put them into `code`")
        return false
      }
      if bytes.count > Self.columnLimit, bytes.count(where: { $0 == UInt8(ascii: "|") }) > Self.columnLimit {
        log.add("a line with over \(Self.columnLimit) table columns", at: place)
        return false
      }
    }
    let copied = counts.longestDefinition.bytes.multipliedReportingOverflow(by: counts.brackets)
    if !copied.overflow, copied.partialValue <= Self.copiedBytesLimit { return true }
    log.add(
      "a link definition too long for this many links",
      at: SourceLocation(line: counts.longestDefinition.line, column: 1),
      help: "write the address at the link")
    return false
  }

  /// The running counts, line by line.
  private struct Counts {
    var images = 0
    var declarations = 0
    var brackets = 0
    /// The longest run of lines without a blank one that could hold a link definition.
    var longestDefinition = (bytes: 0, line: 1)
    private var run = (bytes: 0, line: 1, mayDefine: false)

    mutating func add(_ bytes: ArraySlice<UInt8>, line: Int) {
      if bytes.allSatisfy({ $0 == Ascii.blank || $0 == Ascii.tab }) {
        run = (0, line + 1, false)
        return
      }
      var last: UInt8 = 0
      for byte in bytes {
        if byte == UInt8(ascii: "[") {
          brackets += 1
          if last == UInt8(ascii: "!") { images += 1 }
        }
        if last == UInt8(ascii: "<"), byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
          declarations += 1
        }
        if byte == UInt8(ascii: ":"), last == UInt8(ascii: "]") { run.mayDefine = true }
        last = byte
      }
      run.bytes += bytes.count
      if run.mayDefine, run.bytes > longestDefinition.bytes { longestDefinition = (run.bytes, run.line) }
    }
  }
}
