/// The words above and below the maps of a stage.
extension Phrase {
  // MARK: Titles

  public static let map = Phrase("map", zh: "特征图")
  public static let movedMap = Phrase("moved map", zh: "平移后")
  public static func map(_ extent: String) -> Phrase { Phrase("map \(extent)", zh: "特征图 \(extent)") }
  public static func channel(_ channel: Int, of count: Int) -> Phrase {
    Phrase("channel \(channel)/\(count)", zh: "通道 \(channel)/\(count)")
  }
  public static func result(_ result: Int, of count: Int) -> Phrase {
    Phrase("result \(result)/\(count)", zh: "结果 \(result)/\(count)")
  }
  public static func filter(_ filter: Int, of count: Int) -> Phrase {
    Phrase("filter \(filter)/\(count)", zh: "卷积核 \(filter)/\(count)")
  }
  public static func filter(_ extent: String) -> Phrase { Phrase("filter \(extent)", zh: "卷积核 \(extent)") }
  public static func convolved(_ extent: String) -> Phrase { Phrase("conv \(extent)", zh: "卷积 \(extent)") }
  public static func leakyCurve(_ slope: String) -> Phrase {
    Phrase("f(x) = x, or \(slope)·x below 0", zh: "f(x) = x，小于 0 时为 \(slope)·x")
  }

  // MARK: Fast kernel against reference

  public static let agrees = Phrase("checked ✓", zh: "核验 ✓")
  public static let differs = Phrase(
    "bug: fast and reference results differ, please report", zh: "两种算法的结果不一致，请报告")
  public static func differ(_ kernel: String, _ reference: String) -> Phrase {
    Phrase(
      "bug: fast \(kernel), reference \(reference), please report",
      zh: "快速 \(kernel)，参考 \(reference)：不一致，请报告")
  }

  // MARK: Under the maps

  /// Counted from 1.
  public static func place(_ row: Int, _ column: Int) -> Phrase {
    Phrase("row \(row), column \(column)", zh: "第 \(row) 行第 \(column) 列")
  }
  public static func edited(_ place: Phrase, is value: String) -> Phrase {
    Phrase("\(place) is \(value): ", zh: "\(place)是 \(value)：")
  }
  public static let typeOrPaste = Phrase("type a number, or paste rows of them", zh: "输入一个数，或粘贴多行数字")
  public static func plusBias(_ bias: String) -> Phrase { Phrase(" + bias \(bias)", zh: " + 偏置 \(bias)") }
  public static let whichNumber = Phrase("which number does this box give?", zh: "这个窗口得出哪个数？")
  public static let saidRight = Phrase("right  ", zh: "正确  ")
  public static func saidWrong(_ said: String) -> Phrase { Phrase("you said \(said)  ", zh: "你答 \(said)  ") }

  // MARK: The size

  public static func cellByCell(_ size: String) -> Phrase {
    Phrase("cell by cell: \(size) stays \(size)", zh: "逐格计算：\(size) 仍为 \(size)")
  }
  public static func oneNumber(_ sizes: String) -> Phrase {
    Phrase("\(sizes): one number per channel", zh: "\(sizes)：每通道一个数")
  }
  public static let to = Phrase(" to ", zh: " 到 ")

  // MARK: A box in words

  public static let row = Phrase("row", zh: "行")
  public static let column = Phrase("column", zh: "列")

  /// "rows 3–4", "row 5": places from 1, in order; for a box with gaps "rows 1, 3".
  public static func span(_ noun: Phrase, _ places: [Int]) -> Phrase {
    guard let first = places.first, let last = places.last else {
      return Phrase("no \(noun)", zh: "没有\(noun)")
    }
    if places.count == 1 { return Phrase("\(noun) \(first)", zh: "第 \(first) \(noun)") }
    let isRun = last - first + 1 == places.count
    let numbers = isRun ? "\(first)–\(last)" : places.map(String.init).joined(separator: ", ")
    let chinese = isRun ? numbers : places.map(String.init).joined(separator: "、")
    return Phrase("\(noun)s \(numbers)", zh: "第 \(chinese) \(noun)")
  }

  public static func cellIs(_ place: Phrase, _ value: String) -> Phrase {
    Phrase("The cell in \(place) is \(value).", zh: "\(place)的格是 \(value)。")
  }
  public static func covers(_ rows: Phrase, _ columns: Phrase, _ values: Phrase, off: Phrase) -> Phrase {
    Phrase(
      "The box covers \(rows), \(columns) (\(values))\(off).",
      zh: "窗口覆盖\(rows)、\(columns)（\(values)）\(off)。")
  }
  public static func values(_ values: String, ofChannel channel: Int) -> Phrase {
    Phrase("channel \(channel): \(values)", zh: "通道 \(channel)：\(values)")
  }
  public static let semicolon = Phrase("; ", zh: "；")
  public static let above = Phrase("above", zh: "上方")
  public static let below = Phrase("below", zh: "下方")
  public static let leftOf = Phrase("left of", zh: "左侧")
  public static let rightOf = Phrase("right of", zh: "右侧")
  /// "; 2 of its 4 cells lie below and right of the map".
  public static func lieOff(_ off: Int, of count: Int, _ sides: [Phrase]) -> Phrase {
    Phrase(
      "; \(off) of its \(count) cells \(off == 1 ? "lies" : "lie") \(sides.joined(separator: .and)) the map",
      zh: "；\(count) 格中有 \(off) 格在特征图的\(sides.joined(separator: .and))")
  }
  public static func resultIs(_ place: Phrase, _ value: String) -> Phrase {
    Phrase("The result in \(place) is \(value).", zh: "结果\(place)是 \(value)。")
  }
  public static func kernelSays(_ value: String) -> Phrase {
    Phrase(
      " The fast path gives \(value): that is a bug, please report it.", zh: "快速算法得出 \(value)：这是程序错误，请报告。")
  }
  public static func channelLead(_ channel: Int, of count: Int) -> Phrase {
    Phrase("Channel \(channel) of \(count). ", zh: "通道 \(channel)/\(count)。")
  }
  public static func filterLead(_ filter: Int, of count: Int) -> Phrase {
    Phrase("Filter \(filter) of \(count). ", zh: "卷积核 \(filter)/\(count)。")
  }
}
