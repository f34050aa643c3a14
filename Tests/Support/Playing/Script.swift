import Screen

/// One line of a session's `keys` file; see Tests/Sessions/README.md.
public enum ScriptLine: Equatable, Sendable {
  case key(Key)
  case type(String)
  case tick(Int)
  case settle
  case resize(Size)
  case click(String)
  case see(String)
  case unsee(String)
  case state(String)
  case keep
}

/// A line that is not in the format of scripts.
public struct UnreadableScript: Error, Equatable, CustomStringConvertible {
  public let line: Int
  public let text: String

  public var description: String { "line \(line): cannot read \"\(text)\"" }
}

/// Reads scripts.
public enum Script {
  /// The lines with their numbers, from 1.
  public static func parse(_ text: String) throws(UnreadableScript) -> [(number: Int, line: ScriptLine)] {
    var lines: [(Int, ScriptLine)] = []
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = trimmed(raw)
      if line.isEmpty || line.hasPrefix("# ") || line == "#" { continue }
      guard let read = Self.line(line) else { throw UnreadableScript(line: index + 1, text: line) }
      lines += read.map { (index + 1, $0) }
    }
    return lines
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }

  private static func line(_ text: String) -> [ScriptLine]? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, let line = command(words[0], words[1]) { return [line] }
    if text == "settle" { return [.settle] }
    if text == "keep" { return [.keep] }
    let parts = text.split(separator: " ")
    if parts.count == 3, parts[1] == "x", let times = Int(parts[2]), let key = key(String(parts[0])) {
      return Array(repeating: .key(key), count: times)
    }
    return key(text).map { [.key($0)] }
  }

  private static func command(_ name: String, _ rest: String) -> ScriptLine? {
    switch name {
    case "type": .type(rest)
    case "tick": Int(rest).map(ScriptLine.tick)
    case "size": size(rest).map(ScriptLine.resize)
    case "click": .click(rest)
    case "see": .see(rest)
    case "unsee": .unsee(rest)
    case "state": .state(rest)
    default: nil
    }
  }

  /// Parses a size such as "80x24".
  public static func size(_ text: String) -> Size? {
    let numbers = text.filter { !$0.isWhitespace }.split(separator: "x").compactMap { Int($0) }
    return numbers.count == 2 ? Size(columns: numbers[0], rows: numbers[1]) : nil
  }

  private static let names: [String: Key] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "pgup": .pageUp,
    "pgdn": .pageDown, "enter": .enter, "esc": .escape, "tab": .tab, "backtab": .backTab,
    "backspace": .backspace, "delete": .delete, "space": .character(" "),
  ]

  private static func key(_ text: String) -> Key? {
    if let named = names[text] { return named }
    return text.count == 1 ? text.first.map(Key.character) : nil
  }
}
