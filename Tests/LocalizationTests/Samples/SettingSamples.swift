@testable import Localization

extension SettingMessage {
  static let samples: [SettingMessage] = [
    .settings, .operation, .poolHeight, .poolWidth, .strideDown, .strideRight, .edge, .padTop, .padLeft,
    .padBottom, .padRight, .dilationDown, .dilationRight, .divisor, .slope, .power, .outputHeight,
    .outputWidth, .motion, .padsToo, .realCells, .on, .off,
  ]
}

extension OperationMessage {
  static let samples: [OperationMessage] = [
    .max, .average, .sum, .lp, .globalMax, .globalAverage, .leakyReLU, .adaptiveMax, .adaptiveAverage,
    .convolution, .shortMax, .shortAverage, .shortSum, .shortLp, .shortConvolution, .shortLeaky,
  ]
}

extension RefusalMessage {
  static let samples: [RefusalMessage] = [
    .noSlope, .noPower, .noOutput, .filterIsBox, .noPadsToCount, .noDivisor, .noWindow(.verbatim("p0")),
    .globalWindow, .adaptiveWindow, .slopeRange, .resultTooLarge("s0"), .onlyOneCell, .noOther,
    .strideTooLarge("s0"), .boxTooLarge("s0"), .noFormula, .sizeRange(12), .sizeRange(1),
  ]
}

extension SettingsLineMessage {
  static let samples: [SettingsLineMessage] = [
    .operation, .pool, .stride, .edge, .view, .power, .result, .filter, .bias, .slope, .pad, .pads, .dilation,
    .counted, .padCounted("s0"), .named(.verbatim("p0"), .verbatim("p1")),
  ]
}
