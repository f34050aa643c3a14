/// The settings form: rows and values.
public enum SettingMessage: Hashable, Sendable {
  case settings
  case operation
  case poolHeight
  case poolWidth
  case strideDown
  case strideRight
  case edge
  case padTop
  case padLeft
  case padBottom
  case padRight
  case dilationDown
  case dilationRight
  case divisor
  case slope
  case power
  case outputHeight
  case outputWidth
  case motion
  case padsToo
  case realCells
  case on
  case off
}

/// Names of operations, and short ones.
public enum OperationMessage: Hashable, Sendable {
  case max
  case average
  case sum
  case lp
  case globalMax
  case globalAverage
  case leakyReLU
  case adaptiveMax
  case adaptiveAverage
  case convolution
  case shortMax
  case shortAverage
  case shortSum
  case shortLp
  case shortConvolution
  case shortLeaky

  /// The operation with this name in lesson files, if some language has a name of its own for it.
  public init?(named name: String) {
    guard let operation = Self.byName[name] else { return nil }
    self = operation
  }

  private static let byName: [String: OperationMessage] = [
    "max": .max, "average": .average, "sum": .sum, "lp": .lp, "global-max": .globalMax,
    "global-average": .globalAverage, "adaptive-max": .adaptiveMax, "adaptive-average": .adaptiveAverage,
    "leaky-relu": .leakyReLU, "conv": .convolution,
  ]
}

/// Why a setting has no effect, or cannot be changed.
public enum RefusalMessage: Hashable, Sendable {
  case noSlope
  case noPower
  case noOutput
  case filterIsBox
  case noPadsToCount
  case noDivisor
  case noWindow(Phrase)
  case globalWindow
  case adaptiveWindow

  case slopeRange
  case resultTooLarge(String)
  case onlyOneCell
  case noOther
  case strideTooLarge(String)
  case boxTooLarge(String)
  case noFormula
  case sizeRange(Int)
}

/// The line of settings in the footer, also used in plain mode: short names. Edge rules have one name in all languages, the one of lesson files and of the lessons' prose.
public enum SettingsLineMessage: Hashable, Sendable {
  case operation
  case pool
  case stride
  case edge
  case view
  case power
  case result
  case filter
  case bias
  case slope
  case pad
  case pads
  case dilation
  case counted
  case padCounted(String)
  case named(Phrase, Phrase)
}
