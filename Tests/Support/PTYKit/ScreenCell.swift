import CVTerm

/// A cell as the terminal emulator shows it. Colours: -1 is the default, 0...255 indexed, else 0x1000000 | rgb.
public struct ScreenCell: Equatable, Sendable {
  public var text: String
  /// Columns: 1, or 2 for a wide character.
  public var width: Int
  public var foreground: Int
  public var background: Int
  public var isBold: Bool
  public var isReverse: Bool
  public var isUnderlined: Bool

  init(_ cell: VTermScreenCell) {
    var cell = cell
    let scalars = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
      .prefix { $0 != 0 && $0 != UInt32.max }
    text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    width = Int(cell.width)
    foreground = Int(vt_color(&cell.fg))
    background = Int(vt_color(&cell.bg))
    isBold = cell.attrs.bold != 0
    isReverse = cell.attrs.reverse != 0
    isUnderlined = cell.attrs.underline != 0
  }
}
