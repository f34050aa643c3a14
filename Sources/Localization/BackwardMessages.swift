/// The view backward.
extension Phrase {
  public static let itsGradient = Phrase("its gradient", zh: "它的梯度")
  public static let itsGradientIs = Phrase("its gradient: ", zh: "它的梯度：")
  public static func gradientOfResult(_ result: Int, of count: Int) -> Phrase {
    Phrase("← of result \(result)/\(count)", zh: "← 结果 \(result)/\(count) 的梯度")
  }
  public static let gradientOfTheResult = Phrase("← of results", zh: "← 结果的梯度")
  public static let gradientLead = Phrase("gradient ", zh: "梯度 ")
  public static let toWinner = Phrase(" → the winner ", zh: " → 胜出者 ")
  public static func toEach(_ count: Int) -> Phrase {
    Phrase(
      count == 1 ? " to the one real cell" : " to each of \(count) real cells",
      zh: count == 1 ? " 给唯一的有效格" : " 给 \(count) 个有效格各一份")
  }
  public static func toEachBriefly(_ count: Int) -> Phrase {
    Phrase(count == 1 ? " to one cell" : " to each of \(count)", zh: " 给 \(count) 格各一份")
  }
  public static func timesWeight(_ times: String) -> Phrase {
    Phrase(" \(times) its weight", zh: " \(times) 其权重")
  }
  public static let passes = Phrase(" passes unchanged: ", zh: " 全部通过：")
  public static let nanNotAbove = Phrase("NaN is not above 0", zh: "NaN 不大于 0")
  public static let blocks = Phrase(" blocks it", zh: "，被阻断")
  public static func timesSlope(_ times: String, _ slope: String) -> Phrase {
    Phrase(" \(times) slope \(slope) ", zh: " \(times) 斜率 \(slope) ")
  }
  public static let colon = Phrase(": ", zh: "：")
  public static let nowHas = Phrase(" now has ", zh: "现在有 ")
  public static let theWinner = Phrase("the ", zh: "胜出的 ")
  public static let tieTakesAll = Phrase(
    "a tie: the first in reading order gets it all", zh: "并列：按行优先顺序的第一个全得")
  public static let tieTakesAllBriefly = Phrase("a tie: the first gets it all", zh: "并列：第一个全得")
  public static let othersGetNothing = Phrase(
    "the other cells of the box get nothing", zh: "窗口内其余的格得不到梯度")
  public static let othersGetNothingBriefly = Phrase("the others get nothing", zh: "其余的格得不到")
  public static let noSlopeAtZero = Phrase(
    "at 0 ReLU has no slope: 0 by convention", zh: "ReLU 在 0 处没有斜率：按惯例取 0")
  public static let withSign = Phrase("each cell: the gradient, with the sign of x", zh: "每格：梯度乘以 x 的符号")
  public static let gradientOfRoot = Phrase("gradient · x / result", zh: "梯度 · x / 结果")
  public static func gradientOfPower(_ power: Int) -> Phrase {
    Phrase("gradient · sign(x) · (|x| / result)^\(power)", zh: "梯度 · sign(x) · (|x| / 结果)^\(power)")
  }
  public static func padsLose(_ pads: Int) -> Phrase {
    Phrase("the share of the \(pads) pads is lost", zh: "\(pads) 个填充的那份就丢失了")
  }
  public static let padsLoseBriefly = Phrase("the pads' share is lost", zh: "填充的那份丢失")
  public static func offGetNothing(_ off: Int, of count: Int) -> Phrase {
    Phrase(
      "\(off) of \(count) cells lie off the map and get nothing", zh: "\(count) 格中 \(off) 格在图外，得不到梯度")
  }
  public static let offGetNothing = Phrase("off the map: nothing", zh: "图外：没有梯度")
}
