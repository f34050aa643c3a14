/// A mistake in a lesson file: what is wrong, where, and what to do.
public struct Diagnostic: Error, Equatable, Sendable {
  /// Whether the lesson can be used.
  public enum Severity: String, Sendable {
    /// The lesson cannot be used as it is.
    case error
    /// Worth knowing for the author, but no mistake.
    case warning
  }

  public var severity: Severity
  /// The file's name.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// The mistake.
  public var message: String
  /// What to do.
  public var help: String?
  /// The source line.
  public var source: String

  public init(
    file: String, line: Int, column: Int, message: String, help: String? = nil, source: String = "",
    severity: Severity = .error
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.help = help
    self.source = source
  }
}

extension Diagnostic {
  /// How much of a long line is shown, in characters.
  static let excerptLimit = 100

  /// The message, the source line, a caret under the column, and the help: one line each.
  ///
  /// The lines hold raw text from the file; callers must escape it before printing.
  /// - Parameter width: the columns of a text as it will be printed, for the caret's position.
  public func rendered(width: (String) -> Int = { $0.count }) -> [String] {
    let number = String(line)
    let margin = String(repeating: " ", count: Swift.max(0, 5 - number.count))
    let gutter = String(repeating: " ", count: margin.count + number.count)
    let (before, after) = excerpt()
    let indent = String(repeating: " ", count: width(before))
    var lines = [
      "\(file):\(line):\(column): \(severity.rawValue): \(message)",
      "\(margin)\(number) | \(before)\(after)",
      "\(gutter) | \(indent)^",
    ]
    if let help { lines.append("\(gutter) = help: \(help)") }
    return lines
  }

  /// The source line, split at the column. A long line is cut to the part around it.
  private func excerpt() -> (before: String, after: String) {
    let limit = Self.excerptLimit
    let caret =
      source.index(source.startIndex, offsetBy: column - 1, limitedBy: source.endIndex) ?? source.endIndex
    let isLong = source.index(source.startIndex, offsetBy: limit + 1, limitedBy: source.endIndex) != nil
    guard isLong else { return (String(source[..<caret]), String(source[caret...])) }
    let start = source.index(caret, offsetBy: -limit / 2, limitedBy: source.startIndex) ?? source.startIndex
    let end = source.index(start, offsetBy: limit, limitedBy: source.endIndex) ?? source.endIndex
    return (
      (start == source.startIndex ? "" : "…") + source[start..<caret],
      source[caret..<end] + (end == source.endIndex ? "" : "…")
    )
  }
}
