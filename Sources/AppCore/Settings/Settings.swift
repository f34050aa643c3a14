import LessonFormat
import Kernels

/// Everything that a learner can set on a stage. Parameters that the current operation does not use are kept for
/// when it is changed back.
public struct Settings: Hashable, Sendable {
  public var kind: LayerKind
  public var window: Window
  public var countIncludePad: Bool
  public var leakySlope: Float
  public var preluSlopes: [Float]
  /// The p of Lp pooling.
  public var power: Int
  /// How many results adaptive pooling makes.
  public var output: Extent
  /// Those of the lesson, or where it has none a detector that the map has room for.
  public internal(set) var filters: Filters

  /// - Parameter map: what the parameters that `layer` does not state are chosen for.
  public init(layer: Layer, window: Window, on map: FeatureMap? = nil) {
    let extent = map?.extent ?? Extent(3)
    kind = layer.kind
    self.window = window
    countIncludePad = layer == .average(countIncludePad: true)
    leakySlope = LayerKind.leakyReLU.defaultSlope
    preluSlopes = [LayerKind.prelu.defaultSlope]
    power = 2
    output = Extent(min(2, extent.height), min(2, extent.width))
    filters = layer.filters ?? .verticalEdges(channels: map?.channels ?? 1, on: extent)
    switch layer {
    case .leakyReLU(let slope): leakySlope = slope
    case .prelu(let slopes): preluSlopes = slopes
    case .lp(let p): power = p
    case .adaptiveMax(let output), .adaptiveAverage(let output): self.output = output
    default: break
    }
  }

  public var layer: Layer {
    switch kind {
    case .max: .max
    case .average: .average(countIncludePad: countIncludePad)
    case .sum: .sum
    case .lp: .lp(p: power)
    case .globalMax: .globalMax
    case .globalAverage: .globalAverage
    case .adaptiveMax: .adaptiveMax(output: output)
    case .adaptiveAverage: .adaptiveAverage(output: output)
    case .relu: .relu
    case .leakyReLU: .leakyReLU(slope: leakySlope)
    case .prelu: .prelu(slopes: preluSlopes)
    case .convolution: .convolution(filters)
    }
  }

  /// The slope for x ≤ 0 in `channel`; 0 for ReLU.
  public func slope(channel: Int) -> Float {
    layer.slope(channel: channel)
  }
}

extension StageSpec {
  /// The lesson's own.
  public var settings: Settings { Settings(layer: layer, window: window, on: input) }
}
