import Kernels
import Conformance
import Testing

/// The cases on which the frameworks disagree, by name: each framework's result, and ours.
@Suite struct DisputeTests {
  private let nan = Float.nan
  private let lowest = -Float.greatestFiniteMagnitude

  /// Each recorded dispute has a test below. This list keeps any from being added or lost unnoticed.
  @Test func allAreListed() throws {
    let names = try RecordedCase.all("dispute").map { try $0.text("about") }
    #expect(
      names == [
        "default-stride", "same-against-pad-1", "divisor-at-a-pad", "same-stride-over-box",
        "same-with-dilation",
        "last-window", "window-wholly-in-padding", "box-larger-than-the-map", "padding-over-half",
        "nan-first",
        "nan-last", "all-minus-infinity", "index-base", "relu-of-minus-zero", "lp-of-negatives",
        "lp-with-overhang",
        "leaky-default-slope", "prelu-slopes", "gradient-of-relu", "gradient-of-maximum",
      ])
  }

  @Test func defaultStride() throws {
    let (recorded, map) = try dispute("default-stride")
    try recorded.expect("onnx", [6, 7, 8, 10, 11, 12, 14, 15, 16])
    for framework in ["torch", "keras"] { try recorded.expect(framework, [6, 8, 14, 16]) }
    #expect(try MaxPool.forward(map, Window(poolSize: Extent(2))).values == [6, 8, 14, 16])
    let one = Window(poolSize: Extent(2), stride: Extent(1))
    #expect(try recorded.expectBits(MaxPool.forward(map, one), "onnx"))
  }

  @Test func sameAgainstPadOne() throws {
    let (recorded, map) = try dispute("same-against-pad-1")
    let upper = Window(poolSize: Extent(3), stride: Extent(2), edge: .same)
    let lower = Window(poolSize: Extent(3), stride: Extent(2), edge: .sameLower)
    let padded = Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 1))
    for key in ["onnx", "keras"] { #expect(try recorded.expectBits(MaxPool.forward(map, upper), key)) }
    #expect(try recorded.expectBits(MaxPool.forward(map, lower), "onnx.lower"))
    #expect(try recorded.expectBits(MaxPool.forward(map, padded), "torch"))
    try recorded.expect("onnx", [11, 12, 15, 16])
    try recorded.expect("torch", [6, 8, 14, 16])
  }

  @Test func divisorAtAPad() throws {
    let (recorded, map) = try dispute("divisor-at-a-pad")
    let window = rowWindow(poolSize: 2, stride: 1, pads: (1, 1))
    #expect(try recorded.expectBits(AveragePool.forward(map, window), "onnx"))
    #expect(try recorded.expectBits(AveragePool.forward(map, window, countIncludePad: true), "torch"))
    try recorded.expect("onnx", [1, 1.5, 2.5, 3])
    try recorded.expect("torch", [0.5, 1.5, 2.5, 1.5])
  }

  /// We follow Keras: a stride larger than the box needs no pad, so the first box starts at the first cell.
  @Test func sameWithAStrideOverTheBox() throws {
    let (recorded, map) = try dispute("same-stride-over-box")
    let window = rowWindow(poolSize: 1, stride: 3, edge: .same)
    #expect(try recorded.expectBits(AveragePool.forward(map, window), "keras"))
    try recorded.expect("onnx", [1, 4])
    try recorded.expect("keras", [0, 3])
  }

  /// We follow ONNX's definition; ONNX Runtime leaves the dilation out of its pads.
  @Test func sameWithDilation() throws {
    let (recorded, map) = try dispute("same-with-dilation")
    try recorded.expect("onnx", [3, 2])
    let window = rowWindow(poolSize: 2, stride: 1, dilation: 2, edge: .same)
    #expect(try MaxPool.forward(map, window).values == [2, 3, 2])
  }

  @Test func lastWindowIsAgreed() throws {
    let (recorded, map) = try dispute("last-window")
    let window = rowWindow(poolSize: 2, stride: 3, pads: (1, 1), edge: .overhang)
    for key in ["onnx", "torch"] { #expect(try recorded.expectBits(MaxPool.forward(map, window), key)) }
    try recorded.expect("torch", [1, 4])
  }

  @Test func windowWhollyInPadding() throws {
    let (recorded, map) = try dispute("window-wholly-in-padding")
    try recorded.expect("onnx", [lowest])
    try recorded.expect("torch", [-.infinity])
    #expect(try recorded.ints("onnx.indices") == [-2])
    #expect(try recorded.ints("torch.indices") == [1])
    let window = rowWindow(poolSize: 2, stride: 1, dilation: 2, pads: (1, 1))
    #expect(throws: KernelError.self) { try MaxPool.forward(map, window) }
  }

  /// Under overhang, PyTorch and ONNX Runtime let even the first box hang over, if the stride is large enough
  /// to round the size up to one. We refuse the box in either case.
  @Test func boxLargerThanTheMap() throws {
    let (recorded, map) = try dispute("box-larger-than-the-map")
    try recorded.expect("onnx", [2])
    #expect(try recorded.text("torch") == "refuses")
    for key in ["torch.ceil", "onnx.ceil"] { try recorded.expect(key, [2]) }
    for edge in [EdgeRule.drop, .overhang] {
      #expect(throws: KernelError.self) {
        try MaxPool.forward(map, rowWindow(poolSize: 3, stride: 2, edge: edge))
      }
    }
  }

  /// PyTorch refuses more padding than half the box; we refuse only what leaves a box without a real cell.
  @Test func paddingOverHalf() throws {
    let (recorded, map) = try dispute("padding-over-half")
    #expect(try recorded.text("torch") == "refuses")
    let window = rowWindow(poolSize: 3, stride: 1, pads: (2, 2))
    #expect(try recorded.expectBits(MaxPool.forward(map, window), "onnx"))
  }

  @Test func notANumberFirstOrLast() throws {
    let expected: [String: [String: Float]] = [
      "nan-first": ["onnx": 3, "onnx.with.indices": nan, "torch": nan, "keras": 3, "keras.global": nan],
      "nan-last": ["onnx": nan, "onnx.with.indices": 3, "torch": nan, "keras": 3, "keras.global": nan],
    ]
    for (about, answers) in expected {
      let (recorded, map) = try dispute(about)
      for (key, answer) in answers { try recorded.expect(key, [answer]) }
      #expect(try recorded.expectBits(MaxPool.forward(map, rowWindow(poolSize: 4)), "torch"))
    }
  }

  @Test func allMinusInfinity() throws {
    let (recorded, map) = try dispute("all-minus-infinity")
    for key in ["onnx", "keras"] { try recorded.expect(key, [lowest]) }
    for key in ["onnx.with.indices", "torch", "keras.global"] {
      #expect(try recorded.expectBits(MaxPool.forward(map, rowWindow(poolSize: 4)), key))
    }
  }

  @Test func indexBase() throws {
    let (recorded, map) = try dispute("index-base")
    for (framework, base, indices) in [
      ("onnx", IndexBase.tensor, [1, 4]), ("torch", .plane, [1, 0]), ("keras", .channelsLast, [2, 1]),
    ] {
      #expect(try recorded.ints(framework + ".indices") == indices)
      #expect(try WinnerIndices.forward(map, rowWindow(poolSize: 4), base: base).indices == indices)
    }
  }

  @Test func reluOfMinusZeroIsAgreed() throws {
    let (recorded, map) = try dispute("relu-of-minus-zero")
    for key in ["onnx", "torch", "keras"] { #expect(try recorded.expectBits(Activation.relu(map), key)) }
  }

  @Test func lpOfNegatives() throws {
    let (recorded, map) = try dispute("lp-of-negatives")
    try recorded.expect("torch", [4])
    try recorded.expect("onnx", [10])
    #expect(try LpPool.forward(map, rowWindow(poolSize: 4), p: 1).values == [10])
  }

  @Test func lpWithOverhang() throws {
    let (recorded, map) = try dispute("lp-with-overhang")
    try recorded.expect("torch", [3, 8])
    try recorded.expect("onnx", [3, 4])
    #expect(try LpPool.forward(map, rowWindow(poolSize: 2, edge: .overhang), p: 1).values == [3, 4])
  }

  @Test func leakyDefaultSlope() throws {
    let (recorded, map) = try dispute("leaky-default-slope")
    for (key, slope) in [("onnx", Float(0.01)), ("torch", 0.01), ("keras", 0.3), ("keras.function", 0.2)] {
      #expect(try recorded.expectBits(Activation.leakyReLU(map, slope: slope), key))
    }
  }

  @Test func preluSlopes() throws {
    let (recorded, map) = try dispute("prelu-slopes")
    try recorded.expect("onnx", [-1, -2, -3, -1, -2, -3, -1, -2, -3])
    let slopes = try recorded.floats("slope")
    #expect(try recorded.expectBits(Activation.prelu(map, slopes: slopes), "torch"))
  }

  /// All give 0 at 0. At a NaN PyTorch passes the gradient on; we and TensorFlow do not.
  @Test func gradientOfReLU() throws {
    let (recorded, map) = try dispute("gradient-of-relu")
    let ones = try row([1, 1, 1, 1])
    #expect(try recorded.expectBits(Activation.reluBackward(ones, through: map), "keras"))
    try recorded.expect("torch", [0, 0, 1, 1])
  }

  /// The same function written as a maximum of two: at 0 PyTorch shares the gradient, TensorFlow passes all of it.
  @Test func gradientOfMaximum() throws {
    let (recorded, _) = try dispute("gradient-of-maximum")
    try recorded.expect("torch", [0, 0.5, 1, 1])
    try recorded.expect("keras", [0, 1, 1, 0])
  }

  private func dispute(_ about: String) throws -> (RecordedCase, FeatureMap) {
    let recorded = try #require(RecordedCase.all("dispute").first { try $0.text("about") == about })
    return (recorded, try recorded.map("x"))
  }
}

extension RecordedCase {
  fileprivate func expect(_ key: String, _ values: [Float]) throws {
    #expect(try expectBits(values, key), "\(self) lacks \(key)")
  }
}
