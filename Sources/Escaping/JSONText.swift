import Foundation

/// Values as JSON that is safe to print, with sorted keys: the same value always gives the same bytes.
public enum JSONText {
  /// NaN and the infinities, which JSON lacks, become "nan", "inf" and "-inf". Control characters are
  /// escaped.
  /// - Parameter isPretty: whether each member gets its own line.
  /// - Throws: as the value's own `encode`.
  public static func of(_ value: some Encodable, isPretty: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return harmless(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Characters outside ASCII only occur in strings, where an escape is always valid. Line breaks only occur
  /// between values.
  private static func harmless(_ json: String) -> String {
    Escaped.scalars(of: json) { $0 == "\n" || !$0.steers ? nil : Escaped.jsonUnits($0) }
  }
}
