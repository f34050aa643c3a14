/// What questions are about.
extension Phrase {
  public static func questions(ofLesson id: String) -> Phrase {
    Phrase("questions from the lesson \(id)", zh: "“\(id)”一课的题目")
  }
  public static let conceptConvolutionValue = Phrase("the value of a convolved cell", zh: "卷积结果一格的值")
  public static let conceptReluValue = Phrase("the value of a cell after ReLU", zh: "ReLU 之后一格的值")
  public static let conceptMaxValue = Phrase("the value of a max-pooled cell", zh: "最大池化结果一格的值")
  public static let conceptWinner = Phrase("which cell wins", zh: "哪一格胜出")
  public static let conceptAverageValue = Phrase("the value of an average-pooled cell", zh: "平均池化结果一格的值")
  public static let conceptSumValue = Phrase("the value of a sum-pooled cell", zh: "求和池化结果一格的值")
  public static let conceptSizeDrop = Phrase(
    "the size of the result when the rest is dropped", zh: "舍去余下部分时结果的尺寸")
  public static let conceptSizeOverhang = Phrase(
    "the size of the result when the last box may hang over", zh: "末尾窗口可悬出时结果的尺寸")
  public static let conceptRealCells = Phrase("how many cells of a box are real", zh: "窗口内有多少有效格")
  public static let conceptDivisor = Phrase("what an average divides by", zh: "平均的除数")
  public static let conceptSizeSame = Phrase("the size of the result under same", zh: "same 规则下结果的尺寸")
  public static let conceptSizePadded = Phrase(
    "the size of the result with declared padding", zh: "有显式填充时结果的尺寸")
  public static let conceptCode = Phrase(
    "what a line of Keras or PyTorch gives", zh: "一行 Keras 或 PyTorch 代码的结果")
  public static let conceptSettings = Phrase("which settings made a result", zh: "哪种设置得到这个结果")
  public static let conceptShift = Phrase("what changes when the map shifts", zh: "特征图平移后有何变化")
  public static let conceptGradient = Phrase("how much gradient a cell receives", zh: "一格得到多少梯度")

  /// A topic as it is typed: framework names and other proper names stay.
  public static func topic(_ word: String) -> Phrase {
    Phrase(Wording(word), zh: Wording(chineseTopics[word.lowercased()] ?? word))
  }

  private static let chineseTopics = [
    "value": "单格的值", "max": "最大池化", "maximum": "最大池化", "pooling": "池化", "average": "平均池化",
    "mean": "平均池化", "avg": "平均池化", "sum": "求和池化", "conv": "卷积", "filter": "卷积核", "detector": "卷积核",
    "activation": "激活函数", "relu": "ReLU", "leaky-relu": "Leaky ReLU", "winner": "胜出的格", "tie": "并列",
    "ties": "并列", "argmax": "胜出的格", "size": "结果的尺寸", "shape": "结果的尺寸", "valid": "valid 规则",
    "drop": "drop 规则", "stride": "步幅", "overhang": "overhang 规则", "ceil": "向上取整", "ceil-mode": "向上取整",
    "edge": "边缘规则", "edges": "边缘规则", "real": "有效格", "real-cells": "有效格", "divisor": "除数",
    "count-include-pad": "填充是否计入", "same": "same 规则", "padded": "填充", "padding": "填充", "code": "代码",
    "keras": "Keras", "pytorch": "PyTorch", "torch": "PyTorch", "framework": "框架", "global": "全局池化",
    "settings": "设置", "pool-size": "窗口大小", "shift": "平移", "invariance": "平移不变性", "invariant": "平移不变性",
    "gradient": "梯度", "gradients": "梯度", "backward": "反向传播", "training": "训练",
  ]

  // MARK: What `stats` prints

  public static let statsEmpty = Phrase("No questions yet.", zh: "还没有答过题。")
  public static let statsConcept = Phrase("concept", zh: "概念")
  public static let statsAsked = Phrase("asked", zh: "题数")
  public static let statsRight = Phrase("right", zh: "答对")
  public static func statsWeeks(_ count: Int) -> Phrase { Phrase("last \(count) weeks", zh: "最近 \(count) 周") }
  public static let statsDue = Phrase("due", zh: "复习")
  public static let statsDueNow = Phrase("now", zh: "现在")
  public static func statsDueIn(_ days: Int) -> Phrase {
    Phrase(days == 1 ? "in 1 day" : "in \(days) days", zh: "\(days) 天后")
  }
  public static func statsDamaged(_ answers: Int) -> Phrase {
    Phrase("\(answers) answers are damaged and do not count", zh: "有 \(answers) 个回答已损坏，不计入")
  }
  public static let nothingDueNow = Phrase(
    "Nothing is due. pooltutor quiz asks anyway.", zh: "没有待复习的内容。可以用 pooltutor quiz 练习。")
}
