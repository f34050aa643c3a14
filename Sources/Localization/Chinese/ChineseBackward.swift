extension Chinese {
  func text(_ message: BackwardMessage) -> String {
    switch message {
    case .itsGradient: "它的梯度"
    case .itsGradientIs: "它的梯度："
    case .gradientOfResult(let result, let count): "← 结果 \(result)/\(count) 的梯度"
    case .gradientOfTheResult: "← 结果的梯度"
    case .gradientLead: "梯度 "
    case .toWinner: " → 胜出者 "
    case .toEach(let count): count == 1 ? " 给唯一的有效格" : " 给 \(count) 个有效格各一份"
    case .toEachBriefly(let count): " 给 \(count) 格各一份"
    case .timesWeight(let times): " \(times) 其权重"
    case .passes: " 全部通过："
    case .nanNotAbove: "NaN 不大于 0"
    case .blocks: "，被阻断"
    case .timesSlope(let times, let slope): " \(times) 斜率 \(slope) "
    case .nowHas: "现在有 "
    case .theWinner: "胜出的 "
    case .tieTakesAll: "并列：按行优先顺序的第一个全得"
    case .tieTakesAllBriefly: "并列：第一个全得"
    case .othersGetNothing: "窗口内其余的格得不到梯度"
    case .othersGetNothingBriefly: "其余的格得不到"
    case .noSlopeAtZero: "ReLU 在 0 处没有斜率：按惯例取 0"
    case .withSign: "每格：梯度乘以 x 的符号"
    case .gradientOfRoot: "梯度 · x / 结果"
    case .gradientOfPower(let power): "梯度 · sign(x) · (|x| / 结果)^\(power)"
    case .padsLose(let pads): "\(pads) 个填充的那份就丢失了"
    case .padsLoseBriefly: "填充的那份丢失"
    case .offGetNothing(let off, let count): "\(count) 格中 \(off) 格在图外，得不到梯度"
    case .offGetNothingBriefly: "图外：没有梯度"
    }
  }
}
