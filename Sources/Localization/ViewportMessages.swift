/// Large maps: moving the view, zooming, and long computations.
extension Phrase {
  public static func boxTooLarge(_ cells: Int, limit: Int) -> Phrase {
    Phrase(
      "a box of \(cells) cells is too large to step through: at most \(limit)",
      zh: "\(cells) 格的窗口太大，无法逐步演示：最多 \(limit) 格")
  }
  public static let noMoreThatSide = Phrase(
    "the map ends on that side", zh: "那一边已是特征图的边缘")
  public static let allOnScreen = Phrase("the whole map is on the screen", zh: "整张特征图都在屏幕上了")
  public static let nothingNearer = Phrase(
    "already at full size", zh: "已是原始大小")
  public static func viewsForSmaller(_ limit: Int) -> Phrase {
    Phrase("the other views are for maps of up to \(limit) values", zh: "其他视图只用于不超过 \(limit) 个值的特征图")
  }
  public static func codeForSmaller(_ limit: Int) -> Phrase {
    Phrase(
      "a map of over \(limit) values is too long to show as code",
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
  public static let workStopped = Phrase("stopped: the settings are unchanged", zh: "已停止：设置保持原样")
  public static let leaves = Phrase(" quits", zh: " 退出")
  public static let stops = Phrase(" stops", zh: " 停止")
  public static let whereThisIs = Phrase("you are here", zh: "所在位置")
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
  public static let andFarther = Phrase(" (b: zoom out)", zh: "（b：缩小）")
  public static let dotIsCell = Phrase("a dot is a cell", zh: "一点是一格")
  public static func dot(is cells: String) -> Phrase {
    Phrase("a dot is \(cells) cells", zh: "一点是 \(cells) 格")
  }
  public static func shortDot(_ cells: String) -> Phrase { Phrase("dot \(cells)", zh: "点 \(cells)") }
  public static func dotAt(_ dot: Phrase, _ place: Phrase) -> Phrase {
    Phrase("\(dot): \(place)", zh: "\(dot)：\(place)")
  }

  public static let keyZoom = Phrase("zoom out, in", zh: "缩小、放大")
  public static let keyPan = Phrase("move around a large map", zh: "在大特征图上移动视野")
  public static let keyNextChannel = Phrase("the next channel, same place", zh: "下一个通道，同一位置")
  public static let keyStopWork = Phrase("stop a long computation", zh: "停止耗时的计算")
  public static let helpWorking = Phrase("During a long computation", zh: "耗时计算期间")
}
