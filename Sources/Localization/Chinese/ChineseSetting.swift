extension Chinese {
  func text(_ message: SettingMessage) -> String {
    switch message {
    case .settings: "设置"
    case .operation: "运算"
    case .poolHeight: "窗口高度"
    case .poolWidth: "窗口宽度"
    case .strideDown: "纵向步幅"
    case .strideRight: "横向步幅"
    case .edge: "边缘规则"
    case .padTop: "上方填充"
    case .padLeft: "左侧填充"
    case .padBottom: "下方填充"
    case .padRight: "右侧填充"
    case .dilationDown: "纵向膨胀率"
    case .dilationRight: "横向膨胀率"
    case .divisor: "除数"
    case .slope: "负半轴斜率"
    case .power: "指数 p"
    case .outputHeight: "结果高度"
    case .outputWidth: "结果宽度"
    case .motion: "动画"
    case .padsToo: "计入填充"
    case .realCells: "只计有效格"
    case .on: "开"
    case .off: "关"
    }
  }

  func text(_ message: OperationMessage) -> String {
    switch message {
    case .max: "最大池化"
    case .average: "平均池化"
    case .sum: "求和池化"
    case .lp: "Lp 池化"
    case .globalMax: "全局最大池化"
    case .globalAverage: "全局平均池化"
    case .leakyReLU: "Leaky ReLU"
    case .adaptiveMax: "自适应最大池化"
    case .adaptiveAverage: "自适应平均池化"
    case .convolution: "卷积"
    case .shortMax: "最大池化"
    case .shortAverage: "平均池化"
    case .shortSum: "求和池化"
    case .shortLp: "Lp 池化"
    case .shortConvolution: "卷积"
    case .shortLeaky: "Leaky"
    }
  }

  func text(_ message: RefusalMessage) -> String {
    switch message {
    case .noSlope: "只有 Leaky ReLU 和 PReLU 有斜率"
    case .noPower: "只有 Lp 池化有指数 p"
    case .noOutput: "只有自适应池化才指定结果的大小"
    case .filterIsBox: "卷积的窗口就是卷积核，大小不变"
    case .noPadsToCount: "没有填充可以计入：除以窗口内的格数"
    case .noDivisor: "只有求平均才有除数"
    case .noWindow(let kind): "\(text(kind)) 每次只看一格，没有窗口"
    case .globalWindow: "全局池化用一个窗口覆盖整张特征图"
    case .adaptiveWindow: "自适应池化按结果的大小来定窗口"
    case .slopeRange: "斜率的范围是 −2 到 2"
    case .resultTooLarge(let map): "结果若大于 \(map) 的特征图，只会重复它的格子"
    case .onlyOneCell: "特征图只有一格"
    case .noOther: "没有别的可选"
    case .strideTooLarge(let map): "步幅超过 \(map) 的特征图，仍只有那一个窗口"
    case .boxTooLarge(let map): "窗口若大于 \(map) 的特征图，在每处都会读到整张图"
    case .noFormula: "自适应池化的结果大小是指定的，没有公式"
    case .sizeRange(let most): "这里的特征图有 1 到 \(most) 行、列和通道"
    }
  }

  func text(_ message: SettingsLineMessage) -> String {
    switch message {
    case .operation: "运算"
    case .pool: "窗口"
    case .stride: "步幅"
    case .edge: "边缘"
    case .view: "视图"
    case .power: "p"
    case .result: "结果"
    case .filter: "卷积核"
    case .bias: "偏置"
    case .slope: "斜率"
    case .pad: "填充"
    case .pads: "填充"
    case .dilation: "膨胀率"
    case .counted: "计入"
    case .padCounted(let pad): "\(pad)，计入"
    case .named(let name, let value): "\(text(name)) \(text(value))"
    }
  }
}
