import Kernels

/// Values as JSON text. Keys keep their order, so that the same value is always the same bytes.
enum JSONText {
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): result += escape(scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// The shortest decimal that reads back as the same Float; NaN and the infinities, for which JSON has no word, as
  /// "nan", "inf" and "-inf".
  static func number(_ value: Float) -> String {
    if value.isNaN { return "\"nan\"" }
    guard value.isFinite else { return value < 0 ? "\"-inf\"" : "\"inf\"" }
    if value == value.rounded(), abs(value) < 1e7 {
      return value.sign == .minus && value == 0 ? "-0.0" : String(Int(value))
    }
    return "\(value)"
  }

  static func array(_ items: some Sequence<String>) -> String { "[" + items.joined(separator: ",") + "]" }

  static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { string($0) + ":" + $1 }.joined(separator: ",") + "}"
  }

  /// Channels of rows of values.
  static func map(_ map: FeatureMap) -> String {
    array(
      (0..<map.channels).map { channel in
        array(
          (0..<map.height).map { row in
            array((0..<map.width).map { number(map[channel, row, $0]) })
          })
      })
  }

  static func extent(_ extent: Extent) -> String {
    object([("height", "\(extent.height)"), ("width", "\(extent.width)")])
  }
}
