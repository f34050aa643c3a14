/// What questions ask about.
extension Phrase {
  public static func questions(ofLesson id: String) -> Phrase {
    Phrase("the questions of the lesson \(id)", zh: "课文 \(id) 的题目")
  }
  public static let conceptConvolutionValue = Phrase("the value of a convolved cell", zh: "卷积结果一格的值")
  public static let conceptReluValue = Phrase("the value of a cell after ReLU", zh: "ReLU 之后一格的值")
  public static let conceptMaxValue = Phrase("the value of a max-pooled cell", zh: "最大池化结果一格的值")
  public static let conceptWinner = Phrase("which cell wins", zh: "哪一格胜出")
  public static let conceptAverageValue = Phrase("the value of an average-pooled cell", zh: "平均池化结果一格的值")
  public static let conceptSumValue = Phrase("the value of a sum-pooled cell", zh: "求和池化结果一格的值")
  public static let conceptSizeDrop = Phrase(
    "the size of the result where the rest is dropped", zh: "舍去余数时结果的尺寸")
  public static let conceptSizeOverhang = Phrase(
    "the size of the result where the last box may hang over", zh: "末尾窗口可悬出时结果的尺寸")
  public static let conceptRealCells = Phrase("how many cells of a box are real", zh: "窗口内有多少真实格")
  public static let conceptDivisor = Phrase("what an average divides by", zh: "平均的除数")
  public static let conceptSizeSame = Phrase("the size of the result under same", zh: "same 规则下结果的尺寸")
  public static let conceptSizePadded = Phrase(
    "the size of the result with declared padding", zh: "有声明填充时结果的尺寸")
  public static let conceptCode = Phrase(
    "what a line of Keras or PyTorch gives", zh: "一行 Keras 或 PyTorch 代码的结果")
  public static let conceptSettings = Phrase("which settings made a result", zh: "哪种设置得到这个结果")
  public static let conceptShift = Phrase("what changes when the map shifts", zh: "特征图平移后有何变化")
  public static let conceptGradient = Phrase("how much gradient a cell receives", zh: "一格得到多少梯度")
}
