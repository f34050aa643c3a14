import Screen

/// The colour of each ink. The hues (blue, orange, teal, red, purple) differ for colour-blind eyes too. With
/// an unknown background every colour has a contrast of at least 3:1 on both black and white; with a known
/// one, at least 4.5:1.
public struct Palette: Sendable {
  public let depth: ColorDepth
  public let background: Background

  public init(depth: ColorDepth, background: Background) {
    (self.depth, self.background) = (depth, background)
  }

  /// A colour of xterm's fixed cube, which themes leave alone; `nil` is the terminal's own foreground.
  func index(of ink: Ink) -> Int32? {
    let choice: (unknown: Int32, dark: Int32, light: Int32)
    switch ink {
    case .text: return nil
    case .muted: choice = (244, 248, 241)
    case .window: choice = (32, 39, 25)
    case .winner: choice = (166, 214, 130)
    case .accent: choice = (133, 183, 91)
    case .good: choice = (29, 79, 22)
    case .bad: choice = (160, 203, 124)
    }
    return pick(choice)
  }

  /// One of the sixteen colours that a theme defines, chosen to be readable in the common themes.
  func ansi(of ink: Ink) -> Int32? {
    switch ink {
    case .text, .muted: nil
    case .window: pick((12, 14, 4))
    case .winner: pick((5, 11, 5))
    case .accent: pick((nil, 13, nil))
    case .good: pick((nil, 10, nil))
    case .bad: pick((1, 9, 1))
    }
  }

  private func pick<Value>(_ choice: (unknown: Value, dark: Value, light: Value)) -> Value {
    switch background {
    case .unknown: choice.unknown
    case .dark: choice.dark
    case .light: choice.light
    }
  }

  /// The red, green and blue of a colour in xterm's cube or its grey ramp.
  static func rgb(_ index: Int32) -> Int32 {
    if index >= 232 { return (8 + 10 * (index - 232)) * 0x10101 }
    let levels: [Int32] = [0, 95, 135, 175, 215, 255]
    let (red, green, blue) = ((index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6)
    return levels[Int(red)] << 16 | levels[Int(green)] << 8 | levels[Int(blue)]
  }

  /// The colour number for ncurses at this depth; `nil` is the terminal's own foreground.
  public func color(of ink: Ink) -> Int32? {
    switch depth {
    case .none: nil
    case .ansi16: ansi(of: ink)
    case .indexed256: index(of: ink)
    case .direct: index(of: ink).map(Self.rgb)
    }
  }

  /// Distinguishes by weight what few colours cannot.
  public func weight(of ink: Ink) -> Weight {
    switch ink {
    case .text: .normal
    case _ where depth > .ansi16: .normal
    case .muted: .dim
    default: .bold
    }
  }

  public enum Weight: Sendable { case normal, dim, bold }
}
