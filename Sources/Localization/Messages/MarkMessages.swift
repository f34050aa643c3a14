/// Marks between phrases, and at their end.
public enum MarkMessage: Hashable, Sendable {
  case fullStop
  case and
  case comma
  /// Between the items of a list.
  case items

  case semicolon

  case colon
}
