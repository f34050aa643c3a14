/// Collects the mistakes of one file, so that its author sees all of them at once.
final class MistakeLog {
  /// How many are listed; further ones are counted.
  static let limit = 100

  let source: SourceText
  private var listed: [Diagnostic] = []
  private var unlisted = 0
  /// The last line looked up: many mistakes on one long line share its text.
  private var recent = (line: 0, text: "", columns: LineColumns([]))

  init(_ source: SourceText) { self.source = source }

  /// Mistakes so far, listed or not.
  var count: Int { listed.count + unlisted }

  /// Whether further mistakes are only counted.
  var isFull: Bool { listed.count >= Self.limit }

  /// Message and help are only evaluated if they are listed.
  func add(
    _ message: @autoclosure () -> String, at place: SourceLocation, help: @autoclosure () -> String? = nil
  ) {
    guard !isFull else {
      unlisted += 1
      return
    }
    let spot = position(of: place)
    listed.append(
      Diagnostic(
        file: source.file, line: spot.line, column: spot.column, message: message(), help: help(),
        source: spot.source))
  }

  /// The line and column of `place` in characters, with the line's text.
  func position(of place: SourceLocation) -> LessonPositions.SourcePosition {
    let place = source.nearest(place)
    if recent.line != place.line {
      let bytes = source.bytes(ofLine: place.line)
      recent = (place.line, String(decoding: bytes, as: UTF8.self), LineColumns(bytes))
    }
    return .init(line: place.line, column: recent.columns.column(of: place), source: recent.text)
  }

  /// By line, then column; mistakes at the same place in the order in which they were found.
  var diagnostics: [Diagnostic] {
    let sorted = listed.enumerated().sorted { a, b in
      (a.element.line, a.element.column, a.offset) < (b.element.line, b.element.column, b.offset)
    }
    guard unlisted > 0, let last = sorted.last?.element else { return sorted.map(\.element) }
    var note = last
    note.message = "\(unlisted) more mistakes are not listed"
    note.help = nil
    return sorted.map(\.element) + [note]
  }
}
