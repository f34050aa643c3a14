import Kernels

/// Layers, windows and edge rules in words.
extension Say {
  static func title(_ layer: Layer) -> String {
    switch layer {
    case .relu: "ReLU"
    case .leakyReLU(let slope): "Leaky ReLU with slope \(number(slope))"
    case .prelu: "PReLU"
    case .max: "Max pooling"
    case .average: "Average pooling"
    case .sum: "Sum pooling"
    case .lp(let p): "L\(p) pooling"
    case .adaptiveMax(let output): "Adaptive max pooling to \(output)"
    case .adaptiveAverage(let output): "Adaptive average pooling to \(output)"
    case .convolution: "Convolution"
    case .globalMax: "Global max pooling"
    case .globalAverage: "Global average pooling"
    }
  }

  /// "a 5×5 map", "an 8×5 map".
  static func aMap(_ extent: Extent) -> String { "\(extent.height == 8 ? "an" : "a") \(extent) map" }

  /// "2×2 box, stride 2, padding 1 on every side".
  static func window(_ window: Window) -> String {
    var parts = ["\(window.pool) box", "stride \(side(window.stride))"]
    if window.dilation != Extent(1) { parts.append("dilation \(side(window.dilation))") }
    if window.padding != .none { parts.append(padding(window.padding)) }
    return parts.joined(separator: ", ")
  }

  /// "2", or "1×2" where the axes differ.
  static func side(_ extent: Extent) -> String {
    extent.height == extent.width ? "\(extent.height)" : "\(extent)"
  }

  static func padding(_ padding: Padding) -> String {
    if padding == Padding(all: padding.top) { return "padding \(padding.top) on every side" }
    return
      "padding \(padding.top) above, \(padding.bottom) below, \(padding.left) left, \(padding.right) right"
  }

  /// The edge rule by its name, as the settings have it.
  static func rule(_ edge: EdgeRule) -> String { "edge rule `\(edge.rawValue)`" }

  /// Layer, window, and the edge rule where it matters: "**Max pooling**: 2×2 box, stride 2."
  static func settings(_ layer: Layer, _ window: Window, on extent: Extent) -> String {
    guard layer.usesWindow else { return "**\(title(layer))**." }
    let counting = layer == .average(countIncludePad: true) ? ", declared pads count" : ""
    let edge = edgeMatters(window, on: extent) ? ", \(rule(window.edge))" : ""
    return "**\(title(layer))**: \(self.window(window))\(counting)\(edge)."
  }

  /// Whether another edge rule would give other boxes.
  static func edgeMatters(_ window: Window, on extent: Extent) -> Bool {
    guard window.edge == .drop, let placed = try? window.placed(on: extent) else { return true }
    return [placed.rows, placed.columns].contains { axis in
      !(axis.input + axis.padBefore + axis.padAfter - axis.span).isMultiple(of: axis.stride)
    }
  }
}
