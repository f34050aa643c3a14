/// The file `course.yaml` of a folder of lessons: title, id and order of the course.
public struct CourseHead: Equatable, Sendable {
  public static let fileName = "course.yaml"

  /// The file with the title in another language: `course.zh.yaml`.
  public static func fileName(in language: String) -> String { "course.\(language).yaml" }

  static let keys = ["title", "id", "order"]

  public var title: String
  /// The id under which progress is stored, separate from other courses.
  public var id: String?
  /// Lessons by id. The others follow in the order of their files.
  public var order: [String]
  private var file: String
  private var places: [LessonPositions.SourcePosition]

  /// The head or the mistakes: one of the two is always present.
  public static func parse(bytes: [UInt8], file: String) -> (head: CourseHead?, diagnostics: [Diagnostic]) {
    let refused: (String, String) -> Diagnostic = { message, help in
      Diagnostic(file: file, line: 1, column: 1, message: message, help: help)
    }
    guard bytes.count <= byteLimit else {
      return (nil, [refused("the file has over \(byteLimit) bytes", "it holds a title and a list of ids")])
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.elementsEqual(bytes) else {
      return (nil, [refused("the file is not UTF-8", "save it as UTF-8")])
    }
    let log = MistakeLog(SourceText(file: file, text: text))
    let head = read(log)
    return log.count == 0 ? (head, []) : (nil, log.diagnostics)
  }

  /// The most bytes of the file.
  public static let byteLimit = 1 << 20
  /// The most lessons in an order.
  static let orderLimit = 1000

  private static func read(_ log: MistakeLog) -> CourseHead? {
    let lines = 1..<(log.source.lineCount + 1)
    guard let node = YAMLReader(log: log).read(lines, called: "the course"),
      let fields = Fields(node, keys: keys, of: "a course", log: log)
    else { return nil }
    let title = fields.required("title")?.text(atMost: HeadReader.longestName)
    let id = fields["id"].flatMap { LessonID.read($0, example: "pooling-for-chemists") }
    let order = fields["order"]?.texts(orderLimit, atMost: HeadReader.longestName) ?? []
    guard let title else { return nil }
    return CourseHead(
      title: title, id: id, order: order.map(\.text), file: log.source.file,
      places: order.map { log.position(of: $0.place) })
  }

  /// The lessons in the course's order, and the mistakes in that order.
  public func arranged(_ lessons: [Lesson]) -> (lessons: [Lesson], diagnostics: [Diagnostic]) {
    // If several lessons share an id, the first in the order of their files comes first.
    var left = Dictionary(grouping: lessons.indices, by: { lessons[$0].id }).mapValues {
      $0.reversed() as [Int]
    }
    let ids = lessons.map(\.id)
    var arranged: [Int] = []
    var mistakes: [Diagnostic] = []
    for (id, place) in zip(order, places) {
      if let index = left[id]?.popLast() {
        arranged.append(index)
      } else if mistakes.count < MistakeLog.limit {
        mistakes.append(unplaced(id, place, ids))
      }
    }
    let placed = Set(arranged)
    return ((arranged + lessons.indices.filter { !placed.contains($0) }).map { lessons[$0] }, mistakes)
  }

  private func unplaced(_ id: String, _ place: LessonPositions.SourcePosition, _ known: [String])
    -> Diagnostic
  {
    let name = Suggestion.clipped(id)
    let isTwice = known.contains(id)
    return Diagnostic(
      file: file, line: place.line, column: place.column,
      message: isTwice ? "the lesson '\(name)' is listed already" : "there is no lesson '\(name)'",
      help: isTwice ? "remove one of the two" : Suggestion.help(for: id, among: known, called: "lessons"),
      source: place.source)
  }
}

/// The id under which progress is stored.
enum LessonID {
  private static let longest = 64

  /// Up to 64 of a-z, 0-9 and hyphens; else `nil`, with the mistake in the log.
  static func read(_ field: Field, example: String) -> String? {
    guard let id = field.text() else { return nil }
    let isSpelled = id.utf8.allSatisfy(isIDByte)
    if isSpelled, id.utf8.count <= longest { return id }
    let mistake =
      isSpelled
      ? "has \(id.utf8.count) characters, over the limit of \(longest)"
      : "has characters other than a-z, 0-9 and -"
    field.log.add(
      "id '\(Suggestion.clipped(id))' \(mistake)", at: field.node.place,
      help: "progress is kept under the id: a short name that will not change, such as \(example)")
    return nil
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
