extension Chinese {
  func text(_ message: PositionMessage) -> String {
    switch message {
    case .coverage(let values, let off): "\(text(values))；其中 \(off) 格在图外"
    case .inChannel(let values, let channel): "通道 \(channel) 的 \(text(values))"
    case .firstBox(let start): "这是第一个窗口，起点\(text(start))。"
    case .movedBox(let start, let moved): "第一个窗口的起点\(text(start))。从那里\(text(moved))，就是这个窗口。"
    case .adaptiveBox(let rows, let columns):
      "这个窗口覆盖特征图的\(text(rows))、\(text(columns))：⌊i·in/out⌋ 到 ⌈(i+1)·in/out⌉，从 0 数起。"
    case .atCorner: "在特征图左上角"
    case .offMap(let above, let left): "在图外，" + list([(above, "上方 \(above) 行"), (left, "左侧 \(left) 列")])
    case .moved(let down, let right): list([(down, "向下 \(down) 行"), (right, "向右 \(right) 列")])
    case .filterOff(let pad): "特征图上方 \(pad) 行、左侧 \(pad) 列处"
    case .filterAtCorner: "特征图左上角"
    case .filterStart(let corner): "把卷积核放在起点：\(text(corner))。"
    case .movedFilter(let corner, let moved): "卷积核的起点在\(text(corner))，从那里\(text(moved))。"
    case .boxCovers(let coverage): "窗口覆盖 \(text(coverage))。"
    case .covers(let coverage): "它覆盖 \(text(coverage))。"
    case .channel(let channel): "通道 \(channel)"
    case .forChannel(let channel): "\(text(channel)) 的"
    case .inPlaceOfChannel(let place, let channel): "\(text(channel)) \(text(place))的"
    case .inPlace(let place): "\(text(place))的"
    }
  }

  func text(_ message: TaskMessage) -> String {
    switch message {
    case .resultOf(let title, let target): "\(text(title))：\(text(target))结果是哪个数？"
    case .result(let target): "\(text(target))结果是哪个数？"
    case .mapValue(let place, let x): "特征图\(text(place))的值是 \(x)。"
    case .aboveZero(let rule, let x): "\(text(rule))\(x) 大于 0。"
    case .channelResult(let channel): "通道 \(channel) 的结果是哪个数？"
    case .resultIn(let place): "\(text(place))的结果是哪个数？"
    case .swapped(let value, let place): "\(value) 是\(text(place))的结果。先数行，再数列。"
    case .valueThere(let x): "那里的值是 \(x)。"
    case .channelHolds(let channel, let coverage): "通道 \(channel) 含 \(text(coverage))。"
    }
  }

  func text(_ message: ComputingMessage) -> String {
    switch message {
    case .largestReal: "结果是有效格中最大的值。图外的格永不胜出。"
    case .largest: "结果是最大的值；符号也算在内。"
    case .sum: "把值相加，不做除法。"
    case .weights: "每个值乘以对应的权重，再相加。卷积核不翻转。"
    case .thenBias: "最后加上偏置。"
    case .formula(let formula): "每个值 x 变成 f(x) = \(formula)。"
    case .averageOfRealAndPads: "把值相加，再除以有效格与显式填充的总数。"
    case .average(let onlyReal): "把值相加，再除以\(onlyReal ? "有效格" : "值")的个数。"
    case .averageOfBox: "把值相加，再除以这个窗口的格数：各窗口大小不同。"
    case .averageOfChannel: "把这个通道的值相加，再除以个数。"
    case .slopeOfChannel: "大于 0 的值保持不变，其余乘以所在通道的斜率。"
    case .slope(let slope): "大于 0 的值保持不变，其余乘以斜率 \(slope)。"
    case .zero: "大于 0 的值保持不变，其余变成 0。"
    case .absolutes: "把各值的绝对值相加。"
    case .squares: "把各值的平方相加，再开平方。"
    case .powers(let p): "把各值的绝对值取 \(p) 次幂后相加，再开 \(p) 次方。"
    }
  }

  /// Those that are not 0 cells.
  private func list(_ moves: [(cells: Int, text: String)]) -> String {
    let moves = moves.filter { $0.cells > 0 }.map(\.text)
    return moves.isEmpty ? "零格" : moves.joined(separator: "、")
  }
}
