extension Chinese {
  func text(_ message: CountTaskMessage) -> String {
    switch message {
    case .askReal(let place, let hasGaps): "结果\(text(place))的窗口\(hasGaps ? "读取" : "覆盖")特征图的几格？"
    case .askDivisor(let place): "求\(text(place))的平均值时，除以几？"
    case .rowsRead(let rows): "窗口读 \(rows) 行；其中几行在图内？又有几列？"
    case .padsCount: "这里显式填充计入，悬出的部分不计。"
    case .rowsOnMap(let rows): "窗口有 \(rows) 行在图内。"
    case .cellsOnMap(let rows, let columns):
      "窗口有 \(rows) 行、\(columns) 列在图内：`\(rows) · \(columns) = \(rows * columns)`。"
    case .addPads(let cells, let pads, let divisor): "加上窗口内的显式填充：`\(cells) + \(pads) = \(divisor)`。"
    case .countedAll(let all, let off): "\(all) 是整个窗口。其中 \(off) 格在图外，只有有效格才算。"
    case .countedPads(let cells): "\(cells) 把填充也算成格。它们是空的，这里不计。"
    case .countedMissing(let missing): "\(missing) 是窗口在图外的格数。要数的是其余的。"
    case .countedOverhang(let all): "\(all) 是整个窗口。它有一部分悬出，超出特征图和填充，从不计入。"
    case .leftOutPads(let real): "\(real) 只数了有效格。这里显式填充也计入。"
    case .bothDirections: "窗口在两个方向都越出特征图：计入的行变少，列也变少。"
    }
  }

  func text(_ message: ActivationMistakeMessage) -> String {
    switch message {
    case .keptNegative(let value): "\(value) 就是原来的值。它小于 0，ReLU 会换成 0。"
    case .withoutSign(let value): "\(value) 是去掉符号的值。ReLU 不会翻转符号：小于 0 的变成 0。"
    case .cutPositive(let x): "\(x) 大于 0，ReLU 保持不变。只有小于 0 的才变成 0。"
    case .plain(let slope): "普通 ReLU 在这里得 0。Leaky ReLU 会让一部分通过：值乘以 \(slope)。"
    case .lostSign(let value): "\(value) 漏了负号。斜率大于 0 时，负值仍为负。"
    case .unscaled(let value, let slope): "\(value) 就是原来的值。它小于 0，所以要乘以 \(slope)。"
    case .scaledPositive(let value): "\(value) 是值乘以斜率。斜率只用于小于 0 的值；大于 0 的值不变。"
    }
  }

  func text(_ message: PoolMistakeMessage) -> String {
    switch message {
    case .zeroAtEdge: "窗口内没有一格是 0。求最大值时，图外视为 −∞，比任何数都小。"
    case .dividedByBox(let value, let whole, let divisor, let countsPads):
      "\(value) 是总和除以整个窗口的 \(whole) 格。这里除数是 \(divisor)：\(countsPads ? "悬出的部分不计。" : "只有图内的格才算。")"
    case .leftOutPads(let value): "\(value) 的除数漏了填充。这里显式填充计入，与 PyTorch 的默认相同。"
    case .countedPads(let value, let divisor): "\(value) 把填充算成了格。这里只有有效格才算：除数是 \(divisor)。"
    case .averageForMax(let value): "\(value) 是平均值。最大池化只保留一个值，即最大的。"
    case .sumForMax(let value): "\(value) 是总和。最大池化只保留一个值，即最大的。"
    case .sumForAverage(let value): "\(value) 是总和。求平均还要再除。"
    case .maxForAverage(let value): "\(value) 是最大值。求平均时每一格都起作用。"
    case .averageForSum(let value): "\(value) 是平均值。求和池化不做除法。"
    case .maxForSum(let value): "\(value) 是最大值。求和池化把窗口内所有的格相加。"
    case .forgotRoot(let value, let p): "\(value) 是各值 \(p) 次幂的总和。还要再开 \(p) 次方。"
    case .sumForNorm(let value, let p): "\(value) 把值原样相加。Lp 池化取每个值的绝对值\(p > 1 ? "的 \(p) 次幂" : "")。"
    case .maxForNorm(let value): "\(value) 是最大值。只有 p 很大时 Lp 池化才接近它。"
    case .largestAbsolute(let value): "\(value) 离 0 最远，但小于 0。最大的值是数轴上最靠右的那个。"
    case .lostSign(let value): "\(value) 漏了负号。最大池化原样保留值，小于 0 时也一样。"
    case .dividedBySide(let value, let side, let divisor):
      "\(value) 是总和除以窗口的边长 \(side)。这里除数是 \(divisor)：要数的是格。"
    case .strideOne(let value, let stride): "\(value) 的窗口每次移动 1 格。这里步幅是 \(stride)。"
    case .ownSize(let value, let stride): "\(value) 的窗口每次移动自身的大小。这里步幅是 \(stride)。"
    case .neighbours(let value, let dilation): "\(value) 取的是相邻的格。膨胀率为 \(dilation) 时，窗口读取的格隔得更开。"
    case .otherStart(let value, let padding): "\(value) 的窗口起点在别处。\(text(padding))"
    case .samePads: "`same` 把多出的一个填充放在末端。"
    case .sameLowerPads: "`same-lower` 把多出的一个填充放在前端。"
    case .declaredPads: "有显式填充时，第一个窗口从图外开始。"
    case .rowsForChannels(let value, let values): "\(value) 取的是同一位置的所有通道：\(text(values))。一个通道由各个位置各取一个值组成。"
    }
  }
}
