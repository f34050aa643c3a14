import Kernels

/// Why the kernels refuse, from the same numbers as the English of `Kernels`.
extension Chinese {
  func text(_ error: KernelError) -> String { error.chinese }
}

extension KernelError {
  fileprivate var chinese: String {
    switch self {
    case .shape(let fault): fault.chinese
    case .window(let fault): fault.chinese
    case .operand(let fault): fault.chinese
    case .dialect(let dialect, let fault): "\(dialect.name) \(fault.chinese)"
    }
  }
}

extension ShapeFault {
  fileprivate var chinese: String {
    switch self {
    case .valueCount(let count, let shape): "形状 \(Tensor.name(of: shape)) 装不下 \(count) 个数"
    case .emptyAxis(let axis, let shape):
      "形状 \(Tensor.name(of: shape)) 的第 \(axis) 轴是 \(shape[axis])：至少为 1"
    case .tooManyValues(let shape):
      "形状 \(Tensor.name(of: shape)) 太大：最多 \(FeatureMap.limit) 个数"
    case .raggedRow(let row, let count, let first): "第 \(row) 行有 \(count) 个数，第 1 行有 \(first) 个"
    case .noMap(let shape): "形状 \(Tensor.name(of: shape)) 不是特征图：请用 (H, W)、(C, H, W) 或 (N, C, H, W)"
    case .notFourAxes(let shape): "形状 \(Tensor.name(of: shape)) 不合适：这一层需要 4 个轴 (N, C, H, W)"
    case .noImage(let number, let shape):
      "\(Tensor.name(of: shape)) 中没有第 \(number) 张图：共 \(shape[0]) 张"
    case .notFilters(let shape):
      "权重的形状 \(Tensor.name(of: shape)) 有 \(shape.count) 个轴，应为 4 个：（卷积核、组内通道、高、宽）"
    case .bias(let shape, let filters):
      "偏置的形状 \(Tensor.name(of: shape)) 不合适：应为 \(Tensor.name(of: [filters]))"
    case .resize(let extent):
      extent.height > 0 && extent.width > 0
        ? "\(extent) 太大：最多 \(FeatureMap.limit) 格" : "特征图不能变成 \(extent)：至少 1×1"
    }
  }
}

extension WindowFault {
  fileprivate var chinese: String {
    switch self {
    case .number(let number, let value, let axis):
      "\(number.chinese)（\(axis.chinese)）必须在 \(number.range.chinese)之间，不能是 \(minus(value))"
    case .mapSide(let value, let axis):
      "特征图的\(axis.chinese)必须在 \((1...FeatureMap.limit).chinese)之间，不能是 \(minus(value))"
    case .outputSide(let value, let axis):
      "结果的\(axis.chinese)度必须在 \((1...Window.limit).chinese)之间，不能是 \(minus(value))"
    case .power(let power): "指数 p 必须在 \(LpPool.powers.chinese)之间，不能是 \(minus(power))"
    case .boxTooLarge(let box): box.chinese
    case .samePads(let edge): "边缘规则 \(edge.rawValue) 会自行填充：显式填充必须为 0"
    case .boxCells(let box): "\(box) 的窗口最多 \(Window.limit) 格，或与特征图一样多"
    case .results(let planes, let extent): "\(planes)×\(extent) 个结果太多：最多 \(FeatureMap.limit) 个"
    case .strayBoxes(let boxes): boxes.chinese
    }
  }

  private func minus(_ value: Int) -> String { value < 0 ? "−\(value.magnitude)" : "\(value)" }
}

extension WindowFault.Box {
  fileprivate var chinese: String {
    let isPadded = padded != input
    let gaps = span == size ? "" : "（膨胀后跨 \(span) 格）"
    let box = "\(named.chinese) \(size)\(gaps)" + (gaps.isEmpty ? " " : "")
    return isPadded
      ? "\(box)放不进特征图：\(axis.chinese)为 \(input)，填充后为 \(padded)；最多 \(padded)"
      : "\(box)放不进\(axis.chinese)为 \(input) 的特征图：最多 \(padded)"
  }
}

extension WindowFault.StrayBoxes {
  fileprivate var chinese: String {
    let why =
      stepOver
      ? "膨胀率 \(dilation) 越过了它的 \(input) 格，最多只能是 \(input)"
      : "填充 \(padBefore)、\(padAfter) 必须小于\(dilation == 1 ? "窗口大小" : "跨度") \(span)"
    return "有的窗口沿\(axis.chinese)度方向读不到任何格：\(why)"
  }
}

extension OperandFault {
  fileprivate var chinese: String {
    switch self {
    case .outputBuffer(let room, let results): "\(results) 个结果装不进 \(room) 个数的输出"
    case .planes(let planes, let laid): "为 \(laid) 铺设的窗口不适合 \(planes) 的平面"
    case .convolutionWindow(let planes): "窗口不是为这个卷积在 \(planes) 的平面上铺设的"
    case .gradient(let channels, let extent, let resultChannels, let result):
      "\(channels)×\(extent) 的梯度不适合 \(resultChannels)×\(result) 的结果"
    case .gradientCount(let count, let channels, let result):
      "\(count) 个数的梯度不适合 \(channels)×\(result) 的结果"
    case .slopeCount(let count, let channels): "\(count) 个斜率不适合 \(channels) 个通道：请给 1 个或 \(channels) 个"
    case .slopeShape(let shape, let input, let axis, let wanted):
      "形状为 \(Tensor.name(of: shape)) 的斜率不适合 \(Tensor.name(of: input))：请给 1 个"
        + (wanted.map { "，或沿\(axis == .channels ? "通道" : "最后一轴")给 \($0) 个" } ?? "")
    case .filterGroups(let filters, let groups): "\(filters) 个卷积核不能均分为 \(groups) 组"
    case .filterChannels(let channels, let mapChannels):
      "\(channels) 个通道的卷积核不适合 \(mapChannels) 个通道的特征图：每个通道都要有一个平面"
    case .groupChannels(let channels, let mapChannels, let groups):
      "\(mapChannels) 个通道不适合 \(groups) 组卷积核，每组 \(channels) 个通道"
    case .filterSizes(let extent): "一层的所有卷积核大小相同，这里是 \(extent)"
    case .images(let planes, let images): "\(planes) 个平面不能均分为 \(images) 张图"
    case .columnOrder: "通道在最后时，位置不能按列计数：请按行计数"
    }
  }
}

extension DialectFault {
  fileprivate var chinese: String {
    switch self {
    case .noSumPooling: "没有求和池化"
    case .noLpPooling: "没有 Lp 池化"
    case .noAdaptivePooling: "没有自适应池化"
    case .noDilation(let dilation): "的这种池化没有膨胀率：\(dilation) 必须是 \(Extent(1))"
    case .noEdgeRule(let edge): "的池化没有边缘规则 \(edge.rawValue)：请用显式填充"
    case .onlyValidOrSame(let edge): "没有边缘规则 \(edge.rawValue)：请用 valid 或 same-upper"
    case .noDeclaredPads: "不能显式填充：请用 valid 或 same-upper"
    case .noSameLower: "没有边缘规则 same-lower"
    case .unevenPads(let pads):
      "的填充 \(pads.top), \(pads.left), \(pads.bottom), \(pads.right) 在同一轴的两端必须相同"
    case .padding(let pad, let axis, let most):
      "的填充 \(pad)（\(axis.chinese)）最多是窗口的一半，即 \(most)"
    case .averageOfPads: "求平均时从不计入填充"
    case .lpPadding: "的 Lp 池化没有填充"
    case .lpOverhang: "的 Lp 池化会重复计入悬出窗口的格：请舍去这种窗口"
    case .lpOddPower(let power): "在指数为奇数 \(power) 时，正负值会相互抵消：请用偶数"
    case .leakySlope(let slope):
      "的 Leaky ReLU 斜率 \(slope < 0 ? "−\(slope.magnitude)" : "\(slope)") 不能小于 0"
    case .slopeAxes(let shape): "的斜率只沿一个轴，不能是 \(Tensor.name(of: shape))"
    case .convolutionOverhang: "的卷积不能悬出"
    case .sameWithStride(let stride): "的边缘规则 same 要求步幅为 \(Extent(1))，不能是 \(stride)"
    case .strideWithDilation(let stride, let dilation): "中步幅 \(stride) 与膨胀率 \(dilation) 不能并用"
    }
  }
}

extension WindowFault.WindowNumber {
  fileprivate var chinese: String {
    switch self {
    case .poolSize: "窗口大小"
    case .filterSize: "卷积核大小"
    case .stride: "步幅"
    case .dilation: "膨胀率"
    case .padding: "填充"
    }
  }
}

extension PlacedAxis.Name {
  fileprivate var chinese: String { self == .height ? "高" : "宽" }
}

extension ClosedRange<Int> {
  fileprivate var chinese: String { "\(lowerBound) 到 \(upperBound) " }
}
