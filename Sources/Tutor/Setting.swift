import Kernels

/// One row of the settings form.
public enum Setting: CaseIterable, Sendable {
  case operation
  case slope
  case power
  case outputHeight, outputWidth
  case poolHeight, poolWidth
  case strideHeight, strideWidth
  case edge
  case padTop, padLeft, padBottom, padRight
  case dilationHeight, dilationWidth
  case divisor
  case motion

  public var title: String {
    switch self {
    case .operation: "operation"
    case .poolHeight: "pool height"
    case .poolWidth: "pool width"
    case .strideHeight: "stride down"
    case .strideWidth: "stride right"
    case .edge: "edge rule"
    case .padTop: "pad top"
    case .padLeft: "pad left"
    case .padBottom: "pad bottom"
    case .padRight: "pad right"
    case .dilationHeight: "dilation down"
    case .dilationWidth: "dilation right"
    case .divisor: "divisor counts"
    case .slope: "slope below 0"
    case .power: "power p"
    case .outputHeight: "result height"
    case .outputWidth: "result width"
    case .motion: "motion"
    }
  }

  /// The rows of the form under `kind`: all but what belongs to some other operation.
  public static func listed(under kind: LayerKind) -> [Setting] {
    let own: [Setting] = [.slope, .power, .outputHeight, .outputWidth]
    return allCases.filter { !own.contains($0) || $0.unusedReason(under: kind) == nil }
  }

  /// The number behind the setting, where it is one.
  var number: WritableKeyPath<Window, Int>? {
    switch self {
    case .poolHeight: \.pool.height
    case .poolWidth: \.pool.width
    case .strideHeight: \.stride.height
    case .strideWidth: \.stride.width
    case .padTop: \.padding.top
    case .padLeft: \.padding.left
    case .padBottom: \.padding.bottom
    case .padRight: \.padding.right
    case .dilationHeight: \.dilation.height
    case .dilationWidth: \.dilation.width
    default: nil
    }
  }

  /// The setting's value in `window`, where it is one of its numbers.
  public func value(in window: Window) -> Int? { number.map { window[keyPath: $0] } }

  /// Why the setting has no effect under `kind`; `nil` where it has.
  public func unusedReason(under kind: LayerKind) -> String? {
    switch self {
    case .operation, .motion: return nil
    case .slope:
      return kind.usesSlope ? nil : "only leaky ReLU and PReLU have a slope"
    case .divisor: return kind == .average ? nil : divisorReason(kind)
    case .power: return kind == .lp ? nil : "only Lp pooling has a power"
    case .outputHeight, .outputWidth:
      return kind.isAdaptive ? nil : "only adaptive pooling is told how large its result is"
    case .poolHeight, .poolWidth:
      if kind == .convolution {
        return "the box of a convolution is its filter, which is edited instead"
      }
    default: break
    }
    return windowReason(kind)
  }

  private func divisorReason(_ kind: LayerKind) -> String {
    kind == .adaptiveAverage || kind == .globalAverage
      ? "there are no pads to count: it divides by the cells of the box" : "only an average divides"
  }

  private func windowReason(_ kind: LayerKind) -> String? {
    switch kind {
    case .relu, .leakyReLU, .prelu: return "\(kind.title) looks at one cell at a time: it has no window"
    case .globalMax, .globalAverage: return "global pooling covers the whole map with one box"
    case .adaptiveMax, .adaptiveAverage:
      return "adaptive pooling chooses its boxes by the size of the result"
    case .max, .average, .sum, .lp, .convolution: return nil
    }
  }
}

/// Why a setting stays as it is, in a clause for the learner.
public struct Refusal: Error, Equatable, Sendable {
  public let reason: String

  init(_ reason: String) { self.reason = reason }
}
