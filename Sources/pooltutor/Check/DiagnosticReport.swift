import Escaping
import LessonFormat
import Screen

/// A diagnostic on stderr, with whatever would steer the terminal made visible.
func reportDiagnostic(_ diagnostic: Diagnostic) {
  for line in diagnostic.rendered(width: { TextWidth.of(VisibleText.of($0)) }) {
    printError(VisibleText.of(line))
  }
}

/// Diagnostics for programs. Names stay as they are once they have shipped.
struct DiagnosticReport: Encodable {
  let file: String
  let line: Int
  let column: Int
  let severity: String
  let message: String
  let help: String?

  init(_ diagnostic: Diagnostic) {
    (file, line, column) = (diagnostic.file, diagnostic.line, diagnostic.column)
    (severity, message, help) = (diagnostic.severity.rawValue, diagnostic.message, diagnostic.help)
  }

  /// An array, an object a line.
  static func json(_ diagnostics: [Diagnostic]) throws -> String {
    let objects = try diagnostics.map { try JSONText.of(DiagnosticReport($0)) }
    return objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
  }
}
