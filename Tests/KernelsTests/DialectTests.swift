import Kernels
import Conformance
import Testing

/// Each framework's defaults and refusals, against what the frameworks did when recorded.
@Suite struct DialectTests {
  private func input(_ about: String) throws -> (RecordedCase, Tensor) {
    let recorded = try #require(RecordedCase.all("dispute").first { try $0.text("about") == about })
    return (recorded, try Tensor(shape: recorded.shape("x"), values: recorded.floats("x")))
  }

  private func result(_ dialect: Dialect, _ operation: Layer, _ input: Tensor) throws -> [Float] {
    try dialect.admitted(operation, on: input).forward(input).values
  }

  private func refuses(_ dialect: Dialect, _ operation: Layer, _ input: Tensor) -> Bool {
    refusal { () throws(KernelError) in try dialect.admitted(operation, on: input) } != nil
  }

  private func max(
    _ poolSize: Int, stride: Int? = nil, dilation: Int = 1, pads: (Int, Int) = (0, 0), edge: EdgeRule = .drop
  ) -> Layer {
    .max.with(rowWindow(poolSize: poolSize, stride: stride, dilation: dilation, pads: pads, edge: edge))
  }

  private let keys: [(Dialect, String)] = [(.onnx, "onnx"), (.pyTorch, "torch"), (.keras, "keras")]

  @Test func defaultStrides() throws {
    let (recorded, map) = try input("default-stride")
    for (dialect, key) in keys {
      let window = Window(poolSize: Extent(2), stride: dialect.defaultStride(poolSize: Extent(2)))
      #expect(try recorded.expectBits(result(dialect, .max.with(window), map), key), "\(dialect)")
    }
    #expect(Dialect.house.defaultStride(poolSize: Extent(2, 3)) == Extent(2, 3))
  }

  @Test func defaultDivisors() throws {
    let (recorded, map) = try input("divisor-at-a-pad")
    let window = rowWindow(poolSize: 2, stride: 1, pads: (1, 1))
    for (dialect, key) in keys.prefix(2) {
      let operation = Layer.average(countIncludePad: dialect.countsPads).with(window)
      #expect(try recorded.expectBits(result(dialect, operation, map), key), "\(dialect)")
    }
    #expect(!Dialect.house.countsPads && !Dialect.keras.countsPads)
  }

  @Test func defaultSlopes() throws {
    let (recorded, map) = try input("leaky-default-slope")
    for (dialect, key) in keys {
      #expect(try recorded.expectBits(result(dialect, .leakyReLU(slope: dialect.leakySlope), map), key))
    }
  }

  @Test func slopesLieAsTheFrameworkHasThem() throws {
    let (recorded, map) = try input("prelu-slopes")
    let vector = try Tensor(shape: [3], values: recorded.floats("slope"))
    for (dialect, key) in keys.prefix(2) {
      #expect(try recorded.expectBits(result(dialect, .prelu(Slopes(vector, dialect.slopeRule)), map), key))
    }
    let square = try Tensor(shape: [3, 1], values: [1, 2, 3])
    #expect(refuses(.pyTorch, .prelu(Slopes(square)), map))
    #expect(!refuses(.keras, .prelu(Slopes(square)), map))
  }

  @Test func indicesCountWhatTheFrameworkCounts() throws {
    let (recorded, map) = try input("index-base")
    for (dialect, key) in keys {
      let winners = try max(4).winners(map, base: dialect.indexBase)
      #expect(winners?.indices == (try recorded.ints(key + ".indices")))
    }
    #expect(Dialect.house.indexBase == .tensor)
  }

  /// PyTorch and ONNX let even the first box hang over under ceil. Under floor, and in the other dialects, it
  /// is refused.
  @Test func boxesLargerThanTheMap() throws {
    let (recorded, map) = try input("box-larger-than-the-map")
    let overhang = max(3, stride: 2, edge: .overhang)
    #expect(try recorded.expectBits(result(.pyTorch, overhang, map), "torch.ceil"))
    #expect(try recorded.expectBits(result(.onnx, overhang, map), "onnx.ceil"))
    #expect(try recorded.text("torch") == "refuses")
    for dialect in Dialect.allCases {
      #expect(throws: KernelError.self) { try result(dialect, max(3, stride: 2), map) }
    }
    for dialect in [Dialect.house, .keras] {
      #expect(throws: KernelError.self) { try result(dialect, overhang, map) }
    }
  }

  /// As in PyTorch: 3 taps at distance 2 span 5 cells, 2 more than [1 2 3]. A stride of 3 rounds this up to
  /// one result.
  @Test func aDilatedBoxMayHangOverToo() throws {
    let map = try Tensor(shape: [1, 1, 1, 3], values: [1, 2, 3])
    #expect(try result(.pyTorch, max(3, stride: 3, dilation: 2, edge: .overhang), map) == [3])
    #expect(throws: KernelError.self) {
      try result(.pyTorch, max(3, stride: 2, dilation: 2, edge: .overhang), map)
    }
    let average = Layer.average(countIncludePad: true).with(
      rowWindow(poolSize: 4, stride: 2, edge: .overhang))
    #expect(try result(.pyTorch, average, map) == [2])
  }

  @Test func pyTorchPadsAtMostHalfABox() throws {
    let (recorded, map) = try input("padding-over-half")
    #expect(try recorded.text("torch") == "refuses")
    let window = max(3, stride: 1, pads: (2, 2))
    #expect(refuses(.pyTorch, window, map))
    #expect(try recorded.expectBits(result(.onnx, window, map), "onnx"))
    #expect(!refuses(.pyTorch, max(3, stride: 1, pads: (1, 1)), map))
    // Half of the effective box: 3 taps at distance 2 span 5.
    #expect(!refuses(.pyTorch, max(3, stride: 1, dilation: 2, pads: (2, 2)), map))
  }

  @Test func pyTorchHasNoSameAndOnePadAnAxis() throws {
    let (_, map) = try input("same-against-pad-1")
    for edge in [EdgeRule.same, .sameLower] {
      #expect(refuses(.pyTorch, max(3, stride: 2, edge: edge), map))
      #expect(!refuses(.onnx, max(3, stride: 2, edge: edge), map))
    }
    #expect(refuses(.pyTorch, max(3, pads: (0, 1)), map))
    #expect(!refuses(.onnx, max(3, pads: (0, 1)), map))
  }

  @Test func onlySomePoolingsDilate() throws {
    let (_, map) = try input("same-against-pad-1")
    let window = rowWindow(poolSize: 2, stride: 1, dilation: 2)
    let average = Layer.average(countIncludePad: false).with(window)
    #expect(!refuses(.pyTorch, .max.with(window), map) && refuses(.pyTorch, average, map))
    #expect(!refuses(.onnx, .max.with(window), map) && !refuses(.onnx, average, map))
    #expect(refuses(.keras, .max.with(window), map) && refuses(.keras, average, map))
  }

  @Test func kerasHasValidAndSame() throws {
    let (_, map) = try input("same-against-pad-1")
    #expect(!refuses(.keras, max(2, edge: .drop), map) && !refuses(.keras, max(2, edge: .same), map))
    for edge in [EdgeRule.sameLower, .overhang] { #expect(refuses(.keras, max(2, edge: edge), map)) }
    #expect(refuses(.keras, max(2, pads: (1, 1)), map))
    #expect(refuses(.keras, .average(countIncludePad: true).with(rowWindow(poolSize: 2)), map))
  }

  @Test func whatAFrameworkLacks() throws {
    let (_, map) = try input("default-stride")
    let window = Window(poolSize: Extent(2))
    let lacking: [(Layer, [Dialect])] = [
      (.sum.with(window), [.onnx, .keras]), (.lp(p: 2).with(window), [.keras]),
      (.adaptiveMax(output: Extent(2)), [.onnx]), (.adaptiveAverage(output: Extent(2)), [.onnx]),
      (.leakyReLU(slope: -1), [.keras]), (.globalMax, []), (.relu, []),
    ]
    for (operation, dialects) in lacking {
      #expect(Dialect.allCases.filter { refuses($0, operation, map) } == dialects, "\(operation)")
    }
  }

  /// Where PyTorch computes another norm, its dialect refuses instead of giving our number.
  @Test func lpWherePyTorchMeansSomethingElse() throws {
    let (_, negatives) = try input("lp-of-negatives")
    let (recorded, map) = try input("lp-with-overhang")
    let hanging = Layer.lp(p: 1).with(rowWindow(poolSize: 2, edge: .overhang))
    #expect(refuses(.pyTorch, .lp(p: 1).with(rowWindow(poolSize: 4)), negatives))
    #expect(!refuses(.pyTorch, .lp(p: 2).with(rowWindow(poolSize: 4)), negatives))
    #expect(refuses(.pyTorch, hanging, map))
    #expect(refuses(.pyTorch, .lp(p: 2).with(rowWindow(poolSize: 3, pads: (1, 1))), map))
    #expect(try recorded.expectBits(result(.onnx, hanging, map), "onnx"))
  }

  @Test func convolutions() throws {
    let (_, map) = try input("default-stride")
    func convolution(
      stride: Int = 1, dilation: Int = 1, pads: Padding = .none, _ edge: EdgeRule = .drop
    ) throws -> Layer {
      let filters = try Filters(count: 1, channels: 1, height: 1, width: 1, values: [1])
      return .convolution(filters).with(
        Window(
          poolSize: Extent(1), stride: Extent(stride), dilation: Extent(dilation), padding: pads, edge: edge))
    }
    let cases: [(Layer, [Dialect])] = [
      (try convolution(), []), (try convolution(.overhang), [.onnx, .pyTorch, .keras]),
      (try convolution(.same), []), (try convolution(stride: 2, .same), [.pyTorch]),
      (try convolution(.sameLower), [.pyTorch, .keras]), (try convolution(pads: Padding(all: 1)), [.keras]),
      (try convolution(pads: Padding(top: 1)), [.pyTorch, .keras]),
      (try convolution(stride: 2, dilation: 2), [.keras]),
    ]
    for (index, (operation, dialects)) in cases.enumerated() {
      #expect(Dialect.allCases.filter { refuses($0, operation, map) } == dialects, "case \(index)")
    }
  }

  @Test func numbersOutOfRangeDoNotTrap() throws {
    let (_, map) = try input("default-stride")
    for bad in [Int.min, -1, 0, Int.max] {
      for operation in [max(bad), max(2, stride: bad), max(2, dilation: bad), max(2, pads: (bad, bad))] {
        for dialect in Dialect.allCases {
          _ = refuses(dialect, operation, map)
          if bad != 0 { #expect(throws: KernelError.self) { try result(dialect, operation, map) } }
        }
      }
    }
  }
}
