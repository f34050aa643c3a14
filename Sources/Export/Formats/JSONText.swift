import Escaping
import Kernels

/// Values as JSON text. Keys keep their order, so that the same value is always the same bytes.
enum JSONText {
  static func string(_ text: String) -> String { Escaped.json(text) }

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
