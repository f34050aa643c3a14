/// The fields of a mapping with known keys.
struct Fields {
  /// Where the mapping starts.
  let place: SourceLocation
  private let byName: [String: Field]
  /// Keys that misspelled ones probably mean: those are already reported.
  private let meant: Set<String>
  private let what: String
  private let log: MistakeLog

  /// `nil`, with the mistake in the log, unless `node` is a mapping. Keys that are not among `keys` are mistakes.
  init?(_ node: YAMLNode, keys: [String], of what: String, log: MistakeLog) {
    guard case .mapping(let pairs) = node.content else {
      log.add("\(what) is a mapping of keys to values, this is \(node.kind)", at: node.place)
      return nil
    }
    var byName: [String: Field] = [:]
    var meant: Set<String> = []
    for (key, value) in pairs {
      guard let name = key.text else {
        log.add("a key must be text, this is \(key.kind)", at: key.place)
        continue
      }
      byName[name] = Field(name: name, place: key.place, node: value, log: log)
      guard !keys.contains(name) else { continue }
      if !log.isFull, let close = Suggestion.meant(by: name, among: keys) { meant.insert(close) }
      log.add(
        "\(what) has no key '\(Suggestion.clipped(name))'", at: key.place,
        help: Suggestion.help(for: name, among: keys, called: "keys"))
    }
    (place, self.byName, self.meant, self.what, self.log) = (node.place, byName, meant, what, log)
  }

  subscript(name: String) -> Field? { byName[name] }

  /// Whether the field exists, or a misspelled key probably means it.
  func means(_ name: String) -> Bool { byName[name] != nil || meant.contains(name) }

  /// These fields, and those of `others` that are missing here.
  func over(_ others: Fields) -> Fields {
    Fields(place, byName.merging(others.byName) { own, _ in own }, meant, what, log)
  }

  /// The fields with the given names.
  func keeping(_ names: Set<String>) -> Fields {
    Fields(place, byName.filter { names.contains($0.key) }, meant, what, log)
  }

  private init(
    _ place: SourceLocation, _ byName: [String: Field], _ meant: Set<String>, _ what: String,
    _ log: MistakeLog
  ) {
    (self.place, self.byName, self.meant, self.what, self.log) = (place, byName, meant, what, log)
  }

  /// The field, or a mistake at `place`, by default at the start of the mapping. No mistake if a misspelled
  /// key probably means it.
  func required(_ name: String, at place: SourceLocation? = nil, help: String? = nil) -> Field? {
    if let field = byName[name] { return field }
    if !meant.contains(name) { log.add("\(what) needs '\(name)'", at: place ?? self.place, help: help) }
    return nil
  }
}

/// A key with its value, or an item of a list under the list's key. Each reading method returns `nil`, and
/// logs the mistake, if the value is not of the wanted kind.
struct Field {
  let name: String
  /// The position of the key.
  let place: SourceLocation
  let node: YAMLNode
  let log: MistakeLog

  /// The most characters of a text, by default.
  static let longestText = 2000
  /// The most items of a list of texts.
  static let longestList = 100

  /// - Parameter limit: the most characters.
  func text(atMost limit: Int = longestText) -> String? {
    guard let text = node.text else { return wants("text") }
    guard text.utf8.count <= limit || text.unicodeScalars.count <= limit else {
      log.add(
        "'\(name)' has \(text.unicodeScalars.count) characters, over the limit of \(limit)", at: node.place)
      return nil
    }
    if text.allSatisfy(\.isWhitespace) {
      log.add("'\(name)' is blank", at: node.place)
      return nil
    }
    return text
  }

  func items() -> [Field]? {
    guard let list = node.list else { return wants("a list") }
    return list.map { Field(name: name, place: $0.place, node: $0, log: log) }
  }

  /// A list of texts, without items that are none.
  /// - Parameters:
  ///   - count: the most items.
  ///   - limit: the most characters of each.
  func texts(_ count: Int = longestList, atMost limit: Int = longestText) -> [(
    text: String, place: SourceLocation
  )] {
    guard let items = items() else { return [] }
    guard items.count <= count else {
      log.add("'\(name)' has \(items.count) items, over the limit of \(count)", at: node.place)
      return []
    }
    return items.compactMap { item in item.text(atMost: limit).map { ($0, item.node.place) } }
  }

  func integer(_ range: ClosedRange<Int>) -> Int? {
    guard let text = node.plainText, let value = NumberText.integer(text) else {
      return wants("a whole number")
    }
    guard range.contains(value) else {
      log.add(
        "\(name) \(Suggestion.clipped(text)) must be \(range.lowerBound) to \(range.upperBound)",
        at: node.place)
      return nil
    }
    return value
  }

  func number() -> NumberText? {
    guard let number = node.number else { return wants("a number") }
    guard !number.overflows else {
      log.add(
        "\(Suggestion.clipped(node.plainText ?? "")) is beyond the range of 32-bit floats", at: node.place)
      return nil
    }
    return number
  }

  func flag() -> Bool? {
    switch node.plainText {
    case "yes", "true": return true
    case "no", "false": return false
    default: return wants("yes or no")
    }
  }

  private func wants<Value>(_ wanted: String) -> Value? {
    log.add(
      "'\(Suggestion.clipped(name))' must be \(wanted), this is \(found(insteadOf: wanted))",
      at: node.place,
      help: wanted == "a list" ? listed : nil)
    return nil
  }

  private func found(insteadOf wanted: String) -> String {
    let text = node.text.map { " ('\(Suggestion.clipped($0))')" } ?? ""
    if case .text(_, isQuoted: true) = node.content, wanted != "text" {
      return node.kind + text + " in quotes"
    }
    return node.kind + text
  }

  /// The field with its value as a list, for the help.
  private var listed: String? {
    guard let word = node.text, word.count <= 40, word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
    else { return nil }
    return "\(name): [\(word)]"
  }
}
