import GRDB

/// Reads values without GRDB's conversions, which end the program if a value has another type, as it may in a
/// damaged file.
extension Row {
  /// The value if it is text.
  func text(_ column: Int) -> String? {
    guard case .string(let text) = databaseValue(column).storage else { return nil }
    return text
  }

  /// The value if it is a whole number.
  func integer(_ column: Int) -> Int64? {
    guard case .int64(let number) = databaseValue(column).storage else { return nil }
    return number
  }

  func isNull(_ column: Int) -> Bool { databaseValue(column).isNull }

  func isTextOrNull(_ column: Int) -> Bool { isNull(column) || text(column) != nil }

  private func databaseValue(_ column: Int) -> DatabaseValue { self[column] }
}
