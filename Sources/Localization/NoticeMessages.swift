/// Messages to the learner in the last row, until the next key.
extension Phrase {
  public static let noStage = Phrase("this page has no stage", zh: "这一页没有演示")
  public static let noStageToSet = Phrase("this page has no stage to set", zh: "这一页没有可设置的演示")
  public static let noStageAsCode = Phrase(
    "this page has no stage to show as code", zh: "这一页没有可写成代码的演示")
  public static func view(_ number: Int, of count: Int, _ title: Phrase) -> Phrase {
    Phrase("view \(number) of \(count): \(title)", zh: "视图 \(number)/\(count)：\(title)")
  }
  public static func noView(_ kind: Phrase, _ view: String, but now: Phrase) -> Phrase {
    Phrase(
      "\(kind) has no view \(view): this is \(now)",
      zh: "\(kind) 没有视图 \(view)：现在是\(now)")
  }
  public static let viewWalk = Phrase("the walk", zh: "逐步演示")
  public static let viewShapes = Phrase("the size formula", zh: "尺寸公式")
  public static let viewBackward = Phrase("the gradient going back", zh: "梯度的反向传播")
  public static let viewShift = Phrase("the picture moved", zh: "图像平移")
  public static let viewCompare = Phrase("settings compared", zh: "不同设置的比较")
  public static let viewPipeline = Phrase("the maps as pictures", zh: "以图像显示特征图")
  public static func compared(_ what: Phrase) -> Phrase {
    Phrase("compared: \(what)", zh: "比较：\(what)")
  }
  public static let nothingToCompare = Phrase("there is nothing else to compare here", zh: "这里没有别的可比较")
  public static let compareLesson = Phrase("the lesson's own", zh: "本课的设定")
  public static let compareDivisors = Phrase("what an average divides by", zh: "平均的除数")
  public static let compareEdges = Phrase("edge rules", zh: "边缘规则")
  public static let compareOperations = Phrase("operations", zh: "运算")
  public static let compareStrides = Phrase("strides", zh: "步幅")
  public static let compareFrameworks = Phrase("frameworks' defaults", zh: "各框架的默认值")

  public static func speed(_ speed: Int, of count: Int) -> Phrase {
    Phrase("speed \(speed) of \(count)", zh: "速度 \(speed)/\(count)")
  }
  public static let thisIsAll = Phrase("this is the only page: q quits", zh: "只有这一页：按 q 退出")
  public static func changed(page: String) -> Phrase {
    Phrase("page '\(page)' has changed", zh: "“\(page)”页有改动")
  }
  public static let typeFirst = Phrase("type the result first, or t to see it", zh: "请先输入结果，或按 t 查看")
  public static let nothingToPlay = Phrase("nothing to play here: → goes on", zh: "这里没有可播放的：按 → 继续")
  public static let lastStep = Phrase("that was the last step", zh: "这是最后一步")
  public static let lastLessonShort = Phrase(
    "that was the last lesson; Esc shows them all", zh: "这是最后一课；按 Esc 显示全部课程")
  public static let lessonSettings = Phrase("back to the lesson's settings", zh: "已恢复本课的设置")
  public static let theseAreSettings = Phrase("these are the lesson's settings already", zh: "已经是本课的设置")

  // MARK: Predictions and questions

  public static let walkOnly = Phrase(
    "only the walk lets you predict: v goes there", zh: "只有逐步演示可以先预测：按 v 切换过去")
  public static let shownAgain = Phrase("results are shown again", zh: "重新显示结果")
  public static let sayFirst = Phrase(
    "predict each result before it is shown; t ends this", zh: "每个结果先预测再显示；按 t 结束")
  public static let typeNumber = Phrase(
    "Type a number: 1.5, 3/2, -4, inf or nan.", zh: "请输入一个数：1.5、3/2、-4、inf 或 nan。")
  public static let noFurtherHint = Phrase("there are no more hints", zh: "没有更多提示了")
  public static let answerFirst = Phrase("answer first, or → to go on", zh: "请先作答，或按 → 继续")
  public static let noDemonstration = Phrase("there is nothing to play: → goes on", zh: "没有可播放的：按 → 继续")
  public static let motionIsOff = Phrase("motion is off: m turns it on", zh: "动画已关闭：按 m 打开")
  public static let nothingToAsk = Phrase("there are no questions about that", zh: "对此没有可问的题目")
  public static func notTaught(_ concept: Phrase) -> Phrase {
    Phrase("no lesson of this course teaches \(concept)", zh: "本课程没有讲解：\(concept)")
  }

  // MARK: Views

  public static let nothingBehind = Phrase("no map comes before this one", zh: "这一格之前没有别的特征图")
  public static let oneChannelOnly = Phrase("this map has only one channel", zh: "这张特征图只有一个通道")
  public static let nothingLeft = Phrase(
    "one more step would move the whole picture off the map", zh: "再移一格，图像就全部移出了")
  public static let typeGradient = Phrase("Type a number: 1.5, 3/2 or -4.", zh: "请输入一个数：1.5、3/2 或 -4。")

  // MARK: Editing a map

  public static func tooManyToEdit(_ cells: Int) -> Phrase {
    Phrase("a map of over \(cells) cells cannot be edited", zh: "超过 \(cells) 格的特征图不能编辑")
  }
  public static let askedNotEdited = Phrase(
    "this stage asks for results: t shows them, then i edits the map",
    zh: "此演示正在提问：先按 t 显示结果，再按 i 编辑")
  public static let onlyThisRow = Phrase("the map has only this row", zh: "特征图只有这一行")
  public static let onlyThisColumn = Phrase("the map has only this column", zh: "特征图只有这一列")
  public static let nothingToUndo = Phrase("there is nothing to undo", zh: "没有可撤销的")
  public static let nothingToRedo = Phrase("there is nothing to redo", zh: "没有可重做的")
  public static let oneChannelBlocks = Phrase(
    "a block can be pasted only onto a map with one channel", zh: "成块的数字只能粘贴到单通道的特征图")
  public static let typeCell = Phrase("type a number: 1.5, 3/2, -4 or inf", zh: "请输入一个数：1.5、3/2、-4 或 inf")
  public static func noNumber(_ word: String) -> Phrase {
    Phrase("'\(word)' is not a number: nothing was pasted", zh: "“\(word)”不是数字：没有粘贴")
  }
  public static let nothingPasted = Phrase("the pasted text has no numbers", zh: "粘贴的内容里没有数字")
  public static func tooMuchPasted(_ limit: Int) -> Phrase {
    Phrase("the pasted text has over \(limit) numbers", zh: "粘贴的内容超过 \(limit) 个数字")
  }
  public static func noBlock(_ why: Phrase) -> Phrase {
    Phrase("not a block: \(why)", zh: "不成矩形：\(why)")
  }
}
