/// The role of a text. The terminal picks a colour for each role, by its palette and background.
public enum Ink: UInt8, CaseIterable, Sendable {
  case text
  /// Secondary: captions, footers, cells that are not computed yet.
  case muted
  /// The overlay box and the cells under it.
  case window
  /// The winner under the box, the current result, and the mark that links them.
  case winner
  /// Headings and whatever the cursor is on.
  case accent
  /// `checked ✓`, finished lessons.
  case good
  /// Disagreement and refusals.
  case bad
}

/// A value of a picture as a shade: the sign gives the hue, the distance from 0 the lightness.
public struct Tone: Hashable, Sendable {
  /// The number of shades on either side of 0.
  public static let levels = 8
  /// The terminal's own background.
  public static let none = Tone(code: .min)
  /// A line around pixels.
  public static let outline = Tone(code: .max)

  /// `-levels...levels` for a value.
  private let code: Int8

  private init(code: Int8) { self.code = code }

  public init(level: Int) { code = Int8(min(max(-Self.levels, level), Self.levels)) }

  /// `nil` for NaN and for the outline.
  public var level: Int? { self == .none || self == .outline ? nil : Int(code) }
}

/// How a cell looks, in terms that every terminal can show.
public struct Style: Hashable, Sendable {
  /// Text attributes.
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Traits(rawValue: 1)
    public static let italic = Traits(rawValue: 2)
    public static let underline = Traits(rawValue: 4)
    public static let reverse = Traits(rawValue: 8)
    /// Invisible marks for where text is typed and what is selected. The terminal's own cursor goes there.
    public static let caret = Traits(rawValue: 16)
    public static let focus = Traits(rawValue: 32)
  }

  public var ink: Ink
  public var traits: Traits
  /// The colours of a picture's cell, which replace the ink: of its glyph, and behind it.
  public var fill: Fill?

  /// The tones of a glyph and of the cell behind it.
  public struct Fill: Hashable, Sendable {
    public var fore: Tone
    public var back: Tone

    public init(_ fore: Tone, _ back: Tone) { (self.fore, self.back) = (fore, back) }
  }

  public init(_ ink: Ink = .text, _ traits: Traits = []) {
    self.ink = ink
    self.traits = traits
    fill = nil
  }

  public static let plain = Style()
  /// The mark after the text being typed.
  public static let caret = Style(.winner, [.bold, .caret])

  /// A cell of a picture.
  public init(_ fore: Tone, on back: Tone) {
    self.init()
    fill = Fill(fore, back)
  }
}
