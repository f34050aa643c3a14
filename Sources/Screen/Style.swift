/// What a piece of text is, not which colour it has: the terminal picks colours for its palette and background.
public enum Ink: UInt8, CaseIterable, Sendable {
  case text
  /// Secondary: captions, footers, cells that are still to come.
  case muted
  /// The overlay box and the cells under it.
  case window
  /// The winner under the box, the current result, the mark that ties them.
  case winner
  /// Headings and whatever the cursor is on.
  case accent
  /// `kernel ✓`, finished lessons.
  case good
  /// Disagreement, refusals.
  case bad
}

/// How a cell looks, in terms that every terminal can render somehow.
public struct Style: Hashable, Sendable {
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Traits(rawValue: 1)
    public static let italic = Traits(rawValue: 2)
    public static let underline = Traits(rawValue: 4)
    public static let reverse = Traits(rawValue: 8)
  }

  public var ink: Ink
  public var traits: Traits

  public init(_ ink: Ink = .text, _ traits: Traits = []) {
    self.ink = ink
    self.traits = traits
  }

  public static let plain = Style()
}
