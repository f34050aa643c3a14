import Escaping
import LessonFormat

/// Diagnostics for programs. Names stay as they are once they have shipped.
public struct DiagnosticReport: Encodable {
  let file: String
  let line: Int
  let column: Int
  let severity: String
  let message: String
  let help: String?

  public init(_ diagnostic: Diagnostic) {
    (file, line, column) = (diagnostic.file, diagnostic.line, diagnostic.column)
    (severity, message, help) = (diagnostic.severity.rawValue, diagnostic.message, diagnostic.help)
  }

  /// An array, an object a line.
  public static func json(_ diagnostics: [Diagnostic]) throws -> String {
    let objects = try diagnostics.map { try JSONText.of(DiagnosticReport($0)) }
    return objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
  }
}
