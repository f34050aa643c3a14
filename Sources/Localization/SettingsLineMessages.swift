/// The line of settings in the footer, also used in plain mode: short names.
/// Edge rules have one name in all languages, the one of lesson files and of the lessons' prose.
extension Phrase {
  public static let lineOperation = Phrase("op", zh: "运算")
  public static let linePool = Phrase("pool", zh: "窗口")
  public static let lineStride = Phrase("stride", zh: "步幅")
  public static let lineEdge = Phrase("edge", zh: "边缘")
  public static let lineView = Phrase("view", zh: "视图")
  public static let linePower = Phrase("p", zh: "p")
  public static let lineResult = Phrase("result", zh: "结果")
  public static let lineFilter = Phrase("filter", zh: "卷积核")
  public static let lineBias = Phrase("bias", zh: "偏置")
  public static let lineSlope = Phrase("slope", zh: "斜率")
  public static let linePad = Phrase("pad", zh: "填充")
  public static let linePads = Phrase("pads", zh: "填充")
  public static let lineDilation = Phrase("dilation", zh: "膨胀率")
  public static let lineCounted = Phrase("counted", zh: "计入")

  public static func padCounted(_ pad: String) -> Phrase { Phrase("\(pad), counted", zh: "\(pad)，计入") }
  public static func named(_ name: Phrase, _ value: Phrase) -> Phrase {
    Phrase("\(name) \(value)", zh: "\(name) \(value)")
  }

  // MARK: Views, as lesson files call them

  public static let shortWalk = Phrase("walk", zh: "逐步")
  public static let shortShapes = Phrase("shapes", zh: "尺寸")
  public static let shortBackward = Phrase("backward", zh: "反向")
  public static let shortShift = Phrase("shift", zh: "平移")
  public static let shortCompare = Phrase("compare", zh: "比较")
  public static let shortPipeline = Phrase("pipeline", zh: "流程")
}
