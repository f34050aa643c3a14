/// A line that is being typed at its end, up to a limit. It counts characters as the reader sees them: one with all its
/// marks is one, and goes as one.
public struct TextField: Equatable, Sendable {
  public private(set) var text: String
  /// The most characters that it takes.
  public let limit: Int

  public init(_ text: String = "", limit: Int) { (self.text, self.limit) = (text, limit) }

  public var isEmpty: Bool { text.isEmpty }

  /// - Returns: whether there was room for it.
  @discardableResult
  public mutating func insert(_ character: Character) -> Bool {
    guard text.count < limit else { return false }
    text.append(character)
    return true
  }

  /// Inserts as much of the text as there is room for.
  public mutating func paste(_ pasted: String) {
    for character in pasted where !insert(character) { return }
  }

  /// Takes the last character away.
  /// - Returns: whether there was one.
  @discardableResult
  public mutating func erase() -> Bool { text.popLast() != nil }

  public mutating func clear() { text = "" }

  /// Puts other text in its place, of any length: it is not typed.
  public mutating func replace(with other: String) { text = other }
}
