import LessonFormat
import Kernels

extension Settings {
  /// These settings with what `variant` states in place of their own; under a framework's dialect its defaults in place
  /// of the rest, but for the operation and the size of the box.
  func applying(_ variant: StageVariant, on map: FeatureMap) -> Settings {
    let stated = Settings(layer: variant.layer, window: variant.window, on: map)
    var settings = self
    if variant.parts.contains(.operation) { settings.kind = stated.kind }
    if variant.parts.contains(.poolSize) { settings.window.poolSize = stated.window.poolSize }
    if variant.dialect != .house { settings.takeDefaults(of: variant.dialect) }
    for part in variant.parts { settings.take(part, from: stated) }
    return settings
  }

  private mutating func takeDefaults(of dialect: Dialect) {
    let stride = kind == .convolution ? Extent(1) : dialect.defaultStride(poolSize: window.poolSize)
    window = Window(poolSize: window.poolSize, stride: stride)
    countIncludePad = dialect.countsPads
    leakySlope = dialect.leakySlope
  }

  private mutating func take(_ part: StageVariant.Part, from stated: Settings) {
    switch part {
    case .operation: kind = stated.kind
    case .poolSize: window.poolSize = stated.window.poolSize
    case .stride: window.stride = stated.window.stride
    case .dilation: window.dilation = stated.window.dilation
    case .padding: window.padding = stated.window.padding
    case .edge: window.edge = stated.window.edge
    case .countIncludePad: countIncludePad = stated.countIncludePad
    case .slope: (leakySlope, preluSlopes) = (stated.leakySlope, stated.preluSlopes)
    case .power: power = stated.power
    case .output: output = stated.output
    case .filter, .bias: filters = stated.filters
    }
  }
}
