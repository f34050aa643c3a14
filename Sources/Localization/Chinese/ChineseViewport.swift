extension Chinese {
  func text(_ message: ViewportMessage) -> String {
    switch message {
    case .boxTooLarge(let cells, let limit): "\(cells) 格的窗口太大，无法逐步演示：最多 \(limit) 格"
    case .noMoreThatSide: "那一边已是特征图的边缘"
    case .allOnScreen: "整张特征图都在屏幕上了"
    case .nothingNearer: "已是原始大小"
    case .viewsForSmaller(let limit): "其他视图只用于不超过 \(limit) 个值的特征图"
    case .codeForSmaller(let limit): "超过 \(limit) 个值的特征图写成代码太长"
    case .noViewOfLarge(let limit, let view, let now): "超过 \(limit) 个值的特征图没有视图 \(view)：现在是\(text(now))"
    case .opening(let name): "正在打开 \(name)"
    case .computing(let layer, let poolSize, let map): "\(text(layer))\(poolSize)，特征图 \(map)"
    case .workStopped: "已停止：设置保持原样"
    case .leaves: " 退出"
    case .stops: " 停止"
    case .whereThisIs: "所在位置"
    case .rows(let span, _): "第 \(span) 行"
    case .columns(let span, _): "第 \(span) 列"
    case .spans(let rows, let columns): "\(text(rows))，\(text(columns))"
    case .ofAll(let span, let count): "\(text(span))（共 \(count)）"
    case .andFarther: "（b：缩小）"
    case .dotIsCell: "一点是一格"
    case .dot(let cells): "一点是 \(cells) 格"
    case .shortDot(let cells): "点 \(cells)"
    case .dotAt(let dot, let place): "\(text(dot))：\(text(place))"
    }
  }
}
