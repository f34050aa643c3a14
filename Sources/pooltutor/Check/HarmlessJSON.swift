import Escaping

/// JSON that can be looked at on a terminal.
enum HarmlessJSON {
  /// `json` with whatever would steer as an escape: outside of ASCII only strings have characters, and there an escape is
  /// always right. What breaks lines stands between values.
  static func of(_ json: String) -> String {
    json.unicodeScalars.map { scalar in
      scalar == "\n" || !scalar.steers ? String(scalar) : Escaped.jsonUnits(scalar)
    }.joined()
  }
}
