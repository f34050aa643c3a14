import Kernels
import Localization

/// A change by one key or command: one setting, both axes of a window, or all typed settings.
public enum SettingChange: Equatable, Sendable {
  case one(Setting, by: Int)
  case pool(by: Int)
  case stride(by: Int)
  case all(Layer)
}

extension Layer {
  /// The settings after `change`, if the kernels can compute them on `map`; otherwise why not.
  public func changing(_ change: SettingChange, on map: FeatureMap) -> Result<Layer, Refusal> {
    switch change {
    case .one(let setting, let step): changing(setting, by: step, on: map)
    case .pool(let step):
      changingAxes(.poolHeight, .poolWidth, by: step, on: map)
    case .stride(let step):
      changingAxes(.strideHeight, .strideWidth, by: step, on: map)
    case .all(let settings): settings.checked(on: map)
    }
  }

  private func changing(_ setting: Setting, by step: Int, on map: FeatureMap) -> Result<Layer, Refusal> {
    if let reason = setting.unusedReason(under: kind) { return .failure(Refusal(reason)) }
    var changed = self
    switch setting {
    case .operation: return cycling(LayerKind.allCases, \.kind, by: step, on: map)
    case .edge: return cycling(EdgeRule.allCases, \.window.edge, by: step, on: map)
    case .divisor: changed.countIncludePad.toggle()
    case .slope:
      changed.turnSlope(by: step)
      if changed == self { return .failure(Refusal(.refusal(.slopeRange))) }
    case .power: changed.power += step
    case .outputHeight, .outputWidth:
      let side: WritableKeyPath<Extent, Int> = setting == .outputHeight ? \.height : \.width
      if step > 0, output[keyPath: side] >= map.extent[keyPath: side] {
        return .failure(Refusal(.refusal(.resultTooLarge("\(map.extent)"))))
      }
      changed.output[keyPath: side] += step
    case .motion: return .success(self)
    default:
      guard let number = setting.number else { return .success(self) }
      changed.window[keyPath: number] += step
    }
    return changed.checked(on: map)
  }

  /// Both axes at once. An axis along which the map is one cell long stays as it is, so that a pool of 1×2 on a
  /// one-row map can grow to 1×3.
  private func changingAxes(
    _ height: Setting, _ width: Setting, by step: Int, on map: FeatureMap
  ) -> Result<Layer, Refusal> {
    if let reason = height.unusedReason(under: kind) { return .failure(Refusal(reason)) }
    var changed = self
    for (setting, cells) in [(height, map.height), (width, map.width)] where cells > 1 {
      if let number = setting.number { changed.window[keyPath: number] += step }
    }
    return changed == self ? .failure(Refusal(.refusal(.onlyOneCell))) : changed.checked(on: map)
  }

  /// The next value that can be computed, in order and around the end.
  private func cycling<Value: Equatable>(
    _ values: [Value], _ path: WritableKeyPath<Layer, Value>, by step: Int, on map: FeatureMap
  ) -> Result<Layer, Refusal> {
    guard let index = values.firstIndex(of: self[keyPath: path]) else { return .success(self) }
    var refusal = Refusal(.refusal(.noOther))
    for distance in 1..<values.count {
      var changed = self
      changed[keyPath: path] = values[(index + distance * step + values.count * distance) % values.count]
      switch changed.checked(on: map) {
      case .success: return .success(changed)
      case .failure(let reason): refusal = reason
      }
    }
    return .failure(refusal)
  }

  private mutating func turnSlope(by step: Int) {
    let turned = { (slope: Float) in Swift.min(2, Swift.max(-2, ((slope * 20).rounded() + Float(step)) / 20))
    }
    slopes = Slopes(slopes.tensor.values.map(turned))
  }

  /// The most cells of a box: every step reads each of them.
  static let boxLimit = 1 << 16

  /// `self` if the kernels can compute it and it shows something of its own.
  private func checked(on map: FeatureMap) -> Result<Layer, Refusal> {
    do throws(KernelError) {
      let cells = try placed(on: map).mostCells * (filters?.channels ?? 1)
      if cells > Self.boxLimit {
        return .failure(
          Refusal(.viewport(.boxTooLarge(cells, limit: Self.boxLimit))))
      }
    } catch {
      return .failure(Refusal(error))
    }
    return pointlessReason(on: map.extent).map { .failure(Refusal($0)) } ?? .success(self)
  }

  /// Settings that could be computed, but show nothing that a smaller number does not.
  private func pointlessReason(on extent: Extent) -> Phrase? {
    guard kind.usesWindow else { return nil }
    let window = laidWindow
    if window.stride.height > extent.height || window.stride.width > extent.width {
      return .refusal(.strideTooLarge("\(extent)"))
    }
    let isLarger = window.poolSize.height > extent.height || window.poolSize.width > extent.width
    if window.edge.isSame, isLarger {
      return .refusal(.boxTooLarge("\(extent)"))
    }
    return nil
  }
}
