import Kernels
import Localization

/// Layers, windows and edge rules in words.
extension QuestionText {
  static func title(_ layer: Layer) -> Phrase {
    switch layer.kind {
    case .leakyReLU:
      .layer(.leakyReLU(number(layer.slope(channel: 0))))
    case .lp: .layer(.lp(layer.power))
    case .adaptiveMax: .layer(.adaptiveMax("\(layer.output)"))
    case .adaptiveAverage: .layer(.adaptiveAverage("\(layer.output)"))
    default: titles[layer.kind].map(Phrase.layer) ?? .verbatim(layer.kind.operation.label)
    }
  }

  private static let titles: [LayerKind: LayerMessage] = [
    .max: .max, .average: .average, .sum: .sum, .convolution: .convolution, .globalMax: .globalMax,
    .globalAverage: .globalAverage,
  ]

  /// "a 5×5 map", "an 8×5 map".
  static func aMap(_ extent: Extent) -> Phrase {
    .layer(.map(extent.height, extent.width))
  }

  /// "2×2 box, stride 2, padding 1 on every side".
  static func window(_ window: Window) -> Phrase {
    var parts: [Phrase] = [
      .layer(.box("\(window.poolSize)")), .compare(.stride(side(window.stride))),
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
      return .layer(.padding(padding.top))
    }
    return .layer(
      .paddings(top: padding.top, bottom: padding.bottom, left: padding.left, right: padding.right))
  }

  /// The edge rule by its name in the settings.
  static func rule(_ edge: EdgeRule) -> Phrase {
    .layer(.edgeRule(edge.rawValue))
  }

  /// Layer, window, and the edge rule where it matters: "**Max pooling**: 2×2 box, stride 2."
  static func settings(_ layer: Layer, _ window: Window, on extent: Extent) -> Phrase {
    guard layer.usesWindow else { return .layer(.settings(title(layer))) }
    let counting =
      layer.kind == .average && layer.countIncludePad ? Phrase.layer(.declaredPadsCount) : .nothing
    let edge = edgeMatters(window, on: extent) ? .mark(.comma) + rule(window.edge) : Phrase.nothing
    return .layer(.windowSettings(title(layer), self.window(window), counting: counting, edge: edge))
  }

  /// Whether another edge rule would give other boxes.
  static func edgeMatters(_ window: Window, on extent: Extent) -> Bool {
    guard window.edge == .drop, let placed = try? window.placed(on: extent) else { return true }
    return [placed.rows, placed.columns].contains { axis in
      !(axis.input + axis.padBefore + axis.padAfter - axis.span).isMultiple(of: axis.stride)
    }
  }
}
