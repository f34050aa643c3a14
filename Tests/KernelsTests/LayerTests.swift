import Kernels
import Testing

@Suite struct LayerTests {
  private let all: [Layer] = [
    .relu, .leakyReLU(slope: 0.1), .prelu(slopes: [0.2]), .max, .average(countIncludePad: false), .sum,
    .globalMax, .globalAverage, .lp(p: 2), .adaptiveMax(output: Extent(2)),
    .adaptiveAverage(output: Extent(3)), .convolution(.verticalEdges(channels: 1, on: Extent(2))),
  ]

  private var whole: [Layer] {
    all + LayerKind.allCases.filter { $0.family == .activation }.map { Layer($0) }
  }

  @Test func whichLayersUseTheWindow() {
    #expect(all.map(\.isPointwise) == [true, true, true] + [Bool](repeating: false, count: 9))
    #expect(all.filter(\.isGlobal) == [.globalMax, .globalAverage])
    #expect(all.filter(\.usesWindow).map(\.kind) == [.max, .average, .sum, .lp, .convolution])
    #expect(all.map(\.kind.usesPool) == all.map { $0.usesWindow && $0.kind != .convolution })
    #expect(all.filter(\.kind.isAdaptive).map(\.kind) == [.adaptiveMax, .adaptiveAverage])
    #expect(Set(whole.map(\.kind)) == Set(LayerKind.allCases))
  }

  @Test func theOperationOnTensorsIsTheSame() throws {
    let window = Window(poolSize: Extent(2), stride: Extent(1))
    let image = try Tensor(shape: [1, 1, 4, 4], values: m4().values)
    for layer in whole {
      let result = try layer.with(window).forward(image)
      #expect(result.values == (try layer.with(window).forward(m4()).values), "\(layer)")
    }
  }

  /// A framework uses the window unchanged, or refuses it; PyTorch and ONNX shrink a box that hangs over from
  /// the start.
  @Test func aDialectAdmitsAWindow() throws {
    let same = Window(poolSize: Extent(2), edge: .same)
    #expect(try Dialect.keras.admitted(.max.with(same), on: m4()).window == same)
    let map = try m4()
    let error = refusal { () throws(KernelError) in try Dialect.pyTorch.admitted(.max.with(same), on: map) }
    #expect(error != nil)
    let large = Window(poolSize: Extent(5), stride: Extent(2), edge: .overhang)
    #expect(try Dialect.onnx.admitted(.max.with(large), on: m4()).window.poolSize == Extent(4))
  }

  @Test func layersWithoutAWindowIgnoreIt() throws {
    let impossible = Window(poolSize: Extent(0), stride: Extent(0))
    for layer in whole {
      let error = refusal { () throws(KernelError) in
        try layer.with(impossible).forward(FeatureMap(rows: [[1, -2]]))
      }
      #expect((error == nil) == !layer.usesWindow, "\(layer)")
    }
  }

  @Test func aMapIsNotNeededToPlaceTheBox() throws {
    let window = Window(poolSize: Extent(2), stride: Extent(1))
    for layer in whole {
      #expect(try layer.with(window).placed(on: Extent(4)) == layer.with(window).placed(on: m4()), "\(layer)")
    }
  }

  @Test func placedIsOneCellTheWindowOrThePlane() throws {
    let window = Window(poolSize: Extent(2))
    let boxes = try all.map { try $0.with(window).placed(on: m4()).box(row: 0, column: 0) }
    #expect(boxes.map(\.height) == [1, 1, 1, 2, 2, 2, 4, 4, 2, 2, 2, 2])
    #expect(boxes.map(\.width) == [1, 1, 1, 2, 2, 2, 4, 4, 2, 2, 2, 2])
    #expect(
      try all.map { try $0.with(window).placed(on: m4()).output }
        == all.map { layer in
          try layer.with(window).forward(m4()).extent
        })
  }

  @Test func forwardIsTheKernelOfThatName() throws {
    let window = Window(poolSize: Extent(3), stride: Extent(2), padding: Padding(all: 1))
    let map = try m5()
    #expect(try Layer.max.with(window).forward(map) == MaxPool.forward(map, window))
    #expect(try Layer.sum.with(window).forward(map) == SumPool.forward(map, window))
    for pads in [false, true] {
      #expect(
        try Layer.average(countIncludePad: pads).with(window).forward(map)
          == AveragePool.forward(map, window, countIncludePad: pads))
    }
    #expect(try Layer.globalAverage.with(window).forward(map).values == [0.84])
    #expect(try Layer.globalMax.with(window).forward(map).values == [4])
    #expect(try Layer.lp(p: 3).with(window).forward(map) == LpPool.forward(map, window, p: 3))
    let three = Extent(3)
    #expect(
      try Layer.adaptiveMax(output: three).with(window).forward(map) == AdaptivePool.max(map, to: three))
    #expect(
      try Layer.adaptiveAverage(output: three).with(window).forward(map)
        == AdaptivePool.average(map, to: three))
  }

  /// The box of a convolution is its filter; the window's own pool size is ignored.
  @Test func aConvolutionTakesAllOfTheWindowButItsSize() throws {
    let filters = Filters.verticalEdges(channels: 1, on: Extent(3))
    let window = Window(poolSize: Extent(9), stride: Extent(2), padding: Padding(all: 1))
    let convolution = try Convolution(filters, stride: Extent(2), padding: Padding(all: 1))
    let layer = Layer.convolution(filters)
    #expect(try layer.with(window).forward(m5()) == convolution.forward(m5()))
    #expect(layer.laidWindow.poolSize == Extent(3))
    #expect(Layer.max.with(window).laidWindow == window)
  }

  @Test func verticalEdgesSuitTheMap() {
    let usual = Filters.verticalEdges(channels: 1, on: Extent(9))
    #expect(usual.values == [1, 0, -1, 1, 0, -1, 1, 0, -1] && usual.extent == Extent(3))
    #expect(Filters.verticalEdges(channels: 1, on: Extent(1, 4)).values == [1, 0, -1])
    #expect(Filters.verticalEdges(channels: 2, on: Extent(2, 2)).values == [1, -1, 1, -1, 1, -1, 1, -1])
  }
}
