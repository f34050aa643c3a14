/// Text as JSON has it.
enum JSONText {
  /// In quotes. Whatever would steer a terminal or hide is escaped, so that an export can be looked at.
  static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { $0 += escaped($1) } + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case _ where scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F: return String(scalar)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return UTF16.encode(scalar).map { $0.reduce(into: "") { $0 += escaped($1) } } ?? ""
    default: return String(scalar)
    }
  }

  private static func escaped(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
