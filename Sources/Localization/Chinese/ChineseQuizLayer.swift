extension Chinese {
  func text(_ message: LayerMessage) -> String {
    switch message {
    case .leakyReLU(let slope): "斜率为 \(slope) 的 Leaky ReLU"
    case .lp(let power): "L\(power) 池化"
    case .adaptiveMax(let output): "输出 \(output) 的自适应最大池化"
    case .adaptiveAverage(let output): "输出 \(output) 的自适应平均池化"
    case .max: "最大池化"
    case .average: "平均池化"
    case .sum: "求和池化"
    case .convolution: "卷积"
    case .globalMax: "全局最大池化"
    case .globalAverage: "全局平均池化"
    case .map(let height, let width): "\(height)×\(width) 的特征图"
    case .box(let poolSize): "\(poolSize) 窗口"
    case .padding(let cells): "每边填充 \(cells)"
    case .paddings(let top, let bottom, let left, let right): "填充：上 \(top)、下 \(bottom)、左 \(left)、右 \(right)"
    case .edgeRule(let name): "边缘规则 `\(name)`"
    case .settings(let title): "**\(text(title))**。"
    case .windowSettings(let title, let window, let counting, let edge):
      "**\(text(title))**：\(text(window))\(text(counting))\(text(edge))。"
    case .declaredPadsCount: "，显式填充计入"
    case .onMap(let title, let map, let settings, let edge):
      "在 \(text(map))上做**\(text(title))**：\(text(settings))，\(text(edge))。"
    case .inOurWords(let window, let edge): "按本教程的说法：\(text(window))，\(text(edge))。"
    case .choice(_, let title, let window, let edge): "\(text(title))，\(text(window))，\(edge)"
    }
  }
}
