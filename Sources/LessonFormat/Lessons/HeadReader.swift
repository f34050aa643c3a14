import Kernels

/// The head of a lesson. Fields that are missing or mistaken are empty.
struct Head {
  var id = ""
  var title = ""
  var summary = ""
  var teaches: [String] = []
  var terms: [String] = []
  var translates: String?
  var needs: [String] = []
  var sources: [String] = []
  var maps = MapTable(isReadable: false)
  var positions = LessonPositions()
}

/// Reads the YAML between the two lines --- at the start of a lesson.
struct HeadReader {
  static let keys = [
    "format", "id", "title", "summary", "teaches", "terms", "translates", "needs", "sources", "maps",
  ]
  static let format = 1
  /// The most characters of a title, a concept or a term.
  static let longestName = 200

  let log: MistakeLog
  var files: NeighbourFiles?
  /// False skips the maps, which are most of a head, together with any keys after `maps:`.
  var readsMaps = true

  /// The head and the first line of the body; `nil`, with the mistake in the log, if the file has no head.
  func read() -> (head: Head, bodyLine: Int)? {
    guard isFence(1) else {
      log.add(
        "a lesson starts with its head: a line --- is missing here", at: SourceLocation(line: 1, column: 1),
        help: "format, id, title and the other keys go between two lines ---")
      return nil
    }
    guard let end = (1..<log.source.lineCount).first(where: { isFence($0 + 1) }).map({ $0 + 1 }) else {
      log.add(
        "the head is never closed", at: SourceLocation(line: 1, column: 1),
        help: "a second line --- ends the head")
      return nil
    }
    let yaml = YAMLReader(log: log).read(2..<(readsMaps ? end : mapsLine(before: end)), called: "the head")
    return (yaml.map(head) ?? Head(), end + 1)
  }

  /// The first line of the maps, found without parsing YAML.
  private func mapsLine(before end: Int) -> Int {
    (2..<end).first { log.source.bytes(ofLine: $0).starts(with: "maps:".utf8) } ?? end
  }

  /// Whether the line is three hyphens and blanks.
  private func isFence(_ line: Int) -> Bool {
    let bytes = log.source.bytes(ofLine: line)
    return bytes.starts(with: "---".utf8)
      && bytes.dropFirst(3).allSatisfy { $0 == Ascii.blank || $0 == Ascii.tab }
  }

  private func head(_ node: YAMLNode) -> Head {
    guard let fields = Fields(node, keys: Self.keys, of: "the head", log: log) else { return Head() }
    var head = Head()
    let top = SourceLocation(line: 1, column: 1)
    checkFormat(fields.required("format", at: top, help: "format: \(Self.format)"))
    if let id = fields.required("id", at: top) { readID(id, &head) }
    head.title = fields.required("title", at: top)?.text(atMost: Self.longestName) ?? ""
    head.summary = fields.required("summary", at: top)?.text() ?? ""
    head.teaches = fields["teaches"]?.texts(atMost: Self.longestName).map(\.text) ?? []
    head.terms = fields["terms"].map(terms) ?? []
    if let version = fields["translates"] {
      head.translates = version.text()
      head.positions.translates = log.position(of: version.node.place)
    }
    if let needs = fields["needs"]?.texts(atMost: Self.longestName) {
      head.needs = needs.map(\.text)
      head.positions.needs = needs.map { log.position(of: $0.place) }
    }
    head.sources = sources(fields.required("sources", at: top))
    if let sources = fields["sources"] { head.positions.sources = log.position(of: sources.place) }
    if readsMaps { head.maps = MapsReader(log: log, files: files).read(fields["maps"]) }
    return head
  }

  private func checkFormat(_ field: Field?) {
    guard let field, let version = field.integer(0...Int.max), version != Self.format else { return }
    log.add(
      "format \(version) is not known: this version reads format \(Self.format)", at: field.node.place)
  }

  private func readID(_ field: Field, _ head: inout Head) {
    guard let id = LessonID.read(field, example: "max-pooling") else { return }
    head.id = id
    head.positions.id = log.position(of: field.node.place)
  }

  private func terms(_ field: Field) -> [String] {
    field.texts(atMost: Self.longestName).compactMap { text, place in
      if !Word.all(in: text).isEmpty { return text }
      log.add("a term has letters or digits", at: place)
      return nil
    }
  }

  private func sources(_ field: Field?) -> [String] {
    guard let field else { return [] }
    if field.node.list?.isEmpty == true {
      log.add("a lesson names at least one source", at: field.node.place)
    }
    return field.texts().map(\.text)
  }
}
