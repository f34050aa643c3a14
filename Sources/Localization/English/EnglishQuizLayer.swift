extension English {
  func text(_ message: LayerMessage) -> String {
    switch message {
    case .leakyReLU(let slope): "Leaky ReLU with slope \(slope)"
    case .lp(let power): "L\(power) pooling"
    case .adaptiveMax(let output): "Adaptive max pooling to \(output)"
    case .adaptiveAverage(let output): "Adaptive average pooling to \(output)"
    case .max: "Max pooling"
    case .average: "Average pooling"
    case .sum: "Sum pooling"
    case .convolution: "Convolution"
    case .globalMax: "Global max pooling"
    case .globalAverage: "Global average pooling"
    case .map(let height, let width): "\(height == 8 ? "an" : "a") \(height)×\(width) map"
    case .box(let poolSize): "\(poolSize) box"
    case .padding(let cells): "padding \(cells) on every side"
    case .paddings(let top, let bottom, let left, let right):
      "padding \(top) above, \(bottom) below, \(left) left, \(right) right"
    case .edgeRule(let name): "edge rule `\(name)`"
    case .settings(let title): "**\(text(title))**."
    case .windowSettings(let title, let window, let counting, let edge):
      "**\(text(title))**: \(text(window))\(text(counting))\(text(edge))."
    case .declaredPadsCount: ", declared pads count"
    case .onMap(let title, let map, let settings, let edge):
      "**\(text(title))** on \(text(map)): \(text(settings)), \(text(edge))."
    case .inOurWords(let window, let edge): "In this tutorial's words: \(text(window)), \(text(edge))."
    case .choice(let id, _, _, _): id
    }
  }
}
