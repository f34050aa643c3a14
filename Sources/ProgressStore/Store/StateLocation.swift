import Files

/// Where progress is kept.
public enum StateLocation {
  /// The file that was asked for with `--state`; else the one under `$XDG_STATE_HOME`; else under `~/.local/state`.
  /// A relative `$XDG_STATE_HOME` counts as unset, as the XDG specification wants it. `~` is `$HOME`, or else `home`.
  public static func path(option: String?, environment: (String) -> String?, home: String) -> String {
    if let option { return option }
    if let folder = environment("XDG_STATE_HOME"), folder.hasPrefix("/") { return file(under: folder) }
    // Foundation asks the password file before $HOME on Linux, unlike a shell.
    let named = environment("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return file(under: (named ?? home) + "/.local/state")
  }

  /// The same, for this process.
  public static func path(option: String?) -> String {
    path(option: option, environment: Surroundings.variable, home: Surroundings.listedHome ?? "/")
  }

  private static let name = "/pooltutor/progress.sqlite"

  private static func file(under folder: String) -> String { folder + name }

  /// Whether a file of that path is where nobody but this program puts any.
  static func isOwn(_ path: String) -> Bool { path.hasSuffix(name) }
}
