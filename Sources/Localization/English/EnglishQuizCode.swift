extension English {
  func text(_ message: CodeTaskMessage) -> String {
    switch message {
    case .lead(let framework, let shape): "In \(framework), where `x` has the shape \(shape):"
    case .size: "How large is each result map? Height first, then width."
    case .places(let places): "x: one line for each of its \(places) places"
    case .defaultSlope(let framework, let slope): "If no slope is given, \(framework) uses \(slope)."
    case .channelsLast:
      "Keras puts channels last: the four numbers of one line are four channels, not one channel."
    case .defaultStride(let poolSize): "No stride is given, so it is the pool size, \(poolSize)."
    case .stride(let stride): "The stride is \(stride)."
    case .ringOfPads(let padding): " `padding=\(padding)` puts a ring of pads around the map."
    case .padsCount: " Pads count in the divisor: PyTorch's default."
    case .padsDoNotCount: " Pads do not count in the divisor."
    case .same: "`same` adds as many pads as needed; an odd one goes at the end."
    case .ceilMode: "`ceil_mode` lets the last box hang over."
    case .leftOut: "A box that does not fit is left out."
    case .thatSize(let settings): "That is the size \(text(settings))"
    case .thatResult(let value, let settings): "\(value) is the result \(text(settings))"
    case .withStrideOne:
      "with stride 1, ONNX's default. In Keras and PyTorch the stride defaults to the pool size."
    case .withOtherSlope(let other, let framework, let slope):
      "with \(other)'s default slope. In \(framework) it is \(slope)."
    case .withTorchPadding:
      "with PyTorch's `padding=1`. `same` pads only as much as needed, and an odd pad goes at the end."
    }
  }

  func text(_ message: ConvolutionTaskMessage) -> String {
    switch message {
    case .flipped(let value):
      "\(value) comes from turning the filter by 180°, as in mathematics. Networks use it as it is."
    case .forgotWeights(let value):
      "\(value) is the sum of the values alone. Multiply each by its weight first."
    case .flippedSigns(let value): "\(value) treats every weight as positive. A weight below 0 subtracts."
    case .forgotBias(let value): "\(value) leaves the bias out. Add it to the sum of the products."
    case .strideOne(let value, let stride):
      "\(value) comes from a filter that moves 1 cell at a time. Here the stride is \(stride)."
    case .startsOnMap(let value, let padding):
      "\(value) comes from a filter that starts on the map. With \(text(padding)) it starts off the map."
    case .forgotDilation(let value, let dilation):
      "\(value) comes from neighbouring cells. With dilation \(dilation) the filter reads cells further apart."
    case .padding(let pad): ", padding \(pad) on every side (pads hold 0)"
    case .lead(let stride, let padding):
      "**Convolution** as in Keras and PyTorch, stride \(stride)\(text(padding))."
    case .padsAddNothing: " The pads add nothing."
    case .covers(let values, let off): "It covers \(text(values)).\(text(off))"
    case .multiply: "Multiply each value by the weight on it, and add up."
    case .solution: "Multiply each value by its weight, and add up."
    }
  }
}
