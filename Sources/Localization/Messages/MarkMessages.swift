/// Marks between phrases, and at their end.
public enum MarkMessage: Hashable, Sendable {
  case fullStop
  case and
  case comma
  /// Between the items of a list.
  case items

  /// "3, 2 and 7".
  case list([Phrase])
  /// Between two sentences.
  case sentenceGap

  case semicolon

  case colon
}
