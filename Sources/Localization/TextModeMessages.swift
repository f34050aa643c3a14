/// Plain mode: the words around a lesson's pages and the replies to what is typed. Commands are English in every
/// language.
extension Phrase {
  public static func wasOnPage(_ page: Int) -> Phrase {
    Phrase("You were on page \(page); page 1 is the start.", zh: "上次学到第 \(page) 页；输入 page 1 从头开始。")
  }
  public static let enterGoesOn = Phrase(
    "Enter goes on; help lists what else you can type.", zh: "按回车键继续；help 列出可输入的内容。")
  public static let answerPrompt = Phrase("Your answer: ", zh: "你的答案：")
  public static func answerWas(_ answer: String) -> Phrase {
    Phrase("Your answer: \(answer)", zh: "你的答案：\(answer)")
  }
  public static let hintLead = Phrase("Hint: ", zh: "提示：")
  public static let notAsked = Phrase("(not asked: the input has ended)", zh: "（未提问：输入已结束）")
  public static let inputEnded = Phrase("The input has ended.", zh: "输入已结束。")
  public static let onFirstPage = Phrase("This is the first page.", zh: "这是第一页。")
  public static func pagesGo(_ count: Int) -> Phrase {
    Phrase("Pages go from 1 to \(count).", zh: "页码从 1 到 \(count)。")
  }
  public static func stepsGo(_ count: Int) -> Phrase {
    Phrase("Steps go from 1 to \(count).", zh: "步数从 1 到 \(count)。")
  }
  public static func imagesGo(_ count: Int) -> Phrase {
    Phrase("Images go from 1 to \(count).", zh: "图像从 1 到 \(count)。")
  }
  public static func pageLead(_ page: Int, of count: Int) -> Phrase {
    Phrase("Page \(page) of \(count).", zh: "第 \(page)/\(count) 页。")
  }
  public static func questionTitle(_ page: String, _ question: Int, of count: Int) -> Phrase {
    Phrase("\(page): question \(question) of \(count)", zh: "\(page)：第 \(question)/\(count) 题")
  }
  public static func lessonFinished(_ title: String) -> Phrase {
    Phrase("\(title): finished.", zh: "\(title)：学完了。")
  }
  public static func nextLesson(_ title: String, _ summary: String, _ command: String) -> Phrase {
    Phrase("Next: \(title) \(summary) \(command)", zh: "下一课：\(title)\(summary)命令：\(command)")
  }
  public static let sourcesFollow = Phrase("Sources:", zh: "参考资料：")

  // MARK: Questions

  public static let typeAnswer = Phrase(
    "Type an answer, or: hint, solution, skip.", zh: "输入答案，或：hint（提示）、solution（解答）、skip（跳过）。")
  public static func typeChoice(_ count: Int) -> Phrase {
    Phrase(
      "Type the number of an answer, 1 to \(count), or: hint, solution, skip.",
      zh: "输入答案的编号（1 到 \(count)），或：hint（提示）、solution（解答）、skip（跳过）。")
  }
  public static func rightAnswerIs(_ number: Int) -> Phrase {
    Phrase("The right answer: \(number).", zh: "正确答案：\(number)。")
  }

  // MARK: Predictions

  public static let typeResult = Phrase(
    "Type the result, or: solution, map, next.", zh: "输入结果，或：solution（解答）、map（特征图）、next（下一页）。")
  public static let shownFromHere = Phrase("The results are shown from here on.", zh: "此后直接显示结果。")
  public static let predictInWalk = Phrase(
    "Only the walk lets you predict: view walk goes there.", zh: "只有逐步演示可以先预测：输入 view walk 切换过去。")
  public static let askedBeforeShown = Phrase(
    "You are asked for each result before it is shown.", zh: "每个结果先提问，再显示。")

  // MARK: What cannot be done

  public static func meansNothing(_ line: String) -> Phrase {
    Phrase("'\(line)' means nothing here; help lists what does.", zh: "这里不能输入“\(line)”；help 列出可输入的内容。")
  }
  public static func viewsAre(_ names: String) -> Phrase {
    Phrase("Views of this stage: \(names).", zh: "这个演示的视图：\(names)。")
  }
  public static func giveOne(of names: String) -> Phrase {
    Phrase("give one of: \(names)", zh: "请输入其中一个：\(names)")
  }
  public static let giveSize = Phrase(
    "give one number, or height and width: 3, 2x3", zh: "请输入一个数，或高和宽：3、2x3")
  public static let givePads = Phrase(
    "give one number, or four: top, left, bottom, right", zh: "请输入一个数，或四个数：上、左、下、右")
  public static let sayDivisor = Phrase(
    "type divisor cells (real cells only) or divisor pads (declared pads count)",
    zh: "请输入 divisor cells（只计有效格）或 divisor pads（计入显式填充）")
  public static let giveSlope = Phrase("give a number from -2 to 2", zh: "请输入 −2 到 2 之间的数")
  public static let giveWhole = Phrase("give one whole number", zh: "请输入一个整数")
  public static let giveRows = Phrase("give one whole number: rows 7", zh: "请输入一个整数：rows 7")
  public static let giveGradient = Phrase("give one number: gradient 2", zh: "请输入一个数：gradient 2")
  public static let typeAnyNumber = Phrase("type a number: 1.5, 3/2 or -4", zh: "请输入一个数：1.5、3/2 或 -4")
  public static let sayMove = Phrase(
    "type move right, move left 2, move up, move down or move home",
    zh: "请输入 move right、move left 2、move up、move down 或 move home")
  public static let helpLists = Phrase("help lists what you can type", zh: "help 列出可输入的内容")
  public static let noComparison = Phrase("there is nothing to compare", zh: "没有可比较的")
  public static func compareOne(of names: String) -> Phrase {
    Phrase("compare one of: \(names)", zh: "可比较的有：\(names)")
  }
  public static let openFirst = Phrase("open a cell first: cell 2 3", zh: "请先打开一格：cell 2 3")
  public static let sayCell = Phrase(
    "type cell 2 3, or cell 2 3 of conv, or cell 2 3 channel 2 of conv",
    zh: "请输入 cell 2 3、cell 2 3 of conv 或 cell 2 3 channel 2 of conv")
  public static func noMap(_ name: String) -> Phrase {
    Phrase(
      "there is no map '\(name)'; a number works too, counted from 1", zh: "没有特征图“\(name)”；也可输入编号，从 1 数起")
  }
  public static func mapHas(rows: Int, columns: Int, channels: Int) -> Phrase {
    Phrase(
      "that map has \(rows) rows, \(columns) columns and \(channels) channels",
      zh: "那张特征图有 \(rows) 行、\(columns) 列、\(channels) 个通道")
  }
  public static func thereAre(rows: Int, columns: Int, channels: Int, filters: Int?) -> Phrase {
    let count = { (count: Int, noun: String) in "\(count) \(noun)\(count == 1 ? "" : "s")" }
    let sides = [count(rows, "row"), count(columns, "column"), count(channels, "channel")]
    let all = sides + (filters.map { [count($0, "filter")] } ?? [])
    let chineseFilters = filters.map { "、\($0) 个卷积核" } ?? ""
    return Phrase(
      "there are \(all.joined(separator: ", "))",
      zh: "共有 \(rows) 行、\(columns) 列、\(channels) 个通道\(chineseFilters)")
  }
  public static let predictFirst = Phrase(
    "this stage asks for results: predict shows them first", zh: "此演示正在提问：先输入 predict 显示结果")
  public static let onlyConvolution = Phrase(
    "only a convolution has a filter: op conv makes it one", zh: "只有卷积有卷积核：输入 op conv 换成卷积")
  public static func classicFiltersAre(_ names: String) -> Phrase {
    Phrase("the classic filters are \(names)", zh: "经典卷积核有：\(names)")
  }
  public static func sayEdit(_ word: String) -> Phrase {
    Phrase(
      "type \(word) ROW COLUMN NUMBER, such as \(word) 2 3 7.5", zh: "请输入 \(word) 行 列 数，例如 \(word) 2 3 7.5")
  }
}
