/// Large maps: looking around, from nearer and from farther off, and what is waited for.
extension Phrase {
  public static func boxTooLarge(_ cells: Int, limit: Int) -> Phrase {
    Phrase(
      "a box of \(cells) cells is too large to walk through: at most \(limit)",
      zh: "\(cells) 格的窗口太大，无法逐步演示：最多 \(limit) 格")
  }
  public static let noMoreThatSide = Phrase(
    "there is no more of the map on that side", zh: "那一边没有更多内容了")
  public static let allOnScreen = Phrase("all of the map is on the screen", zh: "整张特征图都在屏幕上了")
  public static let nothingNearer = Phrase(
    "these are the numbers: there is nothing nearer", zh: "已经是数字：不能再近了")
  public static func viewsForSmaller(_ limit: Int) -> Phrase {
    Phrase("the other views are for maps of up to \(limit) values", zh: "其他视图只用于不超过 \(limit) 个值的特征图")
  }
  public static func codeForSmaller(_ limit: Int) -> Phrase {
    Phrase(
      "as code a map of over \(limit) values would be too long to read",
      zh: "超过 \(limit) 个值的特征图写成代码太长")
  }
  public static func noViewOfLarge(_ limit: Int, _ view: String, but now: Phrase) -> Phrase {
    Phrase(
      "maps of over \(limit) values have no view \(view): this is \(now)",
      zh: "超过 \(limit) 个值的特征图没有视图 \(view)：现在是\(now)")
  }
  public static func opening(_ name: String) -> Phrase { Phrase("opening \(name)", zh: "正在打开 \(name)") }
  public static func computing(_ layer: Phrase, _ poolSize: String, on map: String) -> Phrase {
    Phrase("\(layer)\(poolSize) on \(map)", zh: "\(layer)\(poolSize)，特征图 \(map)")
  }
  public static let workStopped = Phrase("stopped: the settings are as they were", zh: "已停止：设置保持原样")
  public static let leaves = Phrase(" leaves", zh: " 离开")
  public static let stops = Phrase(" stops", zh: " 停止")
  public static let whereThisIs = Phrase("where this is", zh: "所在位置")
  public static func rows(_ span: String, _ isOne: Bool) -> Phrase {
    Phrase("\(isOne ? "row" : "rows") \(span)", zh: "第 \(span) 行")
  }
  public static func columns(_ span: String, _ isOne: Bool) -> Phrase {
    Phrase("\(isOne ? "column" : "columns") \(span)", zh: "第 \(span) 列")
  }
  public static func spans(_ rows: Phrase, _ columns: Phrase) -> Phrase {
    Phrase("\(rows), \(columns)", zh: "\(rows)，\(columns)")
  }
  public static func ofAll(_ span: Phrase, _ count: Int) -> Phrase {
    Phrase("\(span) of \(count)", zh: "\(span)（共 \(count)）")
  }
  public static let andFarther = Phrase(" (b: from farther off)", zh: "（b：看远些）")
  public static let dotIsCell = Phrase("a dot is a cell", zh: "一点是一格")
  public static func dot(is cells: String) -> Phrase {
    Phrase("a dot is \(cells) cells", zh: "一点是 \(cells) 格")
  }
  public static func shortDot(_ cells: String) -> Phrase { Phrase("dot \(cells)", zh: "点 \(cells)") }
  public static func dotAt(_ dot: Phrase, _ place: Phrase) -> Phrase {
    Phrase("\(dot): \(place)", zh: "\(dot)：\(place)")
  }

  public static let keyZoom = Phrase("see it from farther, nearer", zh: "看远些、近些")
  public static let keyPan = Phrase("look around a large map", zh: "在大特征图上移动视野")
  public static let keyNextChannel = Phrase("the next channel, same place", zh: "下一个通道，同一位置")
  public static let keyStopWork = Phrase("stop what takes long", zh: "停止耗时的计算")
  public static let helpWorking = Phrase("While something takes long", zh: "耗时计算期间")
}
