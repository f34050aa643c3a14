/// One layer on one map, step by step: a step for each result cell, channel by channel, row by row.
///
/// `result` is what the fast kernel wrote; each step is worked out anew by the reference path, so a step can tell
/// whether the two agree.
public struct Walkthrough: Equatable, Sendable {
  public let input: FeatureMap
  public let layer: Layer
  public let placed: PlacedWindow
  /// The whole result, by the fast kernel.
  public let result: FeatureMap

  /// - Throws: `KernelError` where the layer cannot be computed.
  /// - Complexity: that of the fast kernel; each step is O(pool size), worked out when asked for.
  public init(_ layer: Layer, _ window: Window, on input: FeatureMap) throws(KernelError) {
    self.input = input
    self.layer = layer
    placed = try layer.placed(window, on: input)
    result = try layer.forward(input, window)
  }

  public var count: Int { result.values.count }

  /// The step that makes result cell (`channel`, `row`, `column`).
  public func index(channel: Int, row: Int, column: Int) -> Int {
    (channel * result.height + row) * result.width + column
  }

  public func step(_ index: Int) -> WalkStep {
    let plane = result.extent.count
    let (channel, cell) = index.quotientAndRemainder(dividingBy: plane)
    let (row, column) = cell.quotientAndRemainder(dividingBy: result.width)
    let cells = placed.cells(row: row, column: column)
    let terms = ReferencePass.realValues(of: cells, in: input, channel)
    let winner = layer.winner(of: terms)
    let divisor = layer.divisor(of: cells)
    return WalkStep(
      index: index, channel: channel, row: row, column: column, cells: cells, terms: terms,
      winner: winner.map { cells.filter { $0.ground == .real }[$0] }, divisor: divisor,
      result: layer.fold(terms, divisor: divisor, winner: winner, channel: channel),
      kernel: result.values[index])
  }

  /// The first step where fast kernel and reference differ; `nil`, always, unless a kernel is broken.
  /// - Complexity: O(results x pool size).
  public func firstDisagreement() -> WalkStep? {
    (0..<count).lazy.map(step).first { !$0.agrees }
  }
}

/// How one result cell comes about.
public struct WalkStep: Equatable, Sendable {
  public let index: Int
  public let channel: Int
  /// The result cell's place on the result map.
  public let row: Int
  public let column: Int
  /// The cells under the box, row-major, also those off the map.
  public let cells: [WindowCell]
  /// The values of the real cells among them, in the same order.
  public let terms: [Float]
  /// Max pooling: the cell that holds the result.
  public let winner: WindowCell?
  /// Averages: what the sum is divided by.
  public let divisor: Int?
  /// The result by the reference path.
  public let result: Float
  /// The result as the fast kernel wrote it.
  public let kernel: Float

  public var agrees: Bool { result.isIdentical(to: kernel) }
}

extension Layer {
  func winner(of terms: [Float]) -> Int? {
    self == .max || self == .globalMax ? MaxPool.winner(of: terms) : nil
  }

  func divisor(of cells: [WindowCell]) -> Int? {
    switch self {
    case .average(let countIncludePad):
      AveragePool.divisor(of: cells, countIncludePad: countIncludePad)
    case .globalAverage: AveragePool.divisor(of: cells, countIncludePad: false)
    default: nil
    }
  }

  /// The reference result of one box.
  func fold(_ terms: [Float], divisor: Int?, winner: Int?, channel: Int) -> Float {
    switch self {
    case .relu: Activation.relu(terms[0])
    case .leakyReLU(let slope): Activation.leakyReLU(terms[0], slope: slope)
    case .prelu(let slopes):
      Activation.leakyReLU(terms[0], slope: slopes.count == 1 ? slopes[0] : slopes[channel])
    case .max, .globalMax: winner.map { terms[$0] } ?? -.infinity
    case .sum: SumPool.sum(of: terms)
    case .average: SumPool.sum(of: terms) / Float(divisor ?? terms.count)
    case .globalAverage: GlobalPool.sum(of: terms) / Float(divisor ?? terms.count)
    }
  }
}
