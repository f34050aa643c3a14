extension Chinese {
  func text(_ message: CompareMessage) -> String {
    switch message {
    case .differ(let count, let all): " \(all) 个中 \(count) 个不同"
    case .noResultHere: "此处没有结果"
    case .theStage: "演示"
    case .pool(let size): "窗口 \(size)"
    case .stride(let size): "步幅 \(size)"
    case .dilation(let size): "膨胀率 \(size)"
    case .slope(let slope): "斜率 \(slope)"
    case .outputSize(let size): "到 \(size)"
    case .pad(let pad): "填充 \(pad)"
    case .pads(let pads): "填充 \(pads)"
    case .neitherHasResult: "两者在此都没有结果"
    case .ends(let name, let extent): "\(name) 在此没有结果：结果只有 \(extent)"
    case .leavesOut(let name): "\(name) 在此没有窗口：它舍去特征图的余下部分"
    case .hangsOver(let name, let off, let count): "；\(name) 悬出，\(count) 格中 \(off) 格在图外"
    case .leavesOutBriefly(let name): "\(name) 舍去余下部分：此处没有窗口"
    case .noBox(let name): "\(name)：此处没有窗口"
    case .nanInBoth: "只要有一个 NaN，两者的结果就都是 NaN"
    case .otherCellsSameNumber: "格子不同，数却相同"
    case .sameRealCellsSameNumber: "有效格相同，所以数也相同"
    case .sameRealCells: "有效格相同"
    case .sameBoxSameNumber: "窗口相同，所以数也相同"
    case .sameBox: "窗口相同"
    case .bothKeep: "大于 0 时两者都保持不变"
    case .zeroStays: "0 在两者中都仍是 0"
    case .happensToAgree: "格子相同；两种规则恰好得出同一个数"
    case .bothGiveSame: "两者得出同一个数"
    }
  }

  func text(_ message: DifferenceMessage) -> String {
    switch message {
    case .anotherOperation: "运算不同"
    case .slopesDiffer: "小于 0 时由斜率决定，而斜率不同"
    case .slopesDifferBriefly: "斜率不同"
    case .anotherRule: "格子相同，计算规则不同"
    case .anotherRuleBriefly: "规则不同"
    case .keepsAndMixes(let count): "最大值只取 \(count) 个数中的一个，平均则混合全部"
    case .keepsAndMixesBriefly(let count): "最大取一个数，平均混合全部 \(count) 个"
    case .oneAgainst(let count): "一个用一个数，一个用全部 \(count) 个"
    case .sumDivided(let divisor): "平均就是同一个和除以 \(divisor)"
    case .sumDividedBriefly(let divisor): "同一个和，除以 \(divisor)"
    case .zeroAgainstSlope: "不大于 0：ReLU 得 0，另一个得斜率 × x"
    case .zeroAgainstSlopeShort: "不大于 0：一个是 0，一个是斜率 × x"
    case .zeroAgainstSlopeBriefly: "一个是 0，一个是斜率 × x"
    case .differentNumbers(let one, let other): "\(one) 与 \(other) 由相同的格得出不同的数"
    case .boxOver(let name, let place): "\(name) 的窗口覆盖别的格：\(text(place))"
    case .offAreInfinite(let off): "；图外的 \(off) 格为 −∞，永不胜出"
    case .otherCellsOf(let name, let place): "\(name)：别的格，\(text(place))"
    case .otherCellsAt(let place): "别的格：\(text(place))"
    case .otherCells: "别的格"
    case .divisors(let mine, let other, _, let pads):
      "同一个和，分别除以 \(mine) 和 \(other)：\(mine < other ? "后者" : "前者")计入 \(pads) 个填充"
    case .divisorsShort(let mine, let other, let pads): "除以 \(mine) 和 \(other)：计入 \(pads) 个填充"
    case .divisorsBriefly(let mine, let other): "除数分别是 \(mine) 和 \(other)"
    }
  }
}
