extension Escaped {
  /// A JSON string in quotes. Every scalar is preserved; control and invisible characters are escaped, so
  /// that the text can be printed.
  ///
  /// Definition: RFC 8259, 7.
  public static func json(_ text: String) -> String {
    "\"" + scalars(of: text, jsonEscape) + "\""
  }

  private static func jsonEscape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case " "..."~": return nil
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return jsonUnits(scalar)
    default: return scalar.steers ? jsonUnits(scalar) : nil
    }
  }

  /// The scalar as `\u` and four digits, twice if it takes two units of UTF-16.
  public static func jsonUnits(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { "\\u" + Unicode.Scalar.hex($0, 4) }.joined()
  }
}
