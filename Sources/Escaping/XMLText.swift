extension Escaped {
  /// Text of an element or of a double-quoted attribute. Control characters, and those that XML does not
  /// allow, become marks.
  ///
  /// Definition: Extensible Markup Language 1.0, 2.2 and 2.4.
  public static func xml(_ text: String) -> String {
    scalars(of: text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(scalar.harmless)
      }
    }
  }
}
