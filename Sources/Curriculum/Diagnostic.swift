/// A mistake in a lesson file: what is wrong, where, and what to do.
public struct Diagnostic: Error, Equatable, Sendable {
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int
  /// What is wrong.
  public var message: String
  /// What to do.
  public var help: String?
  /// The line it stands on.
  public var source: String
}
