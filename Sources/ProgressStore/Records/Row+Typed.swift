import GRDB

/// Values of a row as the database holds them. GRDB's own conversions end the program where a value has another type, which
/// in a damaged file it may have.
extension Row {
  /// A value that is there as text.
  func text(_ column: Int) -> String? {
    guard case .string(let text) = databaseValue(column).storage else { return nil }
    return text
  }

  /// A value that is there as a whole number.
  func integer(_ column: Int) -> Int64? {
    guard case .int64(let number) = databaseValue(column).storage else { return nil }
    return number
  }

  func isNull(_ column: Int) -> Bool { databaseValue(column).isNull }

  func isTextOrNull(_ column: Int) -> Bool { isNull(column) || text(column) != nil }

  private func databaseValue(_ column: Int) -> DatabaseValue { self[column] }
}
