import Kernels
import Localization

/// Layers, windows and edge rules in words.
extension QuestionText {
  static func title(_ layer: Layer) -> Phrase {
    switch layer.kind {
    case .leakyReLU:
      let slope = number(layer.slope(channel: 0))
      return Phrase("Leaky ReLU with slope \(slope)", zh: "斜率为 \(slope) 的 Leaky ReLU")
    case .lp: return Phrase("L\(layer.power) pooling", zh: "L\(layer.power) 池化")
    case .adaptiveMax:
      return Phrase("Adaptive max pooling to \(layer.output)", zh: "输出 \(layer.output) 的自适应最大池化")
    case .adaptiveAverage:
      return Phrase("Adaptive average pooling to \(layer.output)", zh: "输出 \(layer.output) 的自适应平均池化")
    default: return titles[layer.kind] ?? Phrase.verbatim(layer.kind.operation.label)
    }
  }

  private static let titles = [
    LayerKind.max: Phrase("Max pooling", zh: "最大池化"),
    .average: Phrase("Average pooling", zh: "平均池化"),
    .sum: Phrase("Sum pooling", zh: "求和池化"),
    .convolution: Phrase("Convolution", zh: "卷积"),
    .globalMax: Phrase("Global max pooling", zh: "全局最大池化"),
    .globalAverage: Phrase("Global average pooling", zh: "全局平均池化"),
  ]

  /// "a 5×5 map", "an 8×5 map".
  static func aMap(_ extent: Extent) -> Phrase {
    Phrase("\(extent.height == 8 ? "an" : "a") \(extent) map", zh: "\(extent) 的特征图")
  }

  /// "2×2 box, stride 2, padding 1 on every side".
  static func window(_ window: Window) -> Phrase {
    var parts = [
      Phrase("\(window.poolSize) box", zh: "\(window.poolSize) 窗口"), .compare(.stride(side(window.stride))),
    ]
    if window.dilation != Extent(1) { parts.append(.compare(.dilation(side(window.dilation)))) }
    if window.padding != .none { parts.append(padding(window.padding)) }
    return parts.joined(separator: .mark(.comma))
  }

  /// "2", or "1×2" where the axes differ.
  static func side(_ extent: Extent) -> String {
    extent.height == extent.width ? "\(extent.height)" : "\(extent)"
  }

  static func padding(_ padding: Padding) -> Phrase {
    if padding == Padding(all: padding.top) {
      return Phrase("padding \(padding.top) on every side", zh: "每边填充 \(padding.top)")
    }
    return Phrase(
      "padding \(padding.top) above, \(padding.bottom) below, \(padding.left) left, \(padding.right) right",
      zh: "填充：上 \(padding.top)、下 \(padding.bottom)、左 \(padding.left)、右 \(padding.right)")
  }

  /// The edge rule by its name in the settings.
  static func rule(_ edge: EdgeRule) -> Phrase {
    Phrase("edge rule `\(edge.rawValue)`", zh: "边缘规则 `\(edge.rawValue)`")
  }

  /// Layer, window, and the edge rule where it matters: "**Max pooling**: 2×2 box, stride 2."
  static func settings(_ layer: Layer, _ window: Window, on extent: Extent) -> Phrase {
    guard layer.usesWindow else { return Phrase("**\(title(layer))**.", zh: "**\(title(layer))**。") }
    let counting = layer.kind == .average && layer.countIncludePad ? Phrase.declaredPadsCount : .nothing
    let edge = edgeMatters(window, on: extent) ? .mark(.comma) + rule(window.edge) : Phrase.nothing
    return Phrase(
      "**\(title(layer))**: \(self.window(window))\(counting)\(edge).",
      zh: "**\(title(layer))**：\(self.window(window))\(counting)\(edge)。")
  }

  /// Whether another edge rule would give other boxes.
  static func edgeMatters(_ window: Window, on extent: Extent) -> Bool {
    guard window.edge == .drop, let placed = try? window.placed(on: extent) else { return true }
    return [placed.rows, placed.columns].contains { axis in
      !(axis.input + axis.padBefore + axis.padAfter - axis.span).isMultiple(of: axis.stride)
    }
  }
}

extension Phrase {
  static let declaredPadsCount = Phrase(", declared pads count", zh: "，显式填充计入")
  static let cell = Phrase("cell", zh: "格")
}
