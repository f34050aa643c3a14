import Screen

/// JSON that can be looked at on a terminal.
enum HarmlessJSON {
  /// `json` with whatever would steer as an escape: outside of ASCII only strings have characters, and there an escape is
  /// always right. What breaks lines stands between values.
  static func of(_ json: String) -> String {
    json.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\n" || !VisibleText.isSteering(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
  }
}
