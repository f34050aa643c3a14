import Decimals
import Kernels

/// Python literals.
enum Python {
  /// The shortest text that reads back as the same float32. NaN and infinities come from `module`.
  static func number(_ value: Float, _ module: String) -> String {
    if value.isNaN { return "\(module).nan" }
    if value.isInfinite { return (value < 0 ? "-" : "") + "\(module).inf" }
    // Python's -0 is an integer and has no sign.
    return value == 0 && value.sign == .minus ? "-0.0" : DecimalText.shortest(value)
  }

  static func pair(_ extent: Extent) -> String { "(\(extent.height), \(extent.width))" }

  /// One number for a square, else a tuple.
  static func side(_ extent: Extent) -> String {
    extent.height == extent.width ? String(extent.height) : pair(extent)
  }
}

/// Builds lines of Python.
struct PythonLines {
  let width: Int
  private(set) var lines: [String] = []

  init(width: Int) { self.width = width }

  mutating func add(_ lines: String...) { self.lines += lines }

  /// Adds a sentence as comment lines, broken at blanks.
  mutating func comment(_ text: String) {
    var line = "#"
    for word in text.plain.split(separator: " ") {
      if line.count + 1 + word.count > width, line != "#" {
        lines.append(line)
        line = "#"
      }
      line += " " + word
    }
    lines.append(line)
  }

  /// A function for one axis of adaptive pooling: where each box starts and ends.
  mutating func adaptiveRanges() {
    add("def ranges(n, out):", "    return [", "        (i * n // out, -(-(i + 1) * n // out))")
    add("        for i in range(out)]", "")
  }

  /// Adds `head(arguments)tail`, on as many lines as needed.
  mutating func call(_ head: String, _ arguments: [String], _ tail: String = "") {
    let whole = "\(head)(\(arguments.joined(separator: ", ")))\(tail)"
    guard whole.count > width, !arguments.isEmpty else { return add(whole) }
    add(head + "(")
    fill(arguments, indent: String(repeating: " ", count: 4 + head.prefix { $0 == " " }.count), ")" + tail)
  }

  /// Adds an array of `shape`, one row per line.
  /// - Parameter module: where NaN and the infinities come from.
  mutating func array(
    _ head: String, _ shape: [Int], _ values: [Float], _ tail: String, module: String
  ) {
    let length = shape.last ?? 1
    // How many rows make up a block of each axis except the first, which `head` and `tail` enclose.
    let blocks = shape.indices.dropFirst().dropLast().map { shape[$0..<(shape.count - 1)].reduce(1, *) }
    add(head + "([")
    for row in 0..<(values.count / length) {
      let opened = blocks.count { row.isMultiple(of: $0) }
      let closed = blocks.count { (row + 1).isMultiple(of: $0) }
      let numbers = values[(row * length)..<((row + 1) * length)].map { Python.number($0, module) }
      let indent = String(repeating: " ", count: 4 + blocks.count - opened)
      let close = String(repeating: "]", count: closed + 1) + ","
      fill(numbers, indent: indent, open: String(repeating: "[", count: opened + 1), close)
    }
    add("]" + tail + ")")
  }

  /// `items` separated by commas, on as many lines as needed.
  private mutating func fill(_ items: [String], indent: String, open: String = "", _ close: String) {
    var line = indent + open
    let next = indent + String(repeating: " ", count: open.count)
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      let text = item + (isLast ? close : ",")
      let isFirst = line.last.map { $0 == " " || $0 == "[" } ?? true
      if !isFirst, line.count + 1 + text.count > width {
        lines.append(line)
        line = next + text
      } else {
        line += (isFirst ? "" : " ") + text
      }
    }
    lines.append(line)
  }
}

extension String {
  /// With a capital first letter.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// In ASCII: a terminal's clipboard may not support more.
  var plain: String {
    reduce(into: "") { text, character in
      switch character {
      case "−": text += "-"
      case "∞": text += "inf"
      case "×": text += "x"
      default: text.append(character)
      }
    }
  }
}
