/// Progress that cannot be saved, and lessons that are left out.
extension Phrase {
  public static func damagedBegun(_ name: String) -> Phrase {
    Phrase(
      "Progress was damaged: it is kept as \(name), and starts afresh.", zh: "进度文件已损坏：保留为 \(name)，并重新开始。")
  }
  public static func progressNotSaved(_ reason: Phrase) -> Phrase {
    Phrase("Progress is not saved: \(reason)", zh: "进度没有保存：\(reason)")
  }
  public static func damagedNotSaved(_ name: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "Progress was damaged and is kept as \(name). It is not saved: \(reason)",
      zh: "进度文件已损坏，保留为 \(name)。进度没有保存：\(reason)")
  }
  public static let savedAgain = Phrase(
    "Progress is saved again; nothing was lost.", zh: "进度恢复保存，之前未保存的内容也已补上。")
  public static func leftUnsaved(_ answers: Int, _ reason: Phrase) -> Phrase {
    Phrase(
      answers == 1 ? "1 answer was not saved: \(reason)" : "\(answers) answers were not saved: \(reason)",
      zh: "有 \(answers) 个回答没有保存：\(reason)")
  }
  public static func placeNotSaved(_ reason: Phrase) -> Phrase {
    Phrase("Your place was not saved: \(reason)", zh: "学习位置没有保存：\(reason)")
  }
  public static func clockWasWrong(_ date: String, now: String) -> Phrase {
    Phrase(
      "Some of your progress is dated \(date), but today is \(now): a clock was wrong, then or now. Your latest answers count.",
      zh: "有的进度记录的日期是 \(date)，而今天是 \(now)：当时或现在的时钟有误。以最后的回答为准。")
  }
  public static let readingProgress = Phrase("reading your earlier answers ...", zh: "正在读取以前的回答……")
  public static let nothingDue = Phrase(
    "nothing is due for review; z asks anyway", zh: "没有到期的复习；按 z 仍可练习")
  public static func backOnPage(_ page: Int) -> Phrase {
    Phrase("back on page \(page), where you were", zh: "回到上次学到的第 \(page) 页")
  }
  public static func leftOut(_ file: String) -> Phrase {
    Phrase(
      "\(file) has mistakes and is left out: try pooltutor check", zh: "\(file) 有错误，未收入：请运行 pooltutor check")
  }
  public static let readingLessons = Phrase("The lessons are still being read.", zh: "课程仍在读取中。")

  // MARK: Why

  public static func diskFull(_ path: String) -> Phrase {
    Phrase("The disk is full: nothing can be added to \(path).", zh: "磁盘已满：无法写入 \(path)。")
  }
  public static func cannotBeWritten(_ path: String) -> Phrase {
    Phrase("\(path) cannot be written to.", zh: "\(path) 不可写。")
  }
  public static func keptLocked(_ path: String) -> Phrase {
    Phrase("Another program has locked \(path).", zh: "另一个程序锁住了 \(path)。")
  }
  public static func cannotBeLocked(_ path: String) -> Phrase {
    Phrase(
      "Files cannot be locked where \(path) is, so saving there is not safe: choose another place with --state.",
      zh: "\(path) 所在的文件系统不能加锁，无法安全写入：请用 --state 另选位置。")
  }
  public static func isNoProgress(_ path: String) -> Phrase {
    Phrase("\(path) is not a progress file, and is left alone.", zh: "\(path) 不是进度文件，未作改动。")
  }
  public static func newerWrote(_ path: String, _ version: Int, _ known: Int) -> Phrase {
    Phrase(
      "A newer pooltutor wrote \(path): its version is \(version), this program knows \(known).",
      zh: "\(path) 由较新的 pooltutor 写成：其版本为 \(version)，本程序只到 \(known)。")
  }
  public static func doesNotAnswer(_ path: String) -> Phrase {
    Phrase("The disk with \(path) does not respond.", zh: "\(path) 所在的磁盘没有响应。")
  }
  public static func isDamaged(_ path: String) -> Phrase { Phrase("\(path) is damaged.", zh: "\(path) 已损坏。") }
  public static func wasMoved(_ path: String) -> Phrase {
    Phrase("\(path) was moved or removed while it was in use.", zh: "\(path) 在使用中被移走或删除。")
  }
  public static func cannotBeUsed(_ path: String, _ reason: String) -> Phrase {
    Phrase("\(path) cannot be used: \(reason).", zh: "\(path) 无法使用：\(reason)。")
  }
}
