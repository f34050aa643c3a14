import CTerminal
import TerminalCore

extension Terminal {
  /// Copies `text` to the clipboard of the terminal's user.
  /// - Returns: false if it is too long, the terminal does not seem to have a clipboard, or does not take all
  ///   of it.
  public func copy(_ text: String) -> Bool {
    guard isOurs, !modes.on.isEmpty, let sequence = Clipboard.sequence(copying: text) else { return false }
    return sequence.withCString { terminal_write(STDOUT_FILENO, $0, sequence.utf8.count, -1) }
  }
}
