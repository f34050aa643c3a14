import Decimals
import Escaping

/// Builds XML from elements, attributes and escaped text.
struct Markup {
  private(set) var text = ""
  private var depth = 0

  /// Adds an element with what `content` adds.
  mutating func element(_ name: String, _ attributes: [(String, String)], _ content: (inout Markup) -> Void) {
    line("<\(name)\(Self.list(attributes))>")
    depth += 1
    content(&self)
    depth -= 1
    line("</\(name)>")
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    line("<\(name)\(Self.list(attributes))/>")
  }

  /// Adds an element on one line; `content` must already be markup.
  mutating func inline(_ name: String, _ attributes: [(String, String)], _ content: String) {
    line("<\(name)\(Self.list(attributes))>\(content)</\(name)>")
  }

  mutating func line(_ line: String) { text += String(repeating: " ", count: depth) + line + "\n" }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(Escaped.xml($1))\"" }.joined()
  }

  /// A number with at most three decimals.
  static func number(_ value: Double) -> String { DecimalText.fixed(value, decimals: 3, trims: true) }
}
