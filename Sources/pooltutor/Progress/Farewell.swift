import Foundation
import Localization
import Runtime
import Screen

/// However the program ends, important messages about saving that no screen has shown go to stderr.
enum Farewell {
  private static let lock = NSLock()
  /// Guarded by `lock`.
  nonisolated(unsafe) private static var recorder: ProgressRecorder?

  /// From now on it is the recorder of this process.
  static func note(_ new: ProgressRecorder) { lock.withLock { recorder = new } }

  /// Saves the rest, and says what could not be saved.
  static func say() { say(lock.withLock { recorder }?.finish() ?? [], in: .english) }

  static func say(_ phrases: [Phrase], in language: Language) {
    for phrase in phrases { printError("pooltutor: \(VisibleText.of(phrase[language]))") }
  }
}
