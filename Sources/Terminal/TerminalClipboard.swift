import CTerminal
import TerminalCore

extension Terminal {
  /// Puts `text` on the clipboard of whoever sits at the terminal.
  /// - Returns: false where it is too long, or the terminal looks like none that has a clipboard.
  public func copy(_ text: String) -> Bool {
    guard isOurs, !modes.on.isEmpty, let sequence = Clipboard.sequence(copying: text) else { return false }
    sequence.withCString { terminal_write($0, sequence.utf8.count) }
    return true
  }
}
