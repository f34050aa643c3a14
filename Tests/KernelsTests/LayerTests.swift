import Kernels
import Testing

@Suite struct LayerTests {
  private let all: [Layer] = [
    .relu, .leakyReLU(slope: 0.1), .prelu(slopes: [0.2]), .max, .average(countIncludePad: false), .sum,
    .globalMax, .globalAverage,
  ]

  @Test func whichLayersUseTheWindow() {
    #expect(all.map(\.isPointwise) == [true, true, true, false, false, false, false, false])
    #expect(all.map(\.isGlobal) == [false, false, false, false, false, false, true, true])
    #expect(all.map(\.usesWindow) == [false, false, false, true, true, true, false, false])
  }

  @Test func layersWithoutAWindowIgnoreIt() throws {
    let impossible = Window(pool: Extent(0))
    for layer in all {
      let error = refusal { () throws(KernelError) in
        try layer.forward(FeatureMap(rows: [[1, -2]]), impossible)
      }
      #expect((error == nil) == !layer.usesWindow, "\(layer)")
    }
  }

  @Test func aMapIsNotNeededToPlaceTheBox() throws {
    let window = Window(pool: Extent(2), stride: Extent(1))
    for layer in all {
      #expect(try layer.placed(window, on: Extent(4)) == layer.placed(window, on: m4()), "\(layer)")
    }
  }

  @Test func placedIsOneCellTheWindowOrThePlane() throws {
    let window = Window(pool: Extent(2))
    let boxes = try all.map { try $0.placed(window, on: m4()).box(row: 0, column: 0) }
    #expect(boxes.map(\.height) == [1, 1, 1, 2, 2, 2, 4, 4])
    #expect(
      try all.map { try $0.placed(window, on: m4()).output }
        == all.map { layer in
          try layer.forward(m4(), window).extent
        })
  }

  @Test func forwardIsTheKernelOfThatName() throws {
    let window = Window(pool: Extent(3), stride: Extent(2), padding: Padding(all: 1))
    let map = try m5()
    #expect(try Layer.max.forward(map, window) == MaxPool.forward(map, window))
    #expect(try Layer.sum.forward(map, window) == SumPool.forward(map, window))
    for pads in [false, true] {
      #expect(
        try Layer.average(countIncludePad: pads).forward(map, window)
          == AveragePool.forward(map, window, countIncludePad: pads))
    }
    #expect(try Layer.globalAverage.forward(map, window).values == [0.84])
    #expect(try Layer.globalMax.forward(map, window).values == [4])
  }
}
