/// Progress that cannot be kept, and lessons that are left out.
extension Phrase {
  public static let notSaved = Phrase("Not saved. ", zh: "没有保存。")
  public static func damagedBegun(_ name: String) -> Phrase {
    Phrase("Progress was damaged: it is kept as \(name), and begins anew.", zh: "进度文件已损坏：保留为 \(name)，并重新开始。")
  }
  public static func progressNotSaved(_ reason: Phrase) -> Phrase {
    Phrase("Progress is not saved: \(reason)", zh: "进度无法保存：\(reason)")
  }
  public static func damagedNotSaved(_ name: String, _ reason: Phrase) -> Phrase {
    Phrase(
      "Progress was damaged and is kept as \(name). It is not saved: \(reason)",
      zh: "进度文件已损坏，保留为 \(name)。进度无法保存：\(reason)")
  }
  public static func leftOut(_ file: String) -> Phrase {
    Phrase(
      "\(file) has mistakes and is left out: try pooltutor check", zh: "\(file) 有错误，未收入：请运行 pooltutor check")
  }

  // MARK: Why

  public static func diskFull(_ path: String) -> Phrase {
    Phrase("The disk is full: nothing can be added to \(path).", zh: "磁盘已满：无法写入 \(path)。")
  }
  public static func cannotBeWritten(_ path: String) -> Phrase {
    Phrase("\(path) cannot be written to.", zh: "\(path) 不可写。")
  }
  public static func keptLocked(_ path: String) -> Phrase {
    Phrase("Another program keeps \(path) locked.", zh: "另一个程序锁住了 \(path)。")
  }
  public static func isDamaged(_ path: String) -> Phrase { Phrase("\(path) is damaged.", zh: "\(path) 已损坏。") }
  public static func wasMoved(_ path: String) -> Phrase {
    Phrase("\(path) was moved or removed while it was in use.", zh: "\(path) 在使用中被移走或删除。")
  }
  public static func cannotBeUsed(_ path: String, _ reason: String) -> Phrase {
    Phrase("\(path) cannot be used: \(reason).", zh: "\(path) 无法使用：\(reason)。")
  }
}
