/// Remarks about the box of one step.
extension Phrase {
  public static let nanWins = Phrase(
    "NaN wins over every number, as in PyTorch", zh: "NaN 胜过任何数，与 PyTorch 相同")
  public static let nanSpreads = Phrase("one NaN makes the result NaN", zh: "只要有一个 NaN，结果就是 NaN")

  // MARK: Off the map

  public static func offZeros(_ off: Int, of count: Int) -> Phrase {
    Phrase(
      "\(off) of \(count) cells are off the map; 0s are left out", zh: "\(count) 格中 \(off) 格在图外；略去 0")
  }
  public static let zerosLeftOut = Phrase("0s are left out", zh: "略去 0")
  public static func offNeverWin(_ off: Int, of count: Int) -> Phrase {
    Phrase(
      "\(off) of \(count) cells lie off the map: −∞, so they never win",
      zh: "\(count) 格中 \(off) 格在图外：视为 −∞，永不胜出")
  }
  public static func offNeverWinBriefly(_ off: Int, of count: Int) -> Phrase {
    Phrase("\(off) of \(count) cells off the map never win", zh: "图外的 \(off)/\(count) 格永不胜出")
  }
  public static func offAddNothing(_ off: Int, of count: Int) -> Phrase {
    Phrase(
      "\(off) of \(count) cells lie off the map and add nothing", zh: "\(count) 格中 \(off) 格在图外，不计入")
  }
  public static func offBriefly(_ off: Int, of count: Int) -> Phrase {
    Phrase("\(off) of \(count) cells are off the map", zh: "\(count) 格中 \(off) 格在图外")
  }

  // MARK: Divisors

  public static func dividedByBox(_ divisor: Int) -> Phrase {
    Phrase("divided by the \(divisor) cells of the box", zh: "除以窗口的 \(divisor) 格")
  }
  public static func divided(_ divisor: Int, real: Int, pads: Int) -> Phrase {
    Phrase(
      "divided by \(divisor): \(real) real cells and \(pads) pads",
      zh: "除以 \(divisor)：\(real) 个有效格和 \(pads) 个填充")
  }
  public static func dividedBriefly(real: Int, pads: Int) -> Phrase {
    Phrase("\(real) real, \(pads) pads", zh: "有效格 \(real)，填充 \(pads)")
  }
  public static func divided(_ divisor: Int, not count: Int) -> Phrase {
    Phrase("divided by \(realCells(divisor)), not by \(count)", zh: "除以\(realCells(divisor))，而不是 \(count)")
  }
  public static func dividedBriefly(_ divisor: Int, not count: Int) -> Phrase {
    Phrase("by \(realCells(divisor)), not by \(count)", zh: "除以 \(divisor)，而不是 \(count)")
  }
  private static func realCells(_ count: Int) -> Phrase {
    Phrase(count == 1 ? "the one real cell" : "the \(count) real cells", zh: " \(count) 个有效格")
  }

  // MARK: Adaptive boxes

  public static func thisBox(_ place: Phrase) -> Phrase {
    Phrase("this box: \(place)", zh: "此窗口：\(place)")
  }
  public static func dividedByOwn(_ divisor: Int) -> Phrase {
    Phrase(
      ": divided by \(divisor == 1 ? "its one cell" : "its own \(divisor) cells")", zh: "：除以自身的 \(divisor) 格")
  }
  public static func dividedByBriefly(_ divisor: Int) -> Phrase {
    Phrase(": by \(divisor)", zh: "：除以 \(divisor)")
  }

  // MARK: Ties, weights, powers, points

  public static func tie(_ place: Phrase) -> Phrase {
    Phrase("a tie: the first wins, \(place)", zh: "并列：取第一个，\(place)")
  }
  public static let tie = Phrase("a tie: the first wins", zh: "并列：取第一个")
  public static let weightsZeros = Phrase("value × weight, added up, 0s left out", zh: "值 × 权重之和，略去 0")
  public static func weights(_ channels: Int) -> Phrase {
    Phrase("value × weight over all \(channels) channels", zh: "全部 \(channels) 个通道的值 × 权重之和")
  }
  public static func weightsBriefly(_ channels: Int) -> Phrase {
    Phrase("over all \(channels) channels", zh: "共 \(channels) 个通道")
  }
  public static let weights = Phrase("value × weight, added up; not flipped", zh: "值 × 权重之和；卷积核不翻转")
  public static let weightsBriefly = Phrase("value × weight, added up", zh: "值 × 权重之和")
  public static let powerOne = Phrase("p = 1: the sum without signs", zh: "p = 1：不计符号的和")
  public static let powerTwo = Phrase("p = 2: the root of the sum of squares", zh: "p = 2：平方和的平方根")
  public static func power(_ p: Int) -> Phrase {
    Phrase("p = \(p): the larger p, the closer to max", zh: "p = \(p)：p 越大越接近最大值")
  }
  public static let kept = Phrase("above 0: kept as it is", zh: "大于 0：保持不变")
  public static let becomesZero = Phrase("not above 0: becomes 0", zh: "不大于 0：变成 0")
  public static let timesSlope = Phrase("not above 0: times the slope", zh: "不大于 0：乘以斜率")
}
