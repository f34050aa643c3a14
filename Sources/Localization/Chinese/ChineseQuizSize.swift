extension Chinese {
  func text(_ message: SettingsTaskMessage) -> String {
    switch message {
    case .ask: "哪种设置得到这个结果？"
    case .otherSize(let extent, let shown): "这种设置的结果是 \(extent)，题中的结果是 \(shown)。"
    case .otherValue(let value, let place, let shown): "这种设置在\(text(place))得 \(value)，题中的结果是 \(shown)。"
    case .sizeFirst(let shown): "先看尺寸：哪些设置的结果是 \(shown)？"
    case .firstCell(let first): "再用其中每种算出第一格，应为 \(first)。如果还剩两种，就看最后一格。"
    case .firstCellIs(let sum): "第一格：\(text(sum))。"
    case .give(let settings, let size, let first): "\(list(settings)) 得到这个 \(size) 的结果。\(text(first))"
    }
  }

  func text(_ message: SizeTaskMessage) -> String {
    switch message {
    case .roundedUp: "这样多算了一个放不下的窗口。`drop` 规则下要舍去：向下取整。"
    case .roundedDown: "这样漏了悬出边缘的窗口。`overhang` 规则下要计入：向上取整。"
    case .sameRoundedDown(let edge): "这是 `drop` 的结果。`\(edge)` 会补上末尾窗口所需的填充。"
    case .unchanged(let stride): "只有步幅为 1 时，结果才与特征图一样大。这里步幅是 \(stride)。"
    case .forgotPlusOne: "这是窗口移动的次数。起点处的窗口也要算：+ 1。"
    case .boxBehindMap: "只向上取整会得到这个尺寸。但末尾窗口的起点已超出特征图，所以舍去。"
    case .forgotPads: "这是没有填充时的尺寸。填充让窗口有更多的位置。"
    case .countedPadOnce: "这样只算了一侧的填充。两侧都有。"
    case .forgotDilation(let poolSize, let dilation): "这样把窗口当成了 \(poolSize)。膨胀率为 \(dilation) 时，它跨越的格比读取的多。"
    case .strideIgnored(let stride): "这是步幅为 1 时的尺寸。这里窗口每次移动 \(stride) 格。"
    case .strideIsPool(let stride): "这是窗口按自身大小移动时的尺寸。这里步幅是 \(stride)。"
    case .swapped: "高和宽颠倒了：高在前。"
    case .ask: "结果有多大？先写高，再写宽。"
    case .dropRule(let hasPads): "窗口能移动几次而不越出\(hasPads ? "填充后的" : "")特征图？只数放得下的窗口，再加上第一个。"
    case .overhangRule(let hasPads): "末尾的窗口可以悬出边缘，只要起点在特征图内\(hasPads ? "或其前的填充内" : "")。"
    case .sameRule(let edge, let stride): "`\(edge)` 规则下与窗口大小无关：每 \(stride) 格一个结果，有剩余再加一个。"
    case .leftOut: "舍去了一个窗口：它的起点超出特征图。"
    case .solution(let height, let width, let output): "高：`\(height)`。宽：`\(width)`。结果是 \(output)。"
    case .span(let formula): "窗口跨越 \(formula) 格。"
    case .axis(let isHeight, let formula, let notes): "\(isHeight ? "高" : "宽")是 `\(formula)`。\(text(notes))"
    }
  }
}
