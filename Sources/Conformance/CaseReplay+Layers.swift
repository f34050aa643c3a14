import Kernels

// Activations have one path: a function of a single number needs no naive twin.
extension CaseReplay {
  static func relu(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let map = try recorded.map("x")
    let result = Activation.relu(map)
    for key in ["torch", "onnx"] { try report.bits(result, recorded, key) }
    try report.flushed(result, recorded, "keras")
    let gradient = try recorded.map("grad")
    let back = try Activation.reluBackward(gradient, through: map).values
    // PyTorch lets the gradient through at a NaN; we let it through where x > 0.
    let theirs = map.values.indices.map { map.values[$0].isNaN ? gradient.values[$0] : back[$0] }
    try report.values(theirs, recorded, "torch.back")
    // TensorFlow multiplies by 0 or 1, which may give −0, and flushes denormals to 0.
    let flushed = zip(map.values, back).map { x, share in x.isSubnormal ? 0 : share }
    try report.values(flushed, recorded, "keras.back", signed: false)
  }

  static func leaky(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let (map, slopes) = (try recorded.map("x"), try recorded.floats("slope"))
    let result = Activation.leakyReLU(map, slope: slopes[0])
    try report.bits(result, recorded, "torch")
    try report.bits(result, recorded, "onnx", butForZerosOf: map)
    try report.flushed(result, recorded, "keras")
    let back = try Activation.leakyReLUBackward(recorded.map("grad"), through: map, slope: slopes[0])
    try report.bits(back, recorded, "torch.back")
  }

  static func prelu(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let map = try recorded.map("x")
    let (batch, each) = (try recorded.shape("x")[0], try recorded.floats("slope"))
    let slopes = [[Float]](repeating: each, count: batch).flatMap { $0 }
    let result = try Activation.prelu(map, slopes: slopes)
    try report.bits(result, recorded, "torch")
    try report.bits(result, recorded, "onnx", butForZerosOf: map)
    let gradient = try recorded.map("grad")
    let back = try Activation.preluBackward(gradient, through: map, slopes: slopes)
    try report.bits(back.input, recorded, "torch.back")
    guard map.values.allSatisfy(\.isFinite) else { return }
    let sizes = try Activation.preluBackward(gradient.magnitudes, through: map, slopes: slopes).slopes
    try report.close(
      back.slopes.folded(batch), recorded, "torch.slopes", terms: batch * map.extent.count,
      magnitudes: sizes.folded(batch).map(\.magnitude))
  }

  /// A smooth activation. Libraries' exponentials differ in the last bits: within 8 units in the last place of |y| + 1.
  static func curve(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    guard let kind = LayerKind(rawValue: recorded.operation), kind.family == .activation else {
      throw RecordedCase.Malformed(description: "\(recorded): unknown operation \(recorded.operation)")
    }
    let (layer, map) = (Layer(kind), try recorded.map("x"))
    let result = try layer.forward(map).values
    for key in ["torch", "onnx", "keras"] {
      try report.close(result, recorded, key, terms: 256, magnitudes: result.map { $0.magnitude + 1 })
    }
    let back = try layer.backward(recorded.map("grad"), through: map).values
    try report.close(
      back, recorded, "torch.back", terms: 256, magnitudes: back.map { $0.magnitude + 1 })
  }

  static func convolution(_ recorded: RecordedCase, _ report: inout ComparisonReport) throws {
    let (layer, map) = (try recorded.convolution(), try recorded.map("x"))
    let batch = try recorded.shape("x")[0]
    let result = try layer.forward(map, batch: batch)
    report.same(result, try layer.reference(map, batch: batch), recorded)
    let sizes = try recorded.convolution(magnitudes: true).forward(map.magnitudes, batch: batch).values
    let terms = layer.filters.channels * layer.filters.extent.count + 1
    for key in ["torch", "onnx", "keras"] {
      if try recorded.isWhole {
        try report.values(result.values, recorded, key, as: "whole \(key)")
      } else {
        try report.close(result.values, recorded, key, terms: terms, magnitudes: sizes)
      }
    }
    if recorded.has("grad") { try convolutionGradient(recorded, &report, layer, map, batch) }
  }

  private static func convolutionGradient(
    _ recorded: RecordedCase, _ report: inout ComparisonReport, _ layer: Convolution, _ map: FeatureMap,
    _ batch: Int
  ) throws {
    let gradient = try recorded.map("grad")
    let back = try layer.backward(gradient, through: map, batch: batch)
    let reference = try layer.backwardReference(gradient, through: map, batch: batch)
    let sizes = try recorded.convolution(magnitudes: true).backward(
      gradient.magnitudes, through: map.magnitudes, batch: batch)
    report.same(back.input, reference.input, recorded)
    report.same(back.weights + back.bias, reference.weights + reference.bias, recorded)
    for (key, ours, size) in [
      ("torch.back", back.input.values, sizes.input.values), ("torch.weights", back.weights, sizes.weights),
      ("torch.bias", back.bias, sizes.bias),
    ] {
      if try recorded.isWhole {
        try report.values(ours, recorded, key, as: "whole \(key)", signed: false)
      } else {
        try report.close(ours, recorded, key, terms: gradient.values.count, magnitudes: size)
      }
    }
  }
}

extension ComparisonReport {
  /// Equal, except for denormals that the framework flushed to 0.
  fileprivate mutating func flushed(_ ours: FeatureMap, _ recorded: RecordedCase, _ key: String) throws {
    let none = [Float](repeating: 0, count: ours.values.count)
    try close(ours.values, recorded, key, terms: 1, magnitudes: none)
  }

  /// Bit for bit, except that ONNX Runtime keeps a zero unchanged, where we and PyTorch multiply it by the
  /// slope.
  fileprivate mutating func bits(
    _ ours: FeatureMap, _ recorded: RecordedCase, _ key: String, butForZerosOf input: FeatureMap
  ) throws {
    try values(zip(input.values, ours.values).map { x, y in x == 0 ? x : y }, recorded, key)
  }
}

extension RecordedCase {
  /// Whether all values are whole, so that every sum is exact in any order.
  fileprivate var isWhole: Bool {
    get throws { try (floats("x") + floats("weights") + floats("bias")).allSatisfy { $0 == $0.rounded() } }
  }

  fileprivate func convolution(magnitudes: Bool = false) throws -> Convolution {
    let shape = try shape("weights")
    let (weights, bias) = (try floats("weights"), try floats("bias"))
    let window = try window
    return try Convolution(
      Filters(
        weights: Tensor(shape: shape, values: magnitudes ? weights.map(\.magnitude) : weights),
        bias: Tensor(shape: [bias.count], values: magnitudes ? bias.map(\.magnitude) : bias)),
      stride: window.stride, dilation: window.dilation, padding: window.padding, edge: window.edge,
      groups: int("groups"))
  }
}

extension [Float] {
  /// The sum over the images of a batch, for each channel.
  fileprivate func folded(_ batch: Int) -> [Float] {
    let channels = count / batch
    return (0..<channels).map { channel in
      (0..<batch).reduce(0) { $0 + self[$1 * channels + channel] }
    }
  }
}
