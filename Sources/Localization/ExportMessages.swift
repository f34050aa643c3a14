/// What is written to files: captions of pictures, a lesson as Markdown, and the page for a map of your own.
extension Phrase {
  public static func titleAndPage(_ title: String, _ page: Int, of count: Int) -> Phrase {
    Phrase("\(title), page \(page) of \(count)", zh: "\(title)，第 \(page)/\(count) 页")
  }
  public static func questionOf(_ title: String, _ question: Int) -> Phrase {
    Phrase("\(title): question \(question)", zh: "\(title)：第 \(question) 题")
  }
  public static func pageOf(_ title: String, _ page: String) -> Phrase {
    Phrase("\(title): \(page)", zh: "\(title)：\(page)")
  }
  public static func settingsAndSize(_ settings: String, _ size: String) -> Phrase {
    Phrase("\(settings). \(size)", zh: "\(settings)。\(size)")
  }
  public static let questionsHeading = Phrase("Questions", zh: "题目")
  public static let solutionsHeading = Phrase("Solutions", zh: "解答")
  public static func choiceIs(_ letter: String, right: Bool, _ why: String?) -> Phrase {
    Phrase(
      "\(letter) is \(right ? "**right**" : "wrong")\(why.map { ": " + $0 } ?? ".")",
      zh: "\(letter) \(right ? "**正确**" : "不对")\(why.map { "：" + $0 } ?? "。")")
  }
  public static func stepOf(_ step: Int, _ count: Int) -> Phrase {
    Phrase("step \(step)/\(count)", zh: "第 \(step)/\(count) 步")
  }
  public static func channelTitle(_ channel: Int, of count: Int) -> Phrase {
    Phrase("channel \(channel) of \(count)", zh: "通道 \(channel)/\(count)")
  }
  public static func stepIs(_ step: Int, _ sentence: String) -> Phrase {
    Phrase("Step \(step): \(sentence)", zh: "第 \(step) 步：\(sentence)")
  }
  public static func stepsInAll(_ count: Int) -> Phrase {
    Phrase(" And so on, \(count) steps in all.", zh: "其余从略，共 \(count) 步。")
  }
  public static func stepRule(_ step: Int, of count: Int) -> Phrase {
    Phrase("step \(step) of \(count)", zh: "第 \(step)/\(count) 步")
  }

  // MARK: What cannot be written

  public static let nothingOnStage = Phrase("there is no stage", zh: "没有演示")
  public static func noPlainFile(_ name: String) -> Phrase {
    Phrase("\(name) is not a regular file", zh: "\(name) 不是普通文件")
  }
  public static func cannotWrite(_ name: String) -> Phrase {
    Phrase("\(name) cannot be written", zh: "\(name) 无法写入")
  }

  public static let aPicture = Phrase("a picture", zh: "图像")
  public static func tooManyCellsOfBothMaps(_ count: Int, in place: Phrase, atMost limit: Int) -> Phrase {
    Phrase(
      "\(count) cells of both maps together are too many for \(place): at most \(limit)",
      zh: "两张图共 \(count) 格，\(place)放不下：最多 \(limit) 格")
  }
  public static func tooManyCellsUnderBoxes(_ count: Int, in place: Phrase, atMost limit: Int) -> Phrase {
    Phrase(
      "\(count) cells under all boxes are too many for \(place): at most \(limit)",
      zh: "全部窗口共 \(count) 格，\(place)放不下：最多 \(limit) 格")
  }
  public static func tooManySteps(_ count: Int, in place: Phrase, atMost limit: Int) -> Phrase {
    Phrase(
      "\(count) steps are too many for \(place): at most \(limit)",
      zh: "\(count) 步太多，\(place) 放不下：最多 \(limit) 步")
  }
  public static func tooManyCellsOfMapsAndBoxes(_ count: Int, in place: Phrase, atMost limit: Int) -> Phrase {
    Phrase(
      "\(count) cells of maps and boxes are too many for \(place): at most \(limit)",
      zh: "特征图与窗口共 \(count) 格，\(place) 放不下：最多 \(limit) 格")
  }

  // MARK: A map of your own

  public static let ownMap = Phrase("Your own map", zh: "你自己的特征图")
  public static let emptyMap = Phrase("an empty map", zh: "空的特征图")
  public static let ownMapKeys = Phrase(
    """
    o: operation; p, s: pool size, stride; e: edge rule; Tab: all settings. v: other views. i edits the map: type \
    numbers, or paste them. w writes the stage to a file, y copies the map. b zooms out.
    """,
    zh: "o：运算；p、s：窗口大小、步幅；e：边缘规则；Tab：全部设置。v：其他视图。i 编辑特征图：输入数字，或粘贴。w 把演示写入文件，y 复制特征图。b 缩小。")
}
