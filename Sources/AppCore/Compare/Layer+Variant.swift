import LessonFormat
import Kernels

extension Layer {
  /// These settings with those of `variant` in their place; under a framework's dialect its defaults replace
  /// the rest, except the operation and the size of the box.
  func applying(_ variant: StageVariant, on map: FeatureMap) -> Layer {
    let stated = variant.layer.completed(on: map)
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
    self[slopesOf: .leakyReLU] = Slopes([dialect.leakySlope])
  }

  private mutating func take(_ part: StageVariant.Part, from stated: Layer) {
    switch part {
    case .operation: kind = stated.kind
    case .poolSize: window.poolSize = stated.window.poolSize
    case .stride: window.stride = stated.window.stride
    case .dilation: window.dilation = stated.window.dilation
    case .padding: window.padding = stated.window.padding
    case .edge: window.edge = stated.window.edge
    case .countIncludePad: countIncludePad = stated.countIncludePad
    case .slope:
      for kind in LayerKind.allCases where kind.has(.slope) { self[slopesOf: kind] = stated[slopesOf: kind] }
    case .power: power = stated.power
    case .output: output = stated.output
    case .filter, .bias: ownFilters = stated.ownFilters
    }
  }
}
