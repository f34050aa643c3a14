import Kernels
import Seeded
import Testing

@Suite struct LayerTensorTests {
  private func tensor(_ shape: [Int], seed: UInt64 = 7) throws -> Tensor {
    var random = SplitMix64(seed: seed)
    return try Tensor(shape: shape, values: random.values(shape.reduce(1, *), .smooth))
  }

  /// Every operation is its kernel on the N·C planes.
  @Test func planesGoThroughTheKernels() throws {
    let input = try tensor([2, 3, 5, 4])
    let map = try Batch(input).map
    let window = Window(poolSize: Extent(2, 3), stride: Extent(2, 1), padding: Padding(all: 1))
    let expected: [(Layer, FeatureMap)] = [
      (.max.with(window), try MaxPool.reference(map, window)),
      (
        .average(countIncludePad: true).with(window),
        try AveragePool.reference(map, window, countIncludePad: true)
      ),
      (.average(countIncludePad: false).with(window), try AveragePool.reference(map, window)),
      (.sum.with(window), try SumPool.reference(map, window)),
      (.lp(p: 3).with(window), try LpPool.reference(map, window, p: 3)),
      (.globalMax, try GlobalPool.maxReference(map)),
      (.globalAverage, try GlobalPool.averageReference(map)),
      (.adaptiveMax(output: Extent(2, 3)), try AdaptivePool.maxReference(map, to: Extent(2, 3))),
      (.adaptiveAverage(output: Extent(2, 3)), try AdaptivePool.averageReference(map, to: Extent(2, 3))),
    ]
    for (operation, reference) in expected {
      let result = try operation.forward(input)
      #expect(result.shape == [2, 3, reference.height, reference.width], "\(operation)")
      #expect(areIdentical(result.values, reference.values), "\(operation)")
    }
  }

  @Test func activationsTakeAnyShape() throws {
    for shape in [[], [3], [2, 1, 3, 1, 2]] {
      let input = try tensor(shape)
      #expect(try Layer.relu.forward(input).values == input.values.map { max(0, $0) })
      let leaky = try Layer.leakyReLU(slope: 0.5).forward(input)
      #expect(leaky.values == input.values.map { $0 > 0 ? $0 : $0 / 2 })
      #expect(leaky.shape == shape)
    }
  }

  @Test func aConvolutionChangesTheChannels() throws {
    let input = try tensor([2, 4, 3, 3])
    let filters = try Filters(weights: tensor([6, 2, 2, 2]), bias: tensor([6]))
    let convolution = try Convolution(filters, groups: 2)
    var layer = Layer.convolution(filters)
    (layer.groups, layer.window.stride) = (2, Extent(1))
    let result = try layer.forward(input)
    #expect(result.shape == [2, 6, 2, 2])
    #expect(areIdentical(result.values, try convolution.reference(Batch(input).map, batch: 2).values))
  }

  @Test func filtersSayWhatShapesTheyTake() throws {
    let three = try tensor([2, 2, 2])
    #expect(throws: KernelError.self) { try Filters(weights: three) }
    let weights = try tensor([2, 1, 1, 1])
    for shape in [[1], [3], [2, 1]] {
      let bias = try tensor(shape)
      #expect(
        refusal { () throws(KernelError) in try Filters(weights: weights, bias: bias) }?.message
          == "a bias of shape \(Tensor.name(of: shape)) does not fit: give (2,)")
    }
  }

  @Test func winnersInEveryBaseAndOrder() throws {
    let input = try Tensor(shape: [1, 2, 2, 3], values: [0, 0, 9, 0, 0, 0, 0, 0, 0, 9, 0, 0])
    let window = Window(poolSize: Extent(2, 3))
    func indices(_ base: IndexBase, _ order: StorageOrder = .row) throws -> [Int]? {
      try Layer.max.with(window).winners(input, base: base, order: order)?.indices
    }
    #expect(try indices(.plane) == [2, 3])
    #expect(try indices(.tensor) == [2, 9])
    #expect(try indices(.channelsLast) == [4, 7])
    #expect(try indices(.plane, .column) == [4, 1])
    #expect(try indices(.tensor, .column) == [4, 7])
    #expect(throws: KernelError.self) { try indices(.channelsLast, .column) }
    #expect(try Layer.globalMax.winners(input, base: .tensor)?.indices == [2, 9])
    #expect(try Layer.globalMax.winners(input, base: .tensor)?.result.shape == [1, 2, 1, 1])
    #expect(try Layer.globalAverage.winners(input, base: .tensor) == nil)
  }
}
