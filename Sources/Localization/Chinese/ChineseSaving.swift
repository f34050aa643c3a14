extension Chinese {
  func text(_ message: SavingMessage) -> String {
    switch message {
    case .damagedBegun(let name): "进度文件已损坏：保留为 \(name)，并重新开始。"
    case .progressNotSaved(let reason): "进度没有保存：\(text(reason))"
    case .damagedNotSaved(let name, let reason): "进度文件已损坏，保留为 \(name)。进度没有保存：\(text(reason))"
    case .savedAgain: "进度恢复保存，之前未保存的内容也已补上。"
    case .leftUnsaved(let answers, let reason): "有 \(answers) 个回答没有保存：\(text(reason))"
    case .placeNotSaved(let reason): "学习位置没有保存：\(text(reason))"
    case .clockWasWrong(let date, let now): "有的进度记录的日期是 \(date)，而今天是 \(now)：当时或现在的时钟有误。以最后的回答为准。"
    case .readingProgress: "正在读取以前的回答……"
    case .nothingDue: "没有到期的复习；按 z 仍可练习"
    case .backOnPage(let page): "回到上次学到的第 \(page) 页"
    case .leftOut(let file): "\(file) 有错误，未收入：请运行 pooltutor check"
    case .readingLessons: "课程仍在读取中。"
    }
  }

  func text(_ message: StorageMessage) -> String {
    switch message {
    case .diskFull(let path): "磁盘已满：无法写入 \(path)。"
    case .cannotBeWritten(let path): "\(path) 不可写。"
    case .keptLocked(let path): "另一个程序锁住了 \(path)。"
    case .cannotBeLocked(let path): "\(path) 所在的文件系统不能加锁，无法安全写入：请用 --state 另选位置。"
    case .isNoProgress(let path): "\(path) 不是进度文件，未作改动。"
    case .newerWrote(let path, let version, let known):
      "\(path) 由较新的 pooltutor 写成：其版本为 \(version)，本程序只到 \(known)。"
    case .doesNotAnswer(let path): "\(path) 所在的磁盘没有响应。"
    case .isDamaged(let path): "\(path) 已损坏。"
    case .wasMoved(let path): "\(path) 在使用中被移走或删除。"
    case .cannotBeUsed(let path, let reason): "\(path) 无法使用：\(reason)。"
    }
  }
}
