import Kernels
import Testing

/// Activations, Lp pooling and convolutions, replayed as in `RecordedTests`.
@Suite struct RecordedLayersTests {
  @Test func relu() throws {
    let cases = RecordedCase.all("relu")
    #expect(cases.count >= 15)
    for recorded in cases {
      let map = try recorded.map("x")
      for key in ["torch", "onnx"] { #expect(try recorded.expectBits(Activation.relu(map), key)) }
      #expect(try recorded.expectClose(Activation.relu(map), "keras"))
      let back = try Activation.reluBackward(recorded.map("grad"), through: map).values
      let theirs = try recorded.floats("torch.back")
      // PyTorch lets the gradient through at a NaN; we let it through where x > 0.
      for (index, x) in map.values.enumerated() {
        let gradient = try recorded.floats("grad")[index]
        #expect(theirs[index].isIdentical(to: x.isNaN ? gradient : back[index]), "\(recorded)[\(index)]")
      }
      // TensorFlow multiplies by 0 or 1, which may leave -0, and counts denormals as 0.
      let flushed = zip(map.values, back).map { x, share in x.isSubnormal ? 0 : share }
      #expect(try recorded.expectEqual(flushed, "keras.back"))
    }
  }

  @Test func leakyReLU() throws {
    let cases = RecordedCase.all("leaky")
    #expect(cases.count >= 25)
    for recorded in cases {
      let (map, slope) = (try recorded.map("x"), try recorded.floats("slope")[0])
      let result = Activation.leakyReLU(map, slope: slope)
      #expect(try recorded.expectBits(result, "torch"))
      try recorded.expectBits(result, "onnx", butForZerosOf: map)
      if recorded.has("keras") { #expect(try recorded.expectClose(result, "keras")) }
      let back = try Activation.leakyReLUBackward(recorded.map("grad"), through: map, slope: slope)
      #expect(try recorded.expectBits(back, "torch.back"))
    }
  }

  @Test func prelu() throws {
    let cases = RecordedCase.all("prelu")
    #expect(cases.count >= 30)
    for recorded in cases {
      let map = try recorded.map("x")
      let (batch, each) = (try recorded.shape("x")[0], try recorded.floats("slope"))
      let slopes = [[Float]](repeating: each, count: batch).flatMap { $0 }
      let result = try Activation.prelu(map, slopes: slopes)
      #expect(try recorded.expectBits(result, "torch"))
      try recorded.expectBits(result, "onnx", butForZerosOf: map)
      let gradient = try recorded.map("grad")
      let back = try Activation.preluBackward(gradient, through: map, slopes: slopes)
      #expect(try recorded.expectBits(back.input, "torch.back"))
      guard map.values.allSatisfy(\.isFinite) else { continue }
      let sizes = try Activation.preluBackward(gradient.magnitudes, through: map, slopes: slopes).slopes
      #expect(
        try recorded.expectClose(
          back.slopes.folded(batch), "torch.slopes", terms: batch * map.extent.count,
          magnitudes: sizes.folded(batch).map(\.magnitude)))
    }
  }

  @Test func lpPooling() throws {
    var counts = Counts()
    for recorded in RecordedCase.all("lp") {
      let (map, window, p) = (try recorded.map("x"), try recorded.window, try recorded.ints("p")[0])
      let result = try LpPool.forward(map, window, p: p).values
      // The sum of powers, then the root, which theirs rounds to float32 on the way.
      for key in ["torch", "onnx"] {
        counts.add(
          key, try recorded.expectClose(result, key, terms: 4 * window.pool.count, magnitudes: result))
      }
      guard recorded.has("torch.back") else { continue }
      let gradient = try recorded.map("grad")
      let back = try LpPool.backward(gradient, through: map, window, p: p).values
      let sizes = try LpPool.backward(gradient.magnitudes, through: map, window, p: p).values
      counts.add("back", try recorded.expectClose(back, "torch.back", terms: 64, magnitudes: sizes))
    }
    counts.expect(["torch": 4, "onnx": 55, "back": 4])
  }

  @Test func convolutions() throws {
    var counts = Counts()
    for recorded in RecordedCase.all("conv") {
      let (convolution, map) = (try recorded.convolution(), try recorded.map("x"))
      let batch = try recorded.shape("x")[0]
      let result = try convolution.forward(map, batch: batch).values
      let sizes = try recorded.convolution(magnitudes: true).forward(map.magnitudes, batch: batch).values
      let terms = convolution.filters.channels * convolution.filters.extent.count + 1
      for key in ["torch", "onnx", "keras"] {
        if try recorded.isWhole {
          counts.add("whole " + key, try recorded.expectBits(result, key))
        } else {
          counts.add(key, try recorded.expectClose(result, key, terms: terms, magnitudes: sizes))
        }
      }
    }
    counts.expect([
      "whole torch": 15, "whole onnx": 35, "whole keras": 4, "torch": 8, "onnx": 20, "keras": 2,
    ])
  }

  @Test func convolutionGradients() throws {
    var counts = Counts()
    for recorded in RecordedCase.all("conv") where recorded.has("grad") {
      let (map, gradient) = (try recorded.map("x"), try recorded.map("grad"))
      let batch = try recorded.shape("x")[0]
      let back = try recorded.convolution().backward(gradient, through: map, batch: batch)
      let sizes = try recorded.convolution(magnitudes: true).backward(
        gradient.magnitudes, through: map.magnitudes, batch: batch)
      let terms = gradient.values.count
      for (key, ours, size) in [
        ("torch.back", back.input.values, sizes.input.values), ("torch.weights", back.weights, sizes.weights),
        ("torch.bias", back.bias, sizes.bias),
      ] {
        if try recorded.isWhole {
          counts.add("whole " + key, try recorded.expectEqual(ours, key))
        } else {
          counts.add(key, try recorded.expectClose(ours, key, terms: terms, magnitudes: size))
        }
      }
    }
    counts.expect([
      "whole torch.back": 15, "whole torch.weights": 15, "whole torch.bias": 15, "torch.back": 8,
    ])
  }
}

extension RecordedCase {
  /// Equal but for denormals that the framework flushed.
  fileprivate func expectClose(_ result: FeatureMap, _ key: String) throws -> Bool {
    try expectClose(
      result.values, key, terms: 1, magnitudes: [Float](repeating: 0, count: result.values.count))
  }

  /// Bit for bit, but that ONNX Runtime keeps a zero as it is, where we and PyTorch multiply it by the slope.
  fileprivate func expectBits(_ result: FeatureMap, _ key: String, butForZerosOf input: FeatureMap) throws {
    let values = zip(input.values, result.values).map { x, y in x == 0 ? x : y }
    #expect(try expectBits(values, key))
  }

  /// Equal numbers; 0 and -0 count as one.
  fileprivate func expectEqual(_ result: [Float], _ key: String) throws -> Bool {
    let recorded = try floats(key)
    #expect(result == recorded, "\(self), \(key)")
    return true
  }

  /// Whether all its numbers are whole, so that every sum is exact in any order.
  fileprivate var isWhole: Bool {
    get throws { try (floats("x") + floats("weights") + floats("bias")).allSatisfy { $0 == $0.rounded() } }
  }

  fileprivate func convolution(magnitudes: Bool = false) throws -> Convolution {
    let shape = try shape("weights")
    let (weights, bias) = (try floats("weights"), try floats("bias"))
    let filters = try Filters(
      count: shape[0], channels: shape[1], height: shape[2], width: shape[3],
      values: magnitudes ? weights.map(\.magnitude) : weights, bias: magnitudes ? bias.map(\.magnitude) : bias
    )
    let window = try window
    return try Convolution(
      filters, stride: window.stride, dilation: window.dilation, padding: window.padding, edge: window.edge,
      groups: ints("groups")[0])
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
