import Foundation

/// Values as JSON that can be looked at on a terminal, with the keys in the order of the alphabet: the same value is always
/// the same bytes.
public enum JSONText {
  /// NaN and the infinities, for which JSON has no word, are "nan", "inf" and "-inf". What steers is escaped.
  /// - Parameter isPretty: whether each member has a line of its own.
  /// - Throws: what the value's own `encode` throws.
  public static func of(_ value: some Encodable, isPretty: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return harmless(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Outside of ASCII only strings have characters, and there an escape is always right. What breaks lines stands between
  /// values.
  private static func harmless(_ json: String) -> String {
    Escaped.scalars(of: json) { $0 == "\n" || !$0.steers ? nil : Escaped.jsonUnits($0) }
  }
}
