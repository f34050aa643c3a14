import Screen
import AppCore

/// A line of text in several styles.
struct StyledText: Equatable {
  struct Run: Equatable {
    var text: String
    var style: Style
  }

  private(set) var runs: [Run] = []
  /// Whether the line stays on the screen if not all lines fit.
  var isAnchor = false
  /// The command of a click on the line.
  var command: Command?

  init() {}

  init(_ text: String, _ style: Style = .plain) { append(text, style) }

  var width: Int { runs.reduce(0) { $0 + TextWidth.of($1.text) } }
  var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if runs.last?.style == style {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, style: style))
    }
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    right.runs.reduce(into: left) { $0.append($1.text, $1.style) }
  }

  /// The same line, which stays on the screen if not all lines fit.
  var anchored: StyledText {
    var line = self
    line.isAnchor = true
    return line
  }

  /// The same line, where a click means `command`.
  func clicked(_ command: Command?) -> StyledText {
    var line = self
    line.command = command
    return line
  }

  /// The text in lines of at most `width` columns, broken at blanks, between wide characters, and anywhere inside words
  /// that are too long; see `LineWrapper` for what stays together. "\n" always breaks. Later lines are indented.
  func wrapped(to width: Int, indent: Int = 0) -> [StyledText] {
    var wrapper = LineWrapper(width: max(1, width), indent: min(indent, max(0, width - 8)))
    for run in runs {
      for character in run.text { wrapper.add(character, run.style) }
    }
    return wrapper.finish()
  }
}

extension Canvas {
  /// Writes `text`, clipped to `limit` columns.
  /// - Returns: the column after it.
  @discardableResult
  mutating func put(_ text: StyledText, column: Int, row: Int, limit: Int? = nil) -> Int {
    let end = limit.map { column + $0 } ?? size.columns
    return text.runs.reduce(column) { at, run in
      put(run.text, column: at, row: row, run.style, limit: max(0, end - at))
    }
  }
}
