extension Escaped {
  /// A double-quoted YAML string on one line. Every scalar is preserved.
  ///
  /// Definition: YAML 1.2.2, 5.7 and 7.3.1.
  public static func yaml(_ text: String) -> String {
    let escaped = scalars(of: text) { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where !scalar.steers: nil
      case _ where scalar.value <= 0xFF: "\\x" + Unicode.Scalar.hex(scalar.value, 2)
      case _ where scalar.value <= 0xFFFF: "\\u" + Unicode.Scalar.hex(scalar.value, 4)
      default: "\\U" + Unicode.Scalar.hex(scalar.value, 8)
      }
    }
    return "\"" + escaped + "\""
  }
}
