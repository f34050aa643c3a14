/// A run of text in one style.
public struct Span: Equatable, Sendable {
  /// The style of a run.
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let strong = Traits(rawValue: 1)
    public static let emphasis = Traits(rawValue: 2)
    public static let code = Traits(rawValue: 4)
    public static let link = Traits(rawValue: 8)
  }

  /// A hard line break is "\n"; soft ones are blanks.
  public var text: String
  public var traits: Traits

  public init(_ text: String, _ traits: Traits = []) {
    self.text = text
    self.traits = traits
  }
}

/// A block of CommonMark (with tables).
public indirect enum Block: Equatable, Sendable {
  case paragraph([Span])
  /// Level 2 and up; level 1 starts a page.
  case heading(level: Int, [Span])
  /// `start` is `nil` for bullets.
  case list(start: Int?, items: [[Block]])
  case code(String)
  case quote([Block])
  case table(header: [[Span]], rows: [[[Span]]], alignments: [ColumnAlignment])
  case rule

  public enum ColumnAlignment: Equatable, Sendable { case left, center, right }
}
