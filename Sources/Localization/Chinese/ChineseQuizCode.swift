extension Chinese {
  func text(_ message: CodeTaskMessage) -> String {
    switch message {
    case .lead(let framework, let shape): "在 \(framework) 中，`x` 的形状是 \(shape)："
    case .size: "结果的每张特征图有多大？先写高，再写宽。"
    case .places(let places): "x：\(places) 个位置，每个一行"
    case .defaultSlope(let framework, let slope): "不写斜率时，\(framework) 的斜率是 \(slope)。"
    case .channelsLast: "Keras 把通道放在最后：一行的四个数是四个通道，而不是一个通道。"
    case .defaultStride(let poolSize): "没有写步幅：它等于窗口大小 \(poolSize)。"
    case .stride(let stride): "步幅是 \(stride)。"
    case .ringOfPads(let padding): "`padding=\(padding)` 在特征图四周加一圈填充。"
    case .padsCount: "填充计入除数：这是 PyTorch 的默认。"
    case .padsDoNotCount: "填充不计入除数。"
    case .same: "`same` 按需填充；多出的一个放在末端。"
    case .ceilMode: "`ceil_mode` 让末尾的窗口悬出。"
    case .leftOut: "放不下的窗口舍去。"
    case .thatSize(let settings): "那是\(text(settings))"
    case .thatResult(let value, let settings): "\(value) 是\(text(settings))"
    case .withStrideOne: "步幅 1 的结果，即 ONNX 的默认。在 Keras 和 PyTorch 中，不写步幅就等于窗口大小。"
    case .withOtherSlope(let other, let framework, let slope):
      "\(other) 默认斜率的结果。\(framework) 的默认斜率是 \(slope)。"
    case .withTorchPadding: "PyTorch 的 `padding=1` 的结果。`same` 只按需填充，多出的一个放在末端。"
    }
  }

  func text(_ message: ConvolutionTaskMessage) -> String {
    switch message {
    case .flipped(let value): "\(value) 是把卷积核旋转 180° 的结果，即数学上的卷积。神经网络中不旋转。"
    case .forgotWeights(let value): "\(value) 只是各值的总和。每个值要先乘以对应的权重。"
    case .flippedSigns(let value): "\(value) 把每个权重都当成了正数。权重小于 0 时要减。"
    case .forgotBias(let value): "\(value) 漏了偏置。各乘积之和还要加上它。"
    case .strideOne(let value, let stride): "\(value) 的卷积核每次移动 1 格。这里步幅是 \(stride)。"
    case .startsOnMap(let value, let padding): "\(value) 的卷积核从图内开始。\(text(padding)) 时，它从图外开始。"
    case .forgotDilation(let value, let dilation): "\(value) 取的是相邻的格。膨胀率为 \(dilation) 时，卷积核读取的格隔得更开。"
    case .padding(let pad): "，每边填充 \(pad)（填充为 0）"
    case .lead(let stride, let padding): "**卷积**，与 Keras 和 PyTorch 相同，步幅 \(stride)\(text(padding))。"
    case .padsAddNothing: "填充为 0，不影响结果。"
    case .covers(let values, let off): "它覆盖 \(text(values))。\(text(off))"
    case .multiply: "每个值乘以对应的权重，再相加。"
    case .solution: "每个值乘以对应的权重，再相加。"
    }
  }
}
