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
    case .operation: .setting(.operation)
    case .poolHeight: .setting(.poolHeight)
    case .poolWidth: .setting(.poolWidth)
    case .strideHeight: .setting(.strideDown)
    case .strideWidth: .setting(.strideRight)
    case .edge: .setting(.edge)
    case .padTop: .setting(.padTop)
    case .padLeft: .setting(.padLeft)
    case .padBottom: .setting(.padBottom)
    case .padRight: .setting(.padRight)
    case .dilationHeight: .setting(.dilationDown)
    case .dilationWidth: .setting(.dilationRight)
    case .divisor: .setting(.divisor)
    case .slope: .setting(.slope)
    case .power: .setting(.power)
    case .outputHeight: .setting(.outputHeight)
    case .outputWidth: .setting(.outputWidth)
    case .motion: .setting(.motion)
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
      return kind.has(.slope) ? nil : .refusal(.noSlope)
    case .divisor: return kind.has(.countIncludePad) ? nil : divisorReason(kind)
    case .power: return kind.has(.power) ? nil : .refusal(.noPower)
    case .outputHeight, .outputWidth:
      return kind.has(.output) ? nil : .refusal(.noOutput)
    case .poolHeight, .poolWidth:
      if kind.has(.filters) { return .refusal(.filterIsBox) }
    default: break
    }
    return windowReason(kind)
  }

  private func divisorReason(_ kind: LayerKind) -> Phrase {
    kind.family == .average ? .refusal(.noPadsToCount) : .refusal(.noDivisor)
  }

  private func windowReason(_ kind: LayerKind) -> Phrase? {
    switch kind.box {
    case .cell: .refusal(.noWindow(kind.title))
    case .plane: .refusal(.globalWindow)
    case .adaptive: .refusal(.adaptiveWindow)
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
    case .kernel(let error): .kernel(error)
    }
  }
}
