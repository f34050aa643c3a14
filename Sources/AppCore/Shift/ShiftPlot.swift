import LessonFormat
import Kernels

/// How many result cells stay the same, for each shift along one axis, for several kinds of pooling that differ in
/// this. A cell stays if it holds exactly the same number; for the others only their
/// mean change is given.
public struct ShiftPlot: Equatable, Sendable {
  public enum Method: Hashable, Sendable {
    /// The map itself.
    case noPooling
    case layer(LayerKind)
    /// `BlurPool`.
    case blurredMax
  }

  public struct Row: Equatable, Sendable {
    public let method: Method
    /// The share of cells that stay, for shifts by 0, 1, 2 and so on.
    public let kept: [Double]
    /// The mean of |after − before| over all cells, at the current shift.
    public let change: Float
  }

  /// The longest shift that is plotted.
  public static let farthest = 12

  /// The shifts go along this axis; along the other one the picture stays where it is.
  public let axis: PlacedAxis.Name
  /// Up or left instead of down or right.
  public let isBackwards: Bool
  /// The current shift, along the axis.
  public let current: Int
  public let rows: [Row]
  /// How many shifts are plotted along the longer axis.
  public let mostShifts: Int

  init(_ stage: StageState, _ shift: Shift, along axis: PlacedAxis.Name) {
    let (settings, map) = (stage.settings, stage.spec.input)
    let distance = axis == .width ? shift.right : shift.down
    let sign = distance < 0 ? -1 : 1
    let cells = axis == .width ? map.width : map.height
    let shifts = (0...min(cells - 1, Self.farthest)).map { step in
      axis == .width
        ? Shift(down: shift.down, right: step * sign) : Shift(down: step * sign, right: shift.right)
    }
    let pictures = shifts.map { map.moved(down: $0.down, right: $0.right) }
    let picture = map.moved(down: shift.down, right: shift.right)
    (self.axis, isBackwards, current) = (axis, distance < 0, abs(distance))
    mostShifts = min(max(map.width, map.height) - 1, Self.farthest) + 1
    rows = Self.methods(settings.kind).compactMap { method in
      let results = ([map, picture] + pictures).compactMap { method.result($0, settings) }
      guard results.count == pictures.count + 2 else { return nil }
      return Row(
        method: method, kept: results.dropFirst(2).map { results[0].kept(in: $0) },
        change: results[0].meanChange(to: results[1]))
    }
  }

  /// A layer without a pool size has nothing to compare.
  private static func methods(_ kind: LayerKind) -> [Method] {
    let pools: [Method] = kind.usesPool ? [.layer(.max), .layer(.average), .blurredMax] : []
    let own = Method.layer(kind)
    return [.noPooling] + (pools.contains(own) ? [] : [own]) + pools
  }
}

extension ShiftPlot.Method {
  /// `nil` if the window does not suit this kind of pooling.
  fileprivate func result(_ map: FeatureMap, _ settings: Layer) -> FeatureMap? {
    switch self {
    case .noPooling: return map
    case .blurredMax: return try? BlurPool.forward(map, settings.window)
    case .layer(let kind):
      var settings = settings
      settings.kind = kind
      return try? settings.forward(map)
    }
  }
}

extension FeatureMap {
  fileprivate func kept(in other: FeatureMap) -> Double {
    Double(cellsEqual(to: other)) / Double(values.count)
  }

  fileprivate func meanChange(to other: FeatureMap) -> Float {
    let sum = zip(values, other.values).reduce(0.0) { sum, pair in
      sum + (pair.0 == pair.1 ? 0 : abs(Double(pair.0) - Double(pair.1)))
    }
    return Float(sum / Double(values.count))
  }
}
