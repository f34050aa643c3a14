import Kernels
import Localization

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

  public var title: Phrase {
    switch self {
    case .operation: .settingOperation
    case .poolHeight: .settingPoolHeight
    case .poolWidth: .settingPoolWidth
    case .strideHeight: .settingStrideDown
    case .strideWidth: .settingStrideRight
    case .edge: .settingEdge
    case .padTop: .settingPadTop
    case .padLeft: .settingPadLeft
    case .padBottom: .settingPadBottom
    case .padRight: .settingPadRight
    case .dilationHeight: .settingDilationDown
    case .dilationWidth: .settingDilationRight
    case .divisor: .settingDivisor
    case .slope: .settingSlope
    case .power: .settingPower
    case .outputHeight: .settingOutputHeight
    case .outputWidth: .settingOutputWidth
    case .motion: .settingMotion
    }
  }

  /// The rows of the form for `kind`: all except those of other operations only.
  public static func listed(under kind: LayerKind) -> [Setting] {
    let own: [Setting] = [.slope, .power, .outputHeight, .outputWidth]
    return allCases.filter { !own.contains($0) || $0.unusedReason(under: kind) == nil }
  }

  /// The setting's number, if it has one.
  var number: WritableKeyPath<Window, Int>? {
    switch self {
    case .poolHeight: \.poolSize.height
    case .poolWidth: \.poolSize.width
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

  /// The setting's value in `window`, if it is part of it.
  public func value(in window: Window) -> Int? { number.map { window[keyPath: $0] } }

  /// Why the setting has no effect for `kind`; `nil` if it has one.
  public func unusedReason(under kind: LayerKind) -> Phrase? {
    switch self {
    case .operation, .motion: return nil
    case .slope:
      return kind.has(.slope) ? nil : .noSlope
    case .divisor: return kind.has(.countIncludePad) ? nil : divisorReason(kind)
    case .power: return kind.has(.power) ? nil : .noPower
    case .outputHeight, .outputWidth:
      return kind.has(.output) ? nil : .noOutput
    case .poolHeight, .poolWidth:
      if kind.has(.filters) { return .filterIsBox }
    default: break
    }
    return windowReason(kind)
  }

  private func divisorReason(_ kind: LayerKind) -> Phrase {
    kind.family == .average ? .noPadsToCount : .noDivisor
  }

  private func windowReason(_ kind: LayerKind) -> Phrase? {
    switch kind.box {
    case .cell: .noWindow(kind.title)
    case .plane: .globalWindow
    case .adaptive: .adaptiveWindow
    case .window, .filter: nil
    }
  }
}

/// Why a setting cannot change, in a clause for the learner.
public struct Refusal: Error, Equatable, Sendable {
  private enum Source { case phrase(Phrase), kernel(KernelError) }

  private let source: Source

  init(_ reason: Phrase) { source = .phrase(reason) }

  /// The kernels' refusal.
  init(_ error: KernelError) { source = .kernel(error) }

  public static func == (one: Refusal, other: Refusal) -> Bool { one.reason == other.reason }

  /// Worded only on demand: `verify` meets millions that nobody reads.
  public var reason: Phrase {
    switch source {
    case .phrase(let phrase): phrase
    case .kernel(let error): Phrase(error)
    }
  }
}
