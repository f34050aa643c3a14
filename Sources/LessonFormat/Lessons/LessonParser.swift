/// Reads a lesson from its text and reports all mistakes at once.
public enum LessonParser {
  /// The most bytes of a lesson file, a hundred times the usual. Large maps belong into files of their own.
  public static let byteLimit = 1 << 20

  /// The lesson or the mistakes, by line: one of the two is always present.
  ///
  /// - Parameter files: reads the files with maps beside the lesson.
  public static func parse(
    _ text: String, file: String, files: NeighbourFiles? = nil
  ) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
    if let refusal = sizeRefusal(text.utf8.count, file) { return (nil, [refusal]) }
    let log = MistakeLog(SourceText(file: file, text: text))
    let lesson = lesson(log, files)
    return log.count == 0 ? (lesson, []) : (nil, log.diagnostics)
  }

  /// The same from a file's bytes; they must be UTF-8.
  public static func parse(
    bytes: [UInt8], file: String, files: NeighbourFiles? = nil
  ) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
    if let refusal = sizeRefusal(bytes.count, file) { return (nil, [refusal]) }
    let text = String(decoding: bytes, as: UTF8.self)
    guard Array(text.utf8) == bytes else {
      return (nil, [notUTF8(bytes, file: file)])
    }
    return parse(text, file: file, files: files)
  }

  /// The lesson without its maps and pages, from its head alone: all that a list shows, in a fraction of the
  /// time. `nil` if the head has mistakes; the rest may still have some.
  public static func outline(bytes: [UInt8], file: String) -> Lesson? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.count <= byteLimit, Array(text.utf8) == bytes else { return nil }
    let source = SourceText(file: file, text: text)
    // A mistake found without the maps may only come from skipping them, so the maps are then read too.
    for readsMaps in [false, true] {
      let log = MistakeLog(source)
      guard var (head, _) = HeadReader(log: log, readsMaps: readsMaps).read(), log.count == 0 else {
        continue
      }
      head.maps = MapTable(isReadable: false)
      return Lesson(head, pages: [], file: file)
    }
    return nil
  }

  private static func lesson(_ log: MistakeLog, _ files: NeighbourFiles?) -> Lesson? {
    guard let (readHead, bodyLine) = HeadReader(log: log, files: files).read() else { return nil }
    var head = readHead
    head.positions.text = log.source
    let stages = StageReader(log: log, maps: head.maps, meter: WorkMeter())
    var body = PageReader(log: log, stages: stages)
    var pages = body.read(from: bodyLine)
    // If a map or a stage is wrong, the numbers would only report it again.
    if log.count == 0 { ProseNumbers(log: log, maps: head.maps.maps, meter: stages.meter).fill(&pages) }
    return Lesson(head, pages: pages, file: log.source.file)
  }

  private static func sizeRefusal(_ count: Int, _ file: String) -> Diagnostic? {
    guard count > byteLimit else { return nil }
    return Diagnostic(
      file: file, line: 1, column: 1, message: "the file has \(count) bytes, over the limit of \(byteLimit)",
      help: "split the lesson")
  }

  /// The position of the first byte that is not UTF-8, with its line up to there.
  private static func notUTF8(_ bytes: [UInt8], file: String) -> Diagnostic {
    var decoder = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    scan: while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput, .error: break scan
      }
    }
    let valid = String(decoding: bytes[..<min(offset, bytes.count)], as: UTF8.self)
    let source = SourceText(file: file, text: valid + "\u{FFFD}")
    let line = source.text(ofLine: source.lineCount)
    let byte = offset < bytes.count ? " (byte \(hex(bytes[offset])))" : ""
    return Diagnostic(
      file: file, line: source.lineCount, column: line.count, message: "the file is not UTF-8\(byte)",
      help: "save it as UTF-8", source: line)
  }

  private static func hex(_ byte: UInt8) -> String { "0x" + String(byte, radix: 16, uppercase: true) }
}

extension Lesson {
  fileprivate init(_ head: Head, pages: [Page], file: String) {
    self.init(
      id: head.id, title: head.title, summary: head.summary, teaches: head.teaches, terms: head.terms,
      needs: head.needs, sources: head.sources, maps: head.maps.maps, pages: pages, file: file,
      positions: head.positions)
    translates = head.translates
  }
}
