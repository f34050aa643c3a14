extension English {
  func text(_ message: SavingMessage) -> String {
    switch message {
    case .damagedBegun(let name): "Progress was damaged: it is kept as \(name), and starts afresh."
    case .progressNotSaved(let reason): "Progress is not saved: \(text(reason))"
    case .damagedNotSaved(let name, let reason):
      "Progress was damaged and is kept as \(name). It is not saved: \(text(reason))"
    case .savedAgain: "Progress is saved again; nothing was lost."
    case .leftUnsaved(let answers, let reason):
      answers == 1
        ? "1 answer was not saved: \(text(reason))" : "\(answers) answers were not saved: \(text(reason))"
    case .placeNotSaved(let reason): "Your place was not saved: \(text(reason))"
    case .clockWasWrong(let date, let now):
      "Some of your progress is dated \(date), but today is \(now): a clock was wrong, then or now. Your latest answers count."
    case .readingProgress: "reading your earlier answers ..."
    case .nothingDue: "nothing is due for review; z asks anyway"
    case .backOnPage(let page): "back on page \(page), where you were"
    case .leftOut(let file): "\(file) has mistakes and is left out: try pooltutor check"
    case .readingLessons: "The lessons are still being read."
    }
  }

  func text(_ message: StorageMessage) -> String {
    switch message {
    case .diskFull(let path): "The disk is full: nothing can be added to \(path)."
    case .cannotBeWritten(let path): "\(path) cannot be written to."
    case .keptLocked(let path): "Another program has locked \(path)."
    case .cannotBeLocked(let path):
      "Files cannot be locked where \(path) is, so saving there is not safe: choose another place with --state."
    case .isNoProgress(let path): "\(path) is not a progress file, and is left alone."
    case .newerWrote(let path, let version, let known):
      "A newer pooltutor wrote \(path): its version is \(version), this program knows \(known)."
    case .doesNotAnswer(let path): "The disk with \(path) does not respond."
    case .isDamaged(let path): "\(path) is damaged."
    case .wasMoved(let path): "\(path) was moved or removed while it was in use."
    case .cannotBeUsed(let path, let reason): "\(path) cannot be used: \(reason)."
    }
  }
}
