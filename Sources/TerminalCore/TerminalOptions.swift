/// How many colours to use. `none` leaves bold, dim and the like.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
  case none, ansi16, indexed256, direct

  /// The deepest for a terminal with so many colours.
  public init(colors: Int) {
    self = colors >= 1 << 24 ? .direct : colors >= 256 ? .indexed256 : colors >= 8 ? .ansi16 : .none
  }

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// What the terminal draws on, which it does not say by itself.
public enum Background: String, CaseIterable, Sendable { case unknown, dark, light }

/// What the learner may decide; nil means find out from the environment. An environment is a function, so that rules
/// about it need no process to be tried in; a variable that is empty counts as unset.
public struct TerminalOptions: Sendable {
  public typealias Environment = (_ name: String) -> String?

  public var background: Background?
  public var ascii: Bool?
  /// At most so many colours; never more than the terminal has.
  public var color: ColorDepth?
  public var mouse: Bool

  public init(
    background: Background? = nil, ascii: Bool? = nil, color: ColorDepth? = nil, mouse: Bool = true
  ) {
    (self.background, self.ascii, self.color, self.mouse) = (background, ascii, color, mouse)
  }

  /// The option, then `POOLTUTOR_BACKGROUND`, then `COLORFGBG` ("foreground;background", as rxvt and Konsole set it).
  public func background(in environment: Environment) -> Background {
    if let background { return background }
    if let named = environment("POOLTUTOR_BACKGROUND").flatMap(Background.init) { return named }
    guard let index = environment("COLORFGBG")?.split(separator: ";").last.flatMap({ Int($0) }) else {
      return .unknown
    }
    return index == 7 || index > 8 ? .light : .dark
  }

  /// `NO_COLOR` counts where no option says otherwise.
  public func colorLimit(in environment: Environment) -> ColorDepth {
    color ?? (environment("NO_COLOR") == nil ? .direct : .none)
  }

  /// Whether all characters can be written, whatever frames are drawn with: see `wantsUTF8`.
  public func writesUTF8(in environment: Environment, driverSaysUTF8: Bool) -> Bool {
    var options = self
    if ascii == true { options.ascii = nil }
    return options.wantsUTF8(in: environment, driverSaysUTF8: driverSaysUTF8)
  }

  /// Whether to stand in with a UTF-8 locale when the environment's own is not one. Yes where it names UTF-8 but is not
  /// installed, as happens over SSH; where it names nothing, the terminal driver's word counts. An explicit `C` is obeyed.
  public func wantsUTF8(in environment: Environment, driverSaysUTF8: Bool) -> Bool {
    if let ascii { return !ascii }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first?.lowercased()
    // language_TERRITORY.encoding@modifier
    let encoding = locale?.prefix { $0 != "@" }
    return encoding.map { $0.hasSuffix("utf-8") || $0.hasSuffix("utf8") } ?? driverSaysUTF8
  }
}
