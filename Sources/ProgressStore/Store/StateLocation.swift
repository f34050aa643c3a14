import Files

/// Where progress is stored.
public enum StateLocation {
  /// The file given with `--state`; else the one under `$XDG_STATE_HOME`; else under `~/.local/state`. A
  /// relative `$XDG_STATE_HOME` counts as unset, as the XDG specification requires. `~` is `$HOME`, or else
  /// `home`.
  public static func path(option: String?, environment: (String) -> String?, home: String) -> String {
    if let option { return option }
    if let folder = environment("XDG_STATE_HOME"), folder.hasPrefix("/") { return file(under: folder) }
    // On Linux, Foundation asks the password file before $HOME, unlike a shell.
    let named = environment("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return file(under: (named ?? home) + "/.local/state")
  }

  /// The same for this process.
  public static func path(option: String?) -> String {
    path(option: option, environment: Surroundings.variable, home: Surroundings.listedHome ?? "/")
  }

  private static let name = "/pooltutor/progress.sqlite"

  private static func file(under folder: String) -> String { folder + name }

  /// Whether no other program would put a file at that path.
  static func isOwn(_ path: String) -> Bool { path.hasSuffix(name) }
}
