extension English {
  func text(_ message: SettingMessage) -> String {
    switch message {
    case .settings: "Settings"
    case .operation: "operation"
    case .poolHeight: "pool height"
    case .poolWidth: "pool width"
    case .strideDown: "stride down"
    case .strideRight: "stride right"
    case .edge: "edge rule"
    case .padTop: "pad top"
    case .padLeft: "pad left"
    case .padBottom: "pad bottom"
    case .padRight: "pad right"
    case .dilationDown: "dilation down"
    case .dilationRight: "dilation right"
    case .divisor: "divisor counts"
    case .slope: "slope below 0"
    case .power: "power p"
    case .outputHeight: "result height"
    case .outputWidth: "result width"
    case .motion: "motion"
    case .padsToo: "pads too"
    case .realCells: "real cells"
    case .on: "on"
    case .off: "off"
    }
  }

  func text(_ message: OperationMessage) -> String {
    switch message {
    case .max: "max"
    case .average: "average"
    case .sum: "sum"
    case .lp: "Lp"
    case .globalMax: "global max"
    case .globalAverage: "global average"
    case .leakyReLU: "leaky ReLU"
    case .adaptiveMax: "adaptive max"
    case .adaptiveAverage: "adaptive average"
    case .convolution: "convolution"
    case .shortMax: "max"
    case .shortAverage: "average"
    case .shortSum: "sum"
    case .shortLp: "Lp"
    case .shortConvolution: "conv"
    case .shortLeaky: "leaky"
    }
  }

  func text(_ message: RefusalMessage) -> String {
    switch message {
    case .noSlope: "only leaky ReLU and PReLU have a slope"
    case .noPower: "only Lp pooling has a power"
    case .noOutput: "only adaptive pooling lets you set the size of its result"
    case .filterIsBox: "the box of a convolution is its filter: its size is fixed"
    case .noPadsToCount: "there are no pads to count: it divides by the cells of the box"
    case .noDivisor: "only an average divides"
    case .noWindow(let kind): "\(text(kind)) looks at one cell at a time: it has no window"
    case .globalWindow: "global pooling covers the whole map with one box"
    case .adaptiveWindow: "adaptive pooling chooses its boxes by the size of the result"
    case .slopeRange: "slopes go from −2 to 2"
    case .resultTooLarge(let map): "a result larger than the \(map) map would only repeat its cells"
    case .onlyOneCell: "the map has only one cell"
    case .noOther: "there is no other choice"
    case .strideTooLarge(let map): "a stride larger than the \(map) map still leaves one box"
    case .boxTooLarge(let map): "a box larger than the \(map) map would read all of it everywhere"
    case .noFormula: "you set the size of an adaptive result: there is no formula for it"
    case .sizeRange(let most): "a map here has 1 to \(most) rows, columns and channels"
    }
  }

  func text(_ message: SettingsLineMessage) -> String {
    switch message {
    case .operation: "op"
    case .pool: "pool"
    case .stride: "stride"
    case .edge: "edge"
    case .view: "view"
    case .power: "p"
    case .result: "result"
    case .filter: "filter"
    case .bias: "bias"
    case .slope: "slope"
    case .pad: "pad"
    case .pads: "pads"
    case .dilation: "dilation"
    case .counted: "counted"
    case .padCounted(let pad): "\(pad), counted"
    case .named(let name, let value): "\(text(name)) \(text(value))"
    }
  }
}
