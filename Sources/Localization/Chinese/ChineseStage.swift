extension Chinese {
  func text(_ message: StageMessage) -> String {
    switch message {
    case .map: "特征图"
    case .movedMap: "平移后"
    case .sizedMap(let extent): "特征图 \(extent)"
    case .channel(let channel, let count): "通道 \(channel)/\(count)"
    case .result(let result, let count): "结果 \(result)/\(count)"
    case .filter(let filter, let count): "卷积核 \(filter)/\(count)"
    case .sizedFilter(let extent): "卷积核 \(extent)"
    case .convolved(let extent): "卷积 \(extent)"
    case .leakyCurve(let slope): "f(x) = x，小于 0 时为 \(slope)·x"
    case .agrees: "核验 ✓"
    case .differs: "两种算法的结果不一致，请报告"
    case .differ(let kernel, let reference): "快速 \(kernel)，参考 \(reference)：不一致，请报告"
    case .place(let row, let column): "第 \(row) 行第 \(column) 列"
    case .edited(let place, let value): "\(text(place))是 \(value)："
    case .typeOrPaste: "输入一个数，或粘贴多行数字"
    case .plusBias(let bias): " + 偏置 \(bias)"
    case .whichNumber: "这个窗口得出哪个数？"
    case .saidRight: "正确  "
    case .saidWrong(let said): "你答 \(said)  "
    case .cellByCell(let size): "逐格计算：\(size) 仍为 \(size)"
    case .oneNumber(let sizes): "\(sizes)：每通道一个数"
    case .to: " 到 "
    }
  }

  func text(_ message: BoxMessage) -> String {
    switch message {
    case .row: "行"
    case .column: "列"
    case .span(let noun, let places): span(text(noun), places)
    case .cellIs(let place, let value): "\(text(place))的格是 \(value)。"
    case .covers(let rows, let columns, let values, let off):
      "窗口覆盖\(text(rows))、\(text(columns))（\(text(values))）\(text(off))。"
    case .values(let values, let channel): "通道 \(channel)：\(values)"
    case .above: "上方"
    case .below: "下方"
    case .leftOf: "左侧"
    case .rightOf: "右侧"
    case .lieOff(let off, let count, let sides):
      "；\(count) 格中有 \(off) 格在特征图的\(sides.map(text).joined(separator: "和"))"
    case .resultIs(let place, let value): "结果\(text(place))是 \(value)。"
    case .kernelSays(let value): "快速算法得出 \(value)：这是程序错误，请报告。"
    case .channelLead(let channel, let count): "通道 \(channel)/\(count)。"
    case .filterLead(let filter, let count): "卷积核 \(filter)/\(count)。"
    }
  }

  private func span(_ noun: String, _ places: [Int]) -> String {
    guard let first = places.first, let last = places.last else { return "没有\(noun)" }
    if places.count == 1 { return "第 \(first) \(noun)" }
    let isRun = last - first + 1 == places.count
    let numbers = isRun ? "\(first)–\(last)" : places.map(String.init).joined(separator: "、")
    return "第 \(numbers) \(noun)"
  }
}
