/// One layer on one map, step by step: a step for each result cell, channel by channel, row by row.
///
/// `result` comes from the fast kernel. Each step is computed again by the reference path, so it can tell
/// whether the two agree.
public struct Walkthrough: Equatable, Sendable {
  public let input: FeatureMap
  public let layer: Layer
  /// Where the layer's boxes lie on `input`.
  public let placed: Placement
  /// The whole result, by the fast kernel.
  public let result: FeatureMap

  /// - Throws: `KernelError` where the layer cannot be computed.
  /// - Complexity: that of the fast kernel; each step is O(cells of the box), worked out when asked for.
  public init(_ layer: Layer, on input: FeatureMap) throws(KernelError) {
    self.input = input
    self.layer = layer
    placed = try layer.placed(on: input)
    result = try layer.forward(input)
  }

  init(input: FeatureMap, layer: Layer, placed: Placement, result: FeatureMap) {
    self.input = input
    self.layer = layer
    self.placed = placed
    self.result = result
  }

  /// The number of steps: one per value of the result.
  public var count: Int { result.values.count }

  /// The step that makes result cell (`channel`, `row`, `column`).
  public func index(channel: Int, row: Int, column: Int) -> Int {
    (channel * result.height + row) * result.width + column
  }

  /// Step `index`, in the order of the result's values. Complexity: O(cells of the box).
  public func step(_ index: Int) -> WalkStep {
    let plane = result.extent.count
    let (channel, cell) = index.quotientAndRemainder(dividingBy: plane)
    let (row, column) = cell.quotientAndRemainder(dividingBy: result.width)
    let cells = placed.cells(row: row, column: column)
    let channels = layer.channelsRead(by: channel, of: input.channels)
    let terms = channels.flatMap { ReferencePass.realValues(of: cells, in: input, $0) }
    let operation = layer.kind.operation
    let winner = operation.family == .maximum ? MaxPool.winner(of: terms) : nil
    var step = WalkStep(
      index: index, channel: channel, row: row, column: column,
      box: placed.box(row: row, column: column), channels: channels, cells: cells, terms: terms,
      weights: layer.weights(on: cells, of: channel), bias: layer.filters?.bias?[channel],
      winner: winner.map { cells.filter { $0.ground == .real }[$0] },
      divisor: operation.divisor(layer, of: cells),
      result: 0, kernel: result.values[index])
    step.result = operation.result(layer, step, winner: winner)
    return step
  }

  /// The first step where fast kernel and reference differ; `nil` unless a kernel is broken.
  /// - Complexity: O(results × cells of a box).
  public func firstDisagreement() -> WalkStep? {
    (0..<count).lazy.map(step).first { !$0.agrees }
  }
}

/// How one result cell is computed.
public struct WalkStep: Equatable, Sendable {
  /// The step's number, from 0; also the result's index among the result's values.
  public let index: Int
  /// The result's channel.
  public let channel: Int
  /// The position of the result cell on the result map.
  public let row: Int
  public let column: Int
  /// The rectangle that the box spans.
  public let box: Box
  /// The channels of the input under the box: the result's own, in a convolution all.
  public let channels: Range<Int>
  /// The cells under the box, row-major, including those off the map; the same on each of `channels`.
  public let cells: [WindowCell]
  /// The values of the real cells among them, channel by channel, in the same order.
  public let terms: [Float]
  /// Convolution: the weight for each of `terms`; empty for all other layers.
  public let weights: [Float]
  /// Convolution: what is added to the products; `nil` without a bias.
  public let bias: Float?
  /// Max pooling: the cell that holds the result.
  public let winner: WindowCell?
  /// Averages: the divisor of the sum.
  public let divisor: Int?
  /// The result by the reference path.
  public fileprivate(set) var result: Float
  /// The result as the fast kernel wrote it.
  public let kernel: Float

  /// Whether both paths give the same bits.
  public var agrees: Bool { result.isIdentical(to: kernel) }

  /// The cells under the box that lie on the map.
  public var realCells: [WindowCell] { cells.filter { $0.ground == .real } }
}

extension Layer {
  /// The weights of filter `filter` that lie on real cells, in the order of a step's terms.
  func weights(on cells: [WindowCell], of filter: Int) -> [Float] {
    guard let filters else { return [] }
    return (0..<filters.channels).flatMap { channel in
      cells.indices.filter { cells[$0].ground == .real }.map { tap in
        filters[filter, channel, tap / filters.width, tap % filters.width]
      }
    }
  }
}
