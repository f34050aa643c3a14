/// The settings form: rows, values, and why a setting cannot change.
extension Phrase {
  public static let settings = Phrase("Settings", zh: "设置")
  public static let settingOperation = Phrase("operation", zh: "运算")
  public static let settingPoolHeight = Phrase("pool height", zh: "窗口高度")
  public static let settingPoolWidth = Phrase("pool width", zh: "窗口宽度")
  public static let settingStrideDown = Phrase("stride down", zh: "纵向步幅")
  public static let settingStrideRight = Phrase("stride right", zh: "横向步幅")
  public static let settingEdge = Phrase("edge rule", zh: "边缘规则")
  public static let settingPadTop = Phrase("pad top", zh: "上方填充")
  public static let settingPadLeft = Phrase("pad left", zh: "左侧填充")
  public static let settingPadBottom = Phrase("pad bottom", zh: "下方填充")
  public static let settingPadRight = Phrase("pad right", zh: "右侧填充")
  public static let settingDilationDown = Phrase("dilation down", zh: "纵向膨胀率")
  public static let settingDilationRight = Phrase("dilation right", zh: "横向膨胀率")
  public static let settingDivisor = Phrase("divisor counts", zh: "除数")
  public static let settingSlope = Phrase("slope below 0", zh: "负半轴斜率")
  public static let settingPower = Phrase("power p", zh: "指数 p")
  public static let settingOutputHeight = Phrase("result height", zh: "结果高度")
  public static let settingOutputWidth = Phrase("result width", zh: "结果宽度")
  public static let settingMotion = Phrase("motion", zh: "动画")
  public static let padsToo = Phrase("pads too", zh: "计入填充")
  public static let realCells = Phrase("real cells", zh: "只计有效格")
  public static let on = Phrase("on", zh: "开")
  public static let off = Phrase("off", zh: "关")

  // MARK: Operations

  public static let max = Phrase("max", zh: "最大池化")
  public static let average = Phrase("average", zh: "平均池化")
  public static let sum = Phrase("sum", zh: "求和池化")
  public static let lp = Phrase("Lp", zh: "Lp 池化")
  public static let globalMax = Phrase("global max", zh: "全局最大池化")
  public static let globalAverage = Phrase("global average", zh: "全局平均池化")
  public static let leakyReLU = Phrase("leaky ReLU", zh: "Leaky ReLU")
  public static let adaptiveMax = Phrase("adaptive max", zh: "自适应最大池化")
  public static let adaptiveAverage = Phrase("adaptive average", zh: "自适应平均池化")
  public static let convolution = Phrase("convolution", zh: "卷积")
  public static let shortMax = Phrase("max", zh: "最大池化")
  public static let shortAverage = Phrase("average", zh: "平均池化")
  public static let shortSum = Phrase("sum", zh: "求和池化")
  public static let shortLp = Phrase("Lp", zh: "Lp 池化")
  public static let shortConvolution = Phrase("conv", zh: "卷积")
  public static let shortLeaky = Phrase("leaky", zh: "Leaky")

  // MARK: Why a setting has no effect

  public static let noSlope = Phrase(
    "only leaky ReLU and PReLU have a slope", zh: "只有 Leaky ReLU 和 PReLU 有斜率")
  public static let noPower = Phrase("only Lp pooling has a power", zh: "只有 Lp 池化有指数 p")
  public static let noOutput = Phrase(
    "only adaptive pooling lets you set the size of its result", zh: "只有自适应池化才指定结果的大小")
  public static let filterIsBox = Phrase(
    "the box of a convolution is its filter: its size is fixed", zh: "卷积的窗口就是卷积核，大小不变")
  public static let noPadsToCount = Phrase(
    "there are no pads to count: it divides by the cells of the box", zh: "没有填充可以计入：除以窗口内的格数")
  public static let noDivisor = Phrase("only an average divides", zh: "只有求平均才有除数")
  public static func noWindow(_ kind: Phrase) -> Phrase {
    Phrase(
      "\(kind) looks at one cell at a time: it has no window", zh: "\(kind) 每次只看一格，没有窗口")
  }
  public static let globalWindow = Phrase(
    "global pooling covers the whole map with one box", zh: "全局池化用一个窗口覆盖整张特征图")
  public static let adaptiveWindow = Phrase(
    "adaptive pooling chooses its boxes by the size of the result", zh: "自适应池化按结果的大小来定窗口")

  // MARK: Why it cannot be changed

  public static let slopeRange = Phrase("slopes go from −2 to 2", zh: "斜率的范围是 −2 到 2")
  public static func resultTooLarge(_ map: String) -> Phrase {
    Phrase(
      "a result larger than the \(map) map would only repeat its cells", zh: "结果若大于 \(map) 的特征图，只会重复它的格子")
  }
  public static let onlyOneCell = Phrase("the map has only one cell", zh: "特征图只有一格")
  public static let noOther = Phrase("there is no other choice", zh: "没有别的可选")
  public static func strideTooLarge(_ map: String) -> Phrase {
    Phrase(
      "a stride larger than the \(map) map still leaves one box", zh: "步幅超过 \(map) 的特征图，仍只有那一个窗口")
  }
  public static func boxTooLarge(_ map: String) -> Phrase {
    Phrase(
      "a box larger than the \(map) map would read all of it everywhere",
      zh: "窗口若大于 \(map) 的特征图，在每处都会读到整张图")
  }
  public static let noFormula = Phrase(
    "you set the size of an adaptive result: there is no formula for it", zh: "自适应池化的结果大小是指定的，没有公式")
  public static func sizeRange(_ most: Int) -> Phrase {
    Phrase("a map here has 1 to \(most) rows, columns and channels", zh: "这里的特征图有 1 到 \(most) 行、列和通道")
  }
}

extension Phrase {
  /// The operations that have names of their own in some language, by their names in lesson files.
  public static let layerTitles: [String: Phrase] = [
    "max": max, "average": average, "sum": sum, "lp": lp, "global-max": globalMax,
    "global-average": globalAverage, "adaptive-max": adaptiveMax, "adaptive-average": adaptiveAverage,
    "leaky-relu": leakyReLU, "conv": convolution,
  ]
}
