/// Progress that cannot be saved, and lessons that are left out.
public enum SavingMessage: Hashable, Sendable {
  case damagedBegun(String)
  case progressNotSaved(Phrase)
  case damagedNotSaved(String, Phrase)
  case savedAgain
  case leftUnsaved(Int, Phrase)
  case placeNotSaved(Phrase)
  case clockWasWrong(String, now: String)
  case readingProgress
  case nothingDue
  case backOnPage(Int)
  case leftOut(String)
  case readingLessons
}

/// Why progress cannot be saved.
public enum StorageMessage: Hashable, Sendable {
  case diskFull(String)
  case cannotBeWritten(String)
  case keptLocked(String)
  case cannotBeLocked(String)
  case isNoProgress(String)
  case newerWrote(String, Int, Int)
  case doesNotAnswer(String)
  case isDamaged(String)
  case wasMoved(String)
  case cannotBeUsed(String, String)
}
