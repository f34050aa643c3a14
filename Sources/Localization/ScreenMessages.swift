/// Header, footer, list of lessons, lesson and round: what is around a stage.
extension Phrase {
  public static func tooSmall(least: String, now: String) -> Phrase {
    Phrase("pooltutor needs \(least); this window is \(now).", zh: "pooltutor 需要 \(least)，当前窗口为 \(now)。")
  }

  // MARK: The list of lessons

  public static func finished(_ done: Int, of count: Int) -> Phrase {
    Phrase(
      "\(done) of \(count) \(count == 1 ? "lesson" : "lessons") finished", zh: "共 \(count) 课，已学完 \(done) 课")
  }
  public static func finishedBriefly(_ done: Int, of count: Int) -> Phrase {
    Phrase("\(done) of \(count) finished", zh: "已学完 \(done)/\(count)")
  }
  public static func due(_ concepts: Int) -> Phrase {
    Phrase("\(concepts) \(concepts == 1 ? "concept" : "concepts") due (z), ", zh: "\(concepts) 个概念待复习（z），")
  }
  public static func dueBriefly(_ concepts: Int) -> Phrase {
    Phrase("\(concepts) due (z)", zh: "待复习 \(concepts)（z）")
  }
  public static let lessonToCome = Phrase(
    "The lesson appears here as soon as it has no mistakes.", zh: "这一课一旦没有错误，就会出现在这里。")
  public static func noLesson(with word: String) -> Phrase {
    Phrase("No lesson contains \"\(word)\". Esc shows them all.", zh: "没有一课含有“\(word)”。按 Esc 显示全部。")
  }
  public static let isFinished = Phrase("✓ finished", zh: "✓ 已学完")
  public static func atPage(_ page: Int) -> Phrase { Phrase("at page \(page)", zh: "学到第 \(page) 页") }

  // MARK: A lesson

  public static func page(_ page: Int, of count: Int) -> Phrase {
    Phrase("page \(page) of \(count)", zh: "第 \(page)/\(count) 页")
  }
  public static func question(_ question: Int, of count: Int) -> Phrase {
    Phrase("question \(question) of \(count)", zh: "第 \(question)/\(count) 题")
  }
  public static func step(_ step: String, of count: Int) -> Phrase {
    Phrase("step \(step)/\(count) ", zh: "第 \(step)/\(count) 步 ")
  }
  public static func finished(lesson: String) -> Phrase { Phrase("\(lesson): finished", zh: "\(lesson)：学完了") }
  public static func next(_ number: Int, _ title: String) -> Phrase {
    Phrase("Next: \(number) \(title)  →", zh: "下一课：\(number) \(title)  →")
  }
  public static let lastLesson = Phrase(
    "That was the last lesson. Esc shows them all.", zh: "这是最后一课。按 Esc 显示全部课程。")
  public static let sources = Phrase("Sources", zh: "参考资料")
  public static let code = Phrase("Code", zh: "代码")
  public static func mistake(line: Int, column: Int) -> Phrase {
    Phrase(", line \(line), column \(column)", zh: "，第 \(line) 行，第 \(column) 列")
  }
  public static func more(_ count: Int) -> Phrase { Phrase(" and \(count) more", zh: "，另有 \(count) 处") }

  // MARK: Questions

  public static let yourAnswer = Phrase("your answer: ", zh: "你的答案：")
  public static let hint = Phrase("hint: ", zh: "提示：")
  public static let solution = Phrase("The solution", zh: "解答")
  public static let right = Phrase("Right.", zh: "正确。")
  public static let wrong = Phrase("Not quite.", zh: "不对。")

  // MARK: A round

  public static func quiz(_ title: Phrase) -> Phrase {
    Phrase("Quiz: \(title)", zh: "测验：\(title)")
  }
  public static let everything = Phrase("everything, mixed", zh: "全部内容，混合出题")
  public static let whatIsDue = Phrase("what is due", zh: "待复习的内容")
  public static func right(_ right: Int, of asked: Int) -> Phrase {
    Phrase("\(right) of \(asked) right", zh: "\(asked) 题答对 \(right) 题")
  }
  public static func skipped(_ count: Int) -> Phrase { Phrase(", \(count) skipped", zh: "，跳过 \(count) 题") }
  public static let skipped = Phrase("skipped", zh: "跳过")
  public static func opens(_ lesson: String, _ page: String) -> Phrase {
    Phrase("Enter opens the page about it: \(lesson), \(page)", zh: "按回车键打开讲解它的一页：\(lesson)，\(page)")
  }
}
