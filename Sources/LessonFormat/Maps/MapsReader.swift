import Kernels

/// The running size of a lesson's maps.
struct MapsSize {
  private var cells = 0
  /// Bytes of the map files.
  var fileBytes = 0

  /// Whether `count` more cells stay within the limit; logs a mistake if not.
  mutating func takes(_ count: Int, _ log: MistakeLog, _ place: SourceLocation) -> Bool {
    let (before, limit) = (cells, MapsReader.cellLimit)
    cells += count
    if cells <= limit { return true }
    let others = before == 0 ? "" : " after others of \(before)"
    log.add("a map of \(count) cells\(others) is over the limit of \(limit) a lesson", at: place)
    return false
  }
}

/// Reads `maps:` of the head.
struct MapsReader {
  /// The most cells of all maps of a lesson together.
  static let cellLimit = 1_000_000
  /// The most maps of a lesson.
  static let countLimit = 1000

  let log: MistakeLog
  var files: NeighbourFiles?

  func read(_ field: Field?) -> MapTable {
    guard let field else { return MapTable() }
    guard case .mapping(let pairs) = field.node.content else {
      log.add(
        "'maps' must be a mapping of names to maps, this is \(field.node.kind)", at: field.node.place)
      return MapTable(isReadable: false)
    }
    guard pairs.count <= Self.countLimit else {
      log.add("\(pairs.count) maps are over the limit of \(Self.countLimit) a lesson", at: field.node.place)
      return MapTable(isReadable: false)
    }
    var table = MapTable()
    var size = MapsSize()
    var reshapes: [(name: String, node: YAMLNode)] = []
    for (key, value) in pairs {
      guard let name = key.text else {
        log.add("a map's name must be text, this is \(key.kind)", at: key.place)
        continue
      }
      guard name.unicodeScalars.count <= HeadReader.longestName else {
        log.add("a map's name has at most \(HeadReader.longestName) characters", at: key.place)
        continue
      }
      table.names.append(name)
      if case .mapping(let pairs) = value.content, Self.namesFile(pairs.compactMap(\.0.text)) {
        table.maps[name] = FileMapReader(log: log, files: files).read(value, &size)
      } else if case .mapping = value.content {
        reshapes.append((name, value))
      } else {
        table.maps[name] = numbers(value, called: "map '\(Suggestion.clipped(name))'", &size)
      }
    }
    let plain = table
    for (name, node) in reshapes {
      table.maps[name] = ReshapeReader(log: log, plain: plain).read(node, &size)
    }
    return table
  }

  /// Whether the keys are those of a map from a file, misspelt or not, and not of a reshaped one.
  private static func namesFile(_ keys: [String]) -> Bool {
    let known = FileMapReader.keys + ReshapeReader.keys
    return keys.contains { FileMapReader.keys.contains(Suggestion.meant(by: $0, among: known) ?? "") }
      && !keys.contains { $0 != "shape" && ReshapeReader.keys.contains($0) }
  }

  /// A map written out as rows, or as channels of rows.
  /// - Parameter what: the map, for messages.
  func numbers(_ node: YAMLNode, called what: String, _ size: inout MapsSize) -> FeatureMap? {
    guard let items = node.list, let first = items.first else {
      log.add(
        "\(what) must be a list of rows or of channels, this is "
          + (node.list == nil ? node.kind : "empty"), at: node.place,
        help: "[[1, 2], [3, 4]] is a map of two rows")
      return nil
    }
    let isStack = first.list?.first?.list != nil
    let channels = isStack ? items : [node]
    guard size.takes(channels.reduce(0) { $0 + Self.cellCount($1) }, log, node.place) else {
      return nil
    }
    let planes = channels.map(plane)
    return stack(planes, at: channels.map(\.place))
  }

  private static func cellCount(_ plane: YAMLNode) -> Int {
    (plane.list ?? []).reduce(0) { $0 + ($1.list?.count ?? 1) }
  }

  /// One channel: rows of equal length. Logs all its mistakes.
  private func plane(_ node: YAMLNode) -> (height: Int, width: Int, values: [Float])? {
    guard let rows = node.list, !rows.isEmpty else {
      log.add(
        "a channel is a list of rows, this is \(node.list == nil ? node.kind : "empty")", at: node.place)
      return nil
    }
    let width = rows[0].list?.count ?? 0
    var values: [Float] = []
    for (index, row) in rows.enumerated() {
      values += self.row(row, number: index + 1, width: width)
    }
    return values.count == rows.count * width && width > 0 ? (rows.count, width, values) : nil
  }

  private func row(_ node: YAMLNode, number: Int, width: Int) -> [Float] {
    guard let cells = node.list, !cells.isEmpty else {
      log.add("a row is a list of numbers, this is \(node.list == nil ? node.kind : "empty")", at: node.place)
      return []
    }
    if cells.count != width, width > 0 {
      log.add(
        "row \(number) has \(cells.count) \(cells.count == 1 ? "value" : "values"), row 1 has \(width)",
        at: node.place)
    }
    return cells.compactMap { cell in
      Field(name: "a cell", place: cell.place, node: cell, log: log).number()?.value
    }
  }

  private func stack(_ planes: [(height: Int, width: Int, values: [Float])?], at places: [SourceLocation])
    -> FeatureMap?
  {
    let whole = planes.compactMap { $0 }
    guard whole.count == planes.count, let first = whole.first else { return nil }
    for (index, plane) in whole.enumerated() where (plane.height, plane.width) != (first.height, first.width)
    {
      log.add(
        "channel \(index + 1) is \(plane.height)×\(plane.width), channel 1 is \(first.height)×\(first.width)",
        at: places[index])
      return nil
    }
    return try? FeatureMap(
      channels: whole.count, height: first.height, width: first.width, values: whole.flatMap(\.values))
  }
}
