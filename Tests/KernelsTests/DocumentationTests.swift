import Foundation
import Kernels
import Testing

/// What the documentation shows, run: each block of its articles stands here, with a check for each line that ends in a comment.
@Suite struct DocumentationTests {
  @Test func activationFunctions() throws {
    let map = try FeatureMap(rows: [[-2, 0, 3]])
    #expect(Activation.relu(map).values == [0, 0, 3])
    #expect(Activation.leakyReLU(map, slope: 0.5).values == [-1, 0, 3])

    #expect(try Slopes([0.25]).forward(Tensor(map)).values == [-0.5, 0, 3])

    #expect(try Layer(.tanh).forward(FeatureMap(rows: [[0]])).values == [0])
    #expect(Elementary.exp(0) == 1)
  }

  @Test func backwards() throws {
    let map = try FeatureMap(rows: [[1, 2], [3, 0]])
    let layer = Layer.max.with(Window(poolSize: Extent(2)))
    #expect(try layer.backward(FeatureMap(rows: [[5]]), through: map).values == [0, 0, 5, 0])

    let walk = try Walkthrough(layer, on: map)
    let step = try walk.stepBack(0, gradient: FeatureMap(rows: [[5]]))
    #expect(step.shares.map(\.amount) == [5])
    #expect(step.after.values == [0, 0, 5, 0])
    #expect(step.agrees == true)
  }

  @Test func convolutions() throws {
    let filters = try Filters(count: 1, channels: 1, height: 1, width: 2, values: [1, -1], bias: [10])
    let convolution = try Convolution(filters)
    #expect(try convolution.forward(FeatureMap(rows: [[3, 1, 4]])).values == [12, 7])

    #expect(try filters.replacing(filter: 0, with: .identity).values == [0, 0, 0, 0, 1, 0, 0, 0, 0])

    let gradient = try convolution.backward(
      FeatureMap(rows: [[1, 1]]), through: FeatureMap(rows: [[3, 1, 4]]))
    #expect(gradient.input.values == [1, 0, -1])
    #expect(gradient.weights == [4, 5])
  }

  @Test func frameworksAndErrors() throws {
    #expect(Dialect.onnx.defaultStride(poolSize: Extent(2)) == Extent(1))
    #expect(Dialect.keras.leakySlope == 0.3)

    func refusal(_ work: () throws(KernelError) -> Placement) -> KernelError? {
      do throws(KernelError) { _ = try work() } catch { return error }
      return nil
    }
    let map = try FeatureMap(rows: [[1, 2]])
    let error = refusal { () throws(KernelError) in
      try Layer.max.with(Window(poolSize: Extent(3))).placed(on: map)
    }
    #expect(error?.message == "pool size 3 does not fit a map of height 1: at most 1")
    #expect(error?.isOverLimit == false)

    #expect(Workers.leastBytes == 1 << 20)
  }

  @Test func kernels() throws {
    let map = try FeatureMap(rows: [[3, 2, 1, 0], [0, 7, 3, 3], [3, 0, 1, 2], [2, 3, 0, 1]])
    let pooled = try Layer.max.with(Window(poolSize: Extent(2))).forward(map)
    #expect(pooled.rows(0) == [[7, 3], [3, 2]])
  }

  @Test func layersStepByStep() throws {
    let layer = Layer(.average, Window(poolSize: Extent(2)))
    #expect(layer.kind.has(.countIncludePad) == true)
    #expect(layer.resultChannels(on: 3) == 3)
    #expect(LayerKind(rawValue: "global-max") == .globalMax)
    #expect(LayerKind.relu.operation.label == "ReLU")

    let walk = try Walkthrough(layer, on: FeatureMap(rows: [[1, 2, 3, 4], [5, 6, 7, 8]]))
    let step = walk.step(1)
    #expect(step.terms == [3, 4, 7, 8])
    #expect(step.divisor == 4)
    #expect(step.result == 5.5)
    #expect(step.agrees == true)

    let chain = try LayerChain(
      [.relu, .max.with(Window(poolSize: Extent(2)))], on: FeatureMap(rows: [[-1, 2], [3, -4]]))
    #expect(chain.maps.map(\.values) == [[-1, 2, 3, -4], [0, 2, 3, 0], [3]])
    #expect(
      chain.fields(of: MapCell(row: 0, column: 0), in: 2)[0] == Box(row: 0, column: 0, height: 2, width: 2))
  }

  @Test func mapsAndTensors() throws {
    let map = try FeatureMap(channels: 2, height: 1, width: 3, values: [1, 2, 3, 4, 5, 6])
    #expect(map[1, 0, 2] == 6)
    #expect(map.plane(1).values == [4, 5, 6])
    #expect(map.moved(down: 0, right: 1).values == [0, 1, 2, 0, 4, 5])
    #expect(map.cellsEqual(to: map.replacing(0, with: 9)) == 5)

    let tensor = try Tensor(shape: [2, 3, 1, 1], values: [1, 2, 3, 4, 5, 6])
    let batch = try Batch(tensor)
    #expect(batch.images == 2)
    #expect(batch.channels == 3)
    #expect(try ImageStack(tensor).map(1).values == [4, 5, 6])

    #expect(Extent(2, 3).count == 6)
    #expect(MapSize(Extent(28), depth: 3).description == "28×28×3")
    #expect(MapCell(row: 1, column: 2).channel == 0)
    let summary = ValueSummary([0.25, -3, .nan])
    #expect(summary.largest == 3)
    #expect(summary.decimals == 2)

    let picture = try FeatureMap(rows: [[1, 3, 0, 0], [5, 7, 0, 8]])
    #expect(try AreaAverage.resized(picture, to: Extent(1, 2)).values == [4, 2])

    var output: [Float] = [0, 0]
    try [1, 5, 2, 4].withUnsafeBufferPointer { values in
      try output.withUnsafeMutableBufferPointer { results in
        try GlobalPool.max(PlaneStack(channels: 2, height: 1, width: 2, values: values), into: results)
      }
    }
    #expect(output == [5, 4])
  }

  @Test func poolingOperations() throws {
    let map = try FeatureMap(rows: [[1, 2], [3, -4]])
    let window = Window(poolSize: Extent(2))
    #expect(try MaxPool.forward(map, window).values == [3])
    #expect(try AveragePool.forward(map, window, countIncludePad: false).values == [0.5])
    #expect(try SumPool.forward(map, window).values == [2])
    #expect(try LpPool.forward(map, window, p: 1).values == [10])

    #expect(try GlobalPool.average(map).values == [0.5])
    #expect(try AdaptivePool.max(FeatureMap(rows: [[1, 5, 2, 4, 3]]), to: Extent(1, 2)).values == [5, 4])

    #expect(try WinnerIndices.forward(map, window, base: .plane).indices == [2])
    #expect(StorageOrder.column.reordered([1], of: Extent(2)) == [2])

    #expect(
      try BlurPool.forward(
        FeatureMap(rows: [[4, 4, 4, 4]]), Window(poolSize: Extent(1), stride: Extent(1, 2))
      ).values.count == 2)
  }

  @Test func windowsAndSizes() throws {
    let window = Window(poolSize: Extent(2), stride: Extent(2), padding: .none, edge: .overhang)
    let placed = try window.placed(on: Extent(5))
    #expect(placed.output == Extent(3))
    #expect(placed.rows.start(of: 2) == 4)
    #expect(placed.rows.realTaps(of: 2) == 0..<1)
    #expect(placed.box(row: 2, column: 0) == Box(row: 4, column: 0, height: 2, width: 2))

    let padded = try Window(poolSize: Extent(2), padding: Padding(all: 1)).placed(on: Extent(2))
    #expect(padded.cells(row: 0, column: 0).map(\.ground) == [.pad, .pad, .pad, .real])

    let adaptive = try AdaptiveWindow(Extent(3), on: Extent(5))
    #expect(adaptive.rows.cells(of: 1) == 1..<4)
    #expect(Placement.adaptive(adaptive).output == Extent(3))
  }

  /// The articles hold nothing else, and name every public type.
  @Test func theArticlesShowJustThis() throws {
    let tests = squeezed(try String(contentsOf: URL(filePath: #filePath), encoding: .utf8))
    let articles = try files(in: "Kernels.docc", ending: "md")
    let blocks = articles.flatMap(blocks)
    #expect(blocks.count > 15)
    for block in blocks { #expect(tests.contains(squeezed(asTest(block))), "\(block)") }
    for type in try publicTypes() {
      #expect(articles.contains { $0.contains("``\(type)``") }, "no article names \(type)")
    }
  }

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../Sources/Kernels")

  private func files(in folder: String, ending: String) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.appending(path: folder).path)
    return try paths.filter { $0.hasSuffix("." + ending) }.map {
      try String(contentsOf: Self.sources.appending(path: folder).appending(path: $0), encoding: .utf8)
    }
  }

  private func publicTypes() throws -> Set<String> {
    let declarations = try files(in: ".", ending: "swift").flatMap {
      $0.matches(of: /(?m)^public (?:struct|enum|protocol) (\w+)/).map { String($0.output.1) }
    }
    return Set(declarations)
  }

  private func blocks(_ article: String) -> [String] {
    article.matches(of: /(?s)```swift\n(.*?)```/).map { String($0.output.1) }
  }

  /// "x  // 3" becomes "#expect(x == 3)".
  private func asTest(_ block: String) -> String {
    block.replacing(/(?m)^(\s*)(try )?(\S.*\S)  \/\/ (.*)$/) { line in
      "#expect(\(line.output.2 ?? "")\(line.output.3) == \(line.output.4))"
    }
  }

  /// Line breaks are the formatter's.
  private func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
