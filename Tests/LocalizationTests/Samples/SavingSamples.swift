@testable import Localization

extension SavingMessage {
  static let samples: [SavingMessage] = [
    .damagedBegun("s0"), .progressNotSaved(.verbatim("p0")), .damagedNotSaved("s0", .verbatim("p1")),
    .savedAgain, .leftUnsaved(12, .verbatim("p1")), .leftUnsaved(1, .verbatim("p1")),
    .placeNotSaved(.verbatim("p0")), .clockWasWrong("s0", now: "s1"), .readingProgress, .nothingDue,
    .backOnPage(12), .backOnPage(1), .leftOut("s0"), .readingLessons,
  ]
}

extension StorageMessage {
  static let samples: [StorageMessage] = [
    .diskFull("s0"), .cannotBeWritten("s0"), .keptLocked("s0"), .cannotBeLocked("s0"), .isNoProgress("s0"),
    .newerWrote("s0", 34, 56), .newerWrote("s0", 1, 1), .doesNotAnswer("s0"), .isDamaged("s0"),
    .wasMoved("s0"), .cannotBeUsed("s0", "s1"),
  ]
}
