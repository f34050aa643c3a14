import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many colours to use. `none` leaves bold, dim and the like.
public enum ColorDepth: Int, Comparable, Sendable {
  case none, ansi16, indexed256, direct

  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// What the terminal draws on, which it does not say by itself.
public enum Background: String, CaseIterable, Sendable { case unknown, dark, light }

/// What the learner may decide; nil means find out from the environment.
public struct TerminalOptions: Sendable {
  public var background: Background?
  public var ascii: Bool?
  /// At most so many colours; never more than the terminal has.
  public var color: ColorDepth?
  public var mouse = true

  public init(
    background: Background? = nil, ascii: Bool? = nil, color: ColorDepth? = nil, mouse: Bool = true
  ) {
    (self.background, self.ascii, self.color, self.mouse) = (background, ascii, color, mouse)
  }

  /// The option, then `POOLTUTOR_BACKGROUND`, then `COLORFGBG` ("foreground;background", as rxvt and Konsole set it).
  func resolvedBackground() -> Background {
    if let background { return background }
    if let named = variable("POOLTUTOR_BACKGROUND").flatMap(Background.init) { return named }
    guard let index = variable("COLORFGBG")?.split(separator: ";").last.flatMap({ Int($0) }) else {
      return .unknown
    }
    return index == 7 || index > 8 ? .light : .dark
  }

  /// `NO_COLOR` counts where no option says otherwise.
  func colorLimit() -> ColorDepth { color ?? (variable("NO_COLOR") == nil ? .direct : .none) }

  /// The locale decides. Where it names UTF-8 but is not installed, as over SSH, another UTF-8 locale stands in; where
  /// nothing names a locale at all, the terminal driver's word counts. An explicit `C` means ASCII.
  func speaksUTF8() -> Bool {
    if ascii == true { return false }
    if terminal_locale_is_utf8(false) { return true }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first?.lowercased()
    let isMeant = locale.map { $0.hasSuffix("utf-8") || $0.hasSuffix("utf8") } ?? terminal_driver_is_utf8()
    return (isMeant || ascii == false) && terminal_locale_is_utf8(true)
  }
}

/// An environment variable; empty is as good as unset.
func variable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}

/// Why there is no full-screen program here.
public enum TerminalError: Error, Equatable, Sendable {
  case notATerminal(stream: String)
  case unset, unknown(term: String), dumb(term: String)
  case failed(term: String)

  /// A sentence for the learner.
  public var message: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream) is not a terminal; the tutorial needs one for both input and output."
    case .unset: "TERM is not set, so it is not known what the terminal can do."
    case .unknown(let term): "The terminal type '\(term)' (from TERM) is not in the terminfo database."
    case .dumb(let term): "The terminal type '\(term)' (from TERM) cannot place text on the screen."
    case .failed(let term): "The terminal of type '\(term)' could not be set up."
    }
  }
}
