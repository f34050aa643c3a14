/// Adaptive pooling: as many windows as results are asked for, with the sizes that it takes.
///
/// The average is a float32 sum, row-major, from 0, divided by the window's height and then by its width, as in
/// PyTorch's CPU kernel. The maximum keeps the rules of `MaxPool`.
public enum AdaptivePool {
  /// - Throws: as `AdaptiveWindow`.
  /// - Complexity: O(results x cells in a window).
  public static func max(_ map: FeatureMap, to output: Extent) throws(KernelError) -> FeatureMap {
    try sweep(map, AdaptiveWindow(output, on: map)) { plane, rows, columns in
      plane[winner(plane, map.width, rows, columns)]
    }
  }

  /// - Throws: as `AdaptiveWindow`.
  /// - Complexity: O(results x cells in a window).
  public static func average(_ map: FeatureMap, to output: Extent) throws(KernelError) -> FeatureMap {
    try sweep(map, AdaptiveWindow(output, on: map)) { plane, rows, columns in
      var sum: Float = 0
      for row in rows {
        for column in columns { sum += plane[row &* map.width &+ column] }
      }
      return sum / Float(rows.count) / Float(columns.count)
    }
  }

  public static func maxReference(_ map: FeatureMap, to output: Extent) throws(KernelError) -> FeatureMap {
    try gather(map, AdaptiveWindow(output, on: map)) { values, _ in
      MaxPool.winner(of: values).map { values[$0] } ?? -.infinity
    }
  }

  public static func averageReference(_ map: FeatureMap, to output: Extent) throws(KernelError) -> FeatureMap
  {
    try gather(map, AdaptiveWindow(output, on: map)) { values, box in
      SumPool.sum(of: values) / Float(box.height) / Float(box.width)
    }
  }

  /// The gradient of the input: each result's gradient goes to its winner; where windows overlap they add up.
  ///
  /// - Parameter gradient: that of the result, in its shape.
  /// - Throws: as `max`; `.operand` for a gradient of another shape.
  /// - Complexity: O(results x cells in a window).
  public static func maxBackward(
    _ gradient: FeatureMap, through map: FeatureMap, to output: Extent
  ) throws(KernelError) -> FeatureMap {
    try spread(gradient, map, AdaptiveWindow(output, on: map)) { plane, sums, share, rows, columns in
      sums[winner(plane, map.width, rows, columns)] += share
    }
  }

  /// The gradient of the input: every cell receives, from each window that it lies in, that result's gradient over
  /// the window's height and width.
  ///
  /// - Parameter gradient: that of the result, in its shape.
  /// - Throws: as `average`; `.operand` for a gradient of another shape.
  /// - Complexity: O(results x cells in a window).
  public static func averageBackward(
    _ gradient: FeatureMap, through map: FeatureMap, to output: Extent
  ) throws(KernelError) -> FeatureMap {
    try spread(gradient, map, AdaptiveWindow(output, on: map)) { _, sums, share, rows, columns in
      let part = share / Float(rows.count) / Float(columns.count)
      for row in rows {
        for column in columns { sums[row &* map.width &+ column] += part }
      }
    }
  }

  public static func maxBackwardReference(
    _ gradient: FeatureMap, through map: FeatureMap, to output: Extent
  ) throws(KernelError) -> FeatureMap {
    try scatter(gradient, map, AdaptiveWindow(output, on: map)) { values, share, _ in
      GradientPass.toWinner(values, share)
    }
  }

  public static func averageBackwardReference(
    _ gradient: FeatureMap, through map: FeatureMap, to output: Extent
  ) throws(KernelError) -> FeatureMap {
    try scatter(gradient, map, AdaptiveWindow(output, on: map)) { values, share, box in
      values.map { _ in share / Float(box.height) / Float(box.width) }
    }
  }
}

// The fast way: two nested ranges over a plane.
extension AdaptivePool {
  @inline(__always)
  private static func winner(
    _ plane: UnsafePointer<Float>, _ width: Int, _ rows: Range<Int>, _ columns: Range<Int>
  ) -> Int {
    var best = rows.lowerBound &* width &+ columns.lowerBound
    for row in rows {
      for cell in (row &* width &+ columns.lowerBound)..<(row &* width &+ columns.upperBound)
      where plane[cell] > plane[best] || plane[cell].isNaN { best = cell }
    }
    return best
  }

  @inline(__always)
  private static func sweep(
    _ map: FeatureMap, _ window: AdaptiveWindow,
    _ fold: (_ plane: UnsafePointer<Float>, _ rows: Range<Int>, _ columns: Range<Int>) -> Float
  ) -> FeatureMap {
    var results: [Float] = []
    results.reserveCapacity(map.channels * window.output.count)
    map.values.withUnsafeBufferPointer { values in
      guard let input = values.baseAddress else { return }
      for channel in 0..<map.channels {
        for row in 0..<window.rows.output {
          let rows = window.rows.cells(of: row)
          for column in 0..<window.columns.output {
            results.append(fold(input + channel * map.extent.count, rows, window.columns.cells(of: column)))
          }
        }
      }
    }
    return FeatureMap(unchecked: map.channels, window.output.height, window.output.width, results)
  }

  @inline(__always)
  private static func spread(
    _ gradient: FeatureMap, _ map: FeatureMap, _ window: AdaptiveWindow,
    _ body: (UnsafePointer<Float>, UnsafeMutablePointer<Float>, Float, Range<Int>, Range<Int>) -> Void
  ) throws(KernelError) -> FeatureMap {
    try gradient.requireShape(map.channels, window.output)
    var sums = [Float](repeating: 0, count: map.values.count)
    sums.withUnsafeMutableBufferPointer { buffer in
      map.values.withUnsafeBufferPointer { values in
        guard let input = values.baseAddress, let out = buffer.baseAddress else { return }
        for (index, share) in gradient.values.enumerated() {
          let (channel, cell) = index.quotientAndRemainder(dividingBy: window.output.count)
          let (row, column) = cell.quotientAndRemainder(dividingBy: window.output.width)
          let plane = channel * map.extent.count
          body(
            input + plane, out + plane, share, window.rows.cells(of: row), window.columns.cells(of: column))
        }
      }
    }
    return FeatureMap(unchecked: map.channels, map.height, map.width, sums)
  }
}

// The naive way: gather each window's values, fold them; hand shares back one by one.
extension AdaptivePool {
  private static func gather(
    _ map: FeatureMap, _ window: AdaptiveWindow, _ fold: (_ values: [Float], _ box: Box) -> Float
  ) -> FeatureMap {
    var results: [Float] = []
    for channel in 0..<map.channels {
      for row in 0..<window.output.height {
        for column in 0..<window.output.width {
          let box = window.box(row: row, column: column)
          results.append(fold(box.cells.map { map[channel, $0.row, $0.column] }, box))
        }
      }
    }
    return FeatureMap(unchecked: map.channels, window.output.height, window.output.width, results)
  }

  private static func scatter(
    _ gradient: FeatureMap, _ map: FeatureMap, _ window: AdaptiveWindow,
    _ share: (_ values: [Float], _ gradient: Float, _ box: Box) -> [Float]
  ) throws(KernelError) -> FeatureMap {
    try gradient.requireShape(map.channels, window.output)
    var sums = [Float](repeating: 0, count: map.values.count)
    for channel in 0..<map.channels {
      for row in 0..<window.output.height {
        for column in 0..<window.output.width {
          let box = window.box(row: row, column: column)
          let values = box.cells.map { map[channel, $0.row, $0.column] }
          for (cell, part) in zip(box.cells, share(values, gradient[channel, row, column], box)) {
            sums[(channel * map.height + cell.row) * map.width + cell.column] += part
          }
        }
      }
    }
    return FeatureMap(unchecked: map.channels, map.height, map.width, sums)
  }
}

extension Box {
  /// Every cell of the rectangle, row-major.
  var cells: [(row: Int, column: Int)] {
    (row..<(row + height)).flatMap { row in (column..<(column + width)).map { (row, $0) } }
  }
}

struct AdaptiveMaxPooling: LayerOperation {
  let name = "adaptive-max"
  let command = "adaptive-maxpool"
  let family = OperationFamily.maximum
  let box = LayerBox.adaptive
  let parameters = [LayerParameter.output]

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    try AdaptivePool.max(map, to: layer.output)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try AdaptivePool.maxBackward(gradient, through: map, to: layer.output)
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float { step.largest(winner) }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? { nil }

  func admitted(_ layer: Layer, by dialect: Dialect, on input: Tensor) throws(KernelError) -> Layer {
    try dialect.checkAdaptive()
    return layer
  }
}

struct AdaptiveAveragePooling: LayerOperation {
  let name = "adaptive-average"
  let command = "adaptive-avgpool"
  let family = OperationFamily.average
  let box = LayerBox.adaptive
  let parameters = [LayerParameter.output]

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    try AdaptivePool.average(map, to: layer.output)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try AdaptivePool.averageBackward(gradient, through: map, to: layer.output)
  }

  func divisor(_ layer: Layer, of cells: [WindowCell]) -> Int? {
    AveragePool.divisor(of: cells, countIncludePad: false)
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float {
    SumPool.sum(of: step.terms) / Float(step.box.height) / Float(step.box.width)
  }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? {
    gradient / Float(step.box.height) / Float(step.box.width)
  }

  func admitted(_ layer: Layer, by dialect: Dialect, on input: Tensor) throws(KernelError) -> Layer {
    try dialect.checkAdaptive()
    return layer
  }
}
