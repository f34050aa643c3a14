import Screen

/// The shades of pictures: 0 is dark, values above go through greys to white, values below through blues.
/// Grey and blue differ for colour-blind eyes too. A picture has its own background, so it looks the same on
/// dark and light terminals.
extension Palette {
  private static let below: [Int32] = [17, 18, 19, 20, 26, 32, 39, 45]
  private static let zero: Int32 = 234
  private static let above: [Int32] = [238, 241, 244, 247, 249, 251, 253, 231]
  /// Orange, which differs from both.
  private static let outline: Int32 = 208

  /// The colour number for ncurses at this depth; `nil` is the terminal's own colour.
  public func color(of tone: Tone) -> Int32? {
    switch depth {
    case .none: nil
    case .ansi16: ansi(of: tone)
    case .indexed256: index(of: tone)
    case .direct: index(of: tone).map(Self.rgb)
    }
  }

  private func index(of tone: Tone) -> Int32? {
    if tone == .outline { return Self.outline }
    guard let level = tone.level else { return nil }
    if level == 0 { return Self.zero }
    return level < 0 ? Self.below[-level - 1] : Self.above[level - 1]
  }

  /// One of eight colours, which every terminal has for letters and backgrounds alike.
  private func ansi(of tone: Tone) -> Int32? {
    if tone == .outline { return 1 }
    guard let level = tone.level else { return nil }
    let isStrong = abs(level) > Tone.levels / 2
    if level == 0 { return 0 }
    return level < 0 ? (isStrong ? 6 : 4) : (isStrong ? 7 : 3)
  }
}
