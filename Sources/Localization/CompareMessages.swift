/// The view compare: names of settings, and why their results differ.
extension Phrase {
  public static func differ(_ count: Int, of all: Int) -> Phrase {
    Phrase(" \(count) of \(all) differ", zh: " \(all) 个中 \(count) 个不同")
  }
  public static let noResultHere = Phrase("no result here", zh: "此处没有结果")

  // MARK: Names

  public static let stage = Phrase("stage", zh: "演示")
  public static func pool(_ size: String) -> Phrase { Phrase("pool \(size)", zh: "窗口 \(size)") }
  public static func stride(_ size: String) -> Phrase { Phrase("stride \(size)", zh: "步幅 \(size)") }
  public static func dilation(_ size: String) -> Phrase { Phrase("dilation \(size)", zh: "膨胀率 \(size)") }
  public static func slope(_ slope: String) -> Phrase { Phrase("slope \(slope)", zh: "斜率 \(slope)") }
  public static func outputSize(_ size: String) -> Phrase { Phrase("to \(size)", zh: "到 \(size)") }
  public static func pad(_ pad: String) -> Phrase { Phrase("pad \(pad)", zh: "填充 \(pad)") }
  public static func pads(_ pads: String) -> Phrase { Phrase("pads \(pads)", zh: "填充 \(pads)") }

  // MARK: One has no result

  public static let neitherHasResult = Phrase("neither has a result here", zh: "两者在此都没有结果")
  public static func ends(_ name: String, at extent: String) -> Phrase {
    Phrase("\(name) has no result here: it is only \(extent)", zh: "\(name) 在此没有结果：结果只有 \(extent)")
  }
  public static func leavesOut(_ name: String) -> Phrase {
    Phrase("\(name) has no box here: it drops the rest of the map", zh: "\(name) 在此没有窗口：它舍去特征图的余下部分")
  }
  public static func hangsOver(_ name: String, _ off: Int, of count: Int) -> Phrase {
    Phrase(
      "; \(name) hangs over: \(off) of its \(count) cells are off the map",
      zh: "；\(name) 悬出，\(count) 格中 \(off) 格在图外")
  }
  public static func leavesOutBriefly(_ name: String) -> Phrase {
    Phrase("\(name) drops the rest: no box here", zh: "\(name) 舍去余下部分：此处没有窗口")
  }
  public static func noBox(_ name: String) -> Phrase { Phrase("\(name): no box here", zh: "\(name)：此处没有窗口") }

  // MARK: The same number

  public static let nanInBoth = Phrase(
    "one NaN makes the result NaN, in both", zh: "只要有一个 NaN，两者的结果就都是 NaN")
  public static let otherCellsSameNumber = Phrase("other cells, but the same number", zh: "格子不同，数却相同")
  public static let sameRealCellsSameNumber = Phrase(
    "the same real cells, so the same number", zh: "有效格相同，所以数也相同")
  public static let sameRealCells = Phrase("the same real cells", zh: "有效格相同")
  public static let sameBoxSameNumber = Phrase("the same box, so the same number", zh: "窗口相同，所以数也相同")
  public static let sameBox = Phrase("the same box", zh: "窗口相同")
  public static let bothKeep = Phrase("above 0 both keep it as it is", zh: "大于 0 时两者都保持不变")
  public static let zeroStays = Phrase("0 stays 0 either way", zh: "0 在两者中都仍是 0")
  public static let happensToAgree = Phrase(
    "the same cells; both rules happen to give the same number", zh: "格子相同；两种规则恰好得出同一个数")
  public static let bothGiveSame = Phrase("both give the same number", zh: "两者得出同一个数")

  // MARK: Another number

  public static let anotherOperation = Phrase("another operation", zh: "运算不同")
  public static let slopesDiffer = Phrase(
    "below 0 the slope counts, and the slopes differ", zh: "小于 0 时由斜率决定，而斜率不同")
  public static let slopesDifferBriefly = Phrase("the slopes differ", zh: "斜率不同")
  public static let anotherRule = Phrase("the same cells, but another rule", zh: "格子相同，计算规则不同")
  public static let anotherRuleBriefly = Phrase("another rule", zh: "规则不同")
  public static func keepsAndMixes(_ count: Int) -> Phrase {
    Phrase(
      "the maximum keeps one of the \(count) numbers, the average mixes them all",
      zh: "最大值只取 \(count) 个数中的一个，平均则混合全部")
  }
  public static func keepsAndMixesBriefly(_ count: Int) -> Phrase {
    Phrase("max keeps one number, average mixes all \(count)", zh: "最大取一个数，平均混合全部 \(count) 个")
  }
  public static func oneAgainst(_ count: Int) -> Phrase {
    Phrase("one number against all \(count)", zh: "一个用一个数，一个用全部 \(count) 个")
  }
  public static func sumDivided(_ divisor: Int) -> Phrase {
    Phrase("the average is the same sum divided by \(divisor)", zh: "平均就是同一个和除以 \(divisor)")
  }
  public static func sumDividedBriefly(_ divisor: Int) -> Phrase {
    Phrase("the same sum, divided by \(divisor)", zh: "同一个和，除以 \(divisor)")
  }
  public static let zeroAgainstSlope = Phrase(
    "not above 0: ReLU gives 0, the other gives slope times x", zh: "不大于 0：ReLU 得 0，另一个得斜率 × x")
  public static let zeroAgainstSlopeShort = Phrase(
    "not above 0: 0 against slope times x", zh: "不大于 0：一个是 0，一个是斜率 × x")
  public static let zeroAgainstSlopeBriefly = Phrase("0 against slope times x", zh: "一个是 0，一个是斜率 × x")
  public static func differentNumbers(_ one: String, _ other: String) -> Phrase {
    Phrase(
      "\(one) and \(other) give different numbers for the same cells", zh: "\(one) 与 \(other) 由相同的格得出不同的数")
  }
  public static func boxOver(_ name: String, _ place: Phrase) -> Phrase {
    Phrase("\(name) has its box on other cells: \(place)", zh: "\(name) 的窗口覆盖别的格：\(place)")
  }
  public static func offAreInfinite(_ off: Int) -> Phrase {
    Phrase("; its \(off) cells off the map are −∞ and never win", zh: "；图外的 \(off) 格为 −∞，永不胜出")
  }
  public static func otherCells(_ name: String, _ place: Phrase) -> Phrase {
    Phrase("\(name): other cells, \(place)", zh: "\(name)：别的格，\(place)")
  }
  public static func otherCells(_ place: Phrase) -> Phrase {
    Phrase("other cells: \(place)", zh: "别的格：\(place)")
  }
  public static let otherCells = Phrase("other cells", zh: "别的格")
  public static func divisors(_ mine: Int, _ other: Int, _ counting: String, _ pads: Int) -> Phrase {
    let noun = pads == 1 ? "pad" : "pads"
    return Phrase(
      "the same sum, divided by \(mine) and by \(other): \(counting) counts \(pads) \(noun)",
      zh: "同一个和，分别除以 \(mine) 和 \(other)：\(mine < other ? "后者" : "前者")计入 \(pads) 个填充")
  }
  public static func divisorsShort(_ mine: Int, _ other: Int, _ pads: Int) -> Phrase {
    Phrase(
      "divided by \(mine) and by \(other): \(pads) \(pads == 1 ? "pad" : "pads") counted",
      zh: "除以 \(mine) 和 \(other)：计入 \(pads) 个填充")
  }
  public static func divisorsBriefly(_ mine: Int, _ other: Int) -> Phrase {
    Phrase("divisor \(mine) against \(other)", zh: "除数分别是 \(mine) 和 \(other)")
  }
}
