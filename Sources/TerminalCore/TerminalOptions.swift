/// How many colours to use. With `none`, bold and dim remain.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
  case none, ansi16, indexed256, direct

  /// The deepest for a terminal with so many colours.
  public init(colors: Int) {
    self = colors >= 1 << 24 ? .direct : colors >= 256 ? .indexed256 : colors >= 8 ? .ansi16 : .none
  }

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// The terminal's background, which terminals do not report.
public enum Background: String, CaseIterable, Sendable { case unknown, dark, light }

/// What the learner may choose; `nil` means to find out from the environment. The environment is a function,
/// so that its rules can be tested without a process; an empty variable counts as unset.
public struct TerminalOptions: Sendable {
  /// Looks up an environment variable.
  public typealias Environment = (_ name: String) -> String?

  public var background: Background?
  /// Whether to draw with ASCII only.
  public var ascii: Bool?
  /// The most colours to use; never more than the terminal has.
  public var color: ColorDepth?
  /// Whether to report the mouse.
  public var mouse: Bool

  public init(
    background: Background? = nil, ascii: Bool? = nil, color: ColorDepth? = nil, mouse: Bool = true
  ) {
    (self.background, self.ascii, self.color, self.mouse) = (background, ascii, color, mouse)
  }

  /// By the option, then `POOLTUTOR_BACKGROUND`, then `COLORFGBG` ("foreground;background", as rxvt and
  /// Konsole set it).
  public func background(in environment: Environment) -> Background {
    if let background { return background }
    if let named = environment("POOLTUTOR_BACKGROUND").flatMap(Background.init) { return named }
    guard let index = environment("COLORFGBG")?.split(separator: ";").last.flatMap({ Int($0) }) else {
      return .unknown
    }
    return index == 7 || index > 8 ? .light : .dark
  }

  /// By the option, then `NO_COLOR`.
  public func colorLimit(in environment: Environment) -> ColorDepth {
    color ?? (environment("NO_COLOR") == nil ? .direct : .none)
  }

  /// Whether all characters can be written, whatever frames are drawn with; see `wantsUTF8`.
  public func writesUTF8(in environment: Environment, driverSaysUTF8: Bool) -> Bool {
    var options = self
    if ascii == true { options.ascii = nil }
    return options.wantsUTF8(in: environment, driverSaysUTF8: driverSaysUTF8)
  }

  /// Whether to use a UTF-8 locale in place of the environment's. Yes if the environment names a UTF-8 locale
  /// that is not installed, as happens over SSH. If it names none, the terminal driver decides. An explicit
  /// `C` is respected.
  public func wantsUTF8(in environment: Environment, driverSaysUTF8: Bool) -> Bool {
    if let ascii { return !ascii }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first?.lowercased()
    // language_TERRITORY.encoding@modifier
    let encoding = locale?.prefix { $0 != "@" }
    return encoding.map { $0.hasSuffix("utf-8") || $0.hasSuffix("utf8") } ?? driverSaysUTF8
  }
}
