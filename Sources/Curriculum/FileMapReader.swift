import Kernels

/// Reads a file that a lesson names, by its path beside the lesson: at most so many bytes of it; `nil` where there is
/// none that can be read.
public typealias NeighbourFiles = @Sendable (_ path: String, _ limit: Int) -> [UInt8]?

/// Reads `{file: maps/NAME.csv}`: a map of one channel, a line for each row, commas between the values.
struct FileMapReader {
  static let byteLimit = 8 << 20
  static let keys = ["file"]

  let log: MistakeLog
  let files: NeighbourFiles?

  func read(_ node: YAMLNode, _ cells: inout Int) -> FeatureMap? {
    guard let fields = Fields(node, keys: Self.keys, of: "a map out of a file", log: log),
      let field = fields.required("file"), let path = path(field)
    else { return nil }
    guard let bytes = files?(path, Self.byteLimit + 1) else {
      log.add(
        "cannot read '\(Suggestion.clipped(path))' beside the lesson", at: field.node.place,
        help: "its path begins in the folder that the lesson is in")
      return nil
    }
    guard bytes.count <= Self.byteLimit else {
      log.add("\(path) is over the limit of \(Self.byteLimit) bytes", at: field.node.place)
      return nil
    }
    guard let rows = rows(bytes, path, field.node.place), !rows.isEmpty else { return nil }
    let count = rows.count * rows[0].count
    guard MapsReader.fits(count, &cells, log, node.place) else { return nil }
    return try? FeatureMap(rows: rows)
  }

  /// Below the lesson's folder, and a .csv.
  private func path(_ field: Field) -> String? {
    guard let path = field.text() else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isBelow = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\\") }
    if isBelow, path.hasSuffix(".csv"), !path.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      return path
    }
    log.add(
      "'\(Suggestion.clipped(path))' is no file that a map can be in", at: field.node.place,
      help: "a .csv below the lesson's folder, such as maps/digit.csv")
    return nil
  }

  /// Values line by line; of the mistakes the first goes to the log.
  private func rows(_ bytes: [UInt8], _ path: String, _ place: Place) -> [[Float]]? {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    while lines.last.map(Self.isBlank) == true { lines.removeLast() }
    if lines.isEmpty { log.add("\(path) has no values", at: place) }
    var rows: [[Float]] = []
    for (index, line) in lines.enumerated() {
      guard let row = row(line, "\(path), line \(index + 1)", place) else { return nil }
      rows.append(row)
      guard row.count == rows[0].count else {
        let count = "\(row.count) \(row.count == 1 ? "value" : "values")"
        log.add("\(path), line \(index + 1) has \(count), line 1 has \(rows[0].count)", at: place)
        return nil
      }
    }
    return rows
  }

  private func row(_ line: ArraySlice<UInt8>, _ where: String, _ place: Place) -> [Float]? {
    var values: [Float] = []
    for cell in line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let bytes = Array(cell.drop(while: Self.isBlank).reversed().drop(while: Self.isBlank).reversed())
      let text = String(decoding: bytes, as: UTF8.self)
      guard let number = NumberText(text), !number.overflows else {
        log.add(
          "\(`where`): a number is wanted for value \(values.count + 1), this is '\(Suggestion.clipped(text))'",
          at: place)
        return nil
      }
      values.append(number.value)
    }
    return values
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy(isBlank) }
}
