/// The gradients of a convolution: of its input, its weights and its biases.
public struct ConvolutionGradient: Equatable, Sendable {
  public let input: FeatureMap
  /// In the order of `Filters.values`.
  public let weights: [Float]
  /// One for each filter, whether or not it has a bias.
  public let bias: [Float]
}

extension Convolution {
  /// With g the gradient of a result: every input cell receives weight · g, every weight receives cell · g, every bias
  /// g, added up in float32 in the order of the results.
  ///
  /// - Parameter gradient: that of the result, in its shape.
  /// - Throws: as `forward`; `.operand` for a gradient of another shape.
  /// - Complexity: O(results x weights of a filter).
  public func backward(
    _ gradient: FeatureMap, through map: FeatureMap, batch: Int = 1
  ) throws(KernelError) -> ConvolutionGradient {
    let plan = try ConvolutionPlan(self, map, batch)
    try gradient.requireShape(batch * filters.count, plan.placed.output)
    let input = inputGradient(gradient, map, plan)
    return ConvolutionGradient(
      input: FeatureMap(unchecked: map.channels, map.height, map.width, input),
      weights: weightGradient(gradient, map, plan), bias: biasGradient(gradient))
  }

  public func backwardReference(
    _ gradient: FeatureMap, through map: FeatureMap, batch: Int = 1
  ) throws(KernelError) -> ConvolutionGradient {
    let plan = try ConvolutionPlan(self, map, batch)
    try gradient.requireShape(batch * filters.count, plan.placed.output)
    var input = [Float](repeating: 0, count: map.values.count)
    var weights = [Float](repeating: 0, count: filters.values.count)
    var bias = [Float](repeating: 0, count: filters.count)
    plan.eachResult { image, filter, row, column, index in
      let share = gradient.values[index]
      bias[filter] += share
      for tap in plan.taps(image, filter, row, column) {
        let cell = (tap.plane * map.height + tap.row) * map.width + tap.column
        let weight =
          ((filter * filters.channels + tap.channel) * filters.height + tap.i) * filters.width + tap.j
        input[cell] += filters.values[weight] * share
        weights[weight] += map.values[cell] * share
      }
    }
    return ConvolutionGradient(
      input: FeatureMap(unchecked: map.channels, map.height, map.width, input), weights: weights, bias: bias)
  }

  /// Runs each row of gradients along the input rows under its taps, from the last tap to the first, so that every cell
  /// receives its shares in the order of the results.
  private func inputGradient(
    _ gradient: FeatureMap, _ map: FeatureMap, _ plan: ConvolutionPlan
  ) -> [Float] {
    var sums = [Float](repeating: 0, count: map.values.count)
    sums.withUnsafeMutableBufferPointer { sums in
      gradient.values.withUnsafeBufferPointer { gradients in
        eachTapRun(map, plan) { run in
          let weight = filters.values[run.weight]
          for result in run.results {
            sums[run.cell &+ result &* run.stride] += weight * gradients[run.result &+ result]
          }
        }
      }
    }
    return sums
  }

  /// The same runs: each weight adds up what it meets. Within a run, results come in order.
  private func weightGradient(
    _ gradient: FeatureMap, _ map: FeatureMap, _ plan: ConvolutionPlan
  ) -> [Float] {
    var sums = [Float](repeating: 0, count: filters.values.count)
    map.values.withUnsafeBufferPointer { values in
      gradient.values.withUnsafeBufferPointer { gradients in
        eachTapRun(map, plan) { run in
          var sum = sums[run.weight]
          for result in run.results {
            sum += values[run.cell &+ result &* run.stride] * gradients[run.result &+ result]
          }
          sums[run.weight] = sum
        }
      }
    }
    return sums
  }

  private func biasGradient(_ gradient: FeatureMap) -> [Float] {
    var sums = [Float](repeating: 0, count: filters.count)
    for (index, share) in gradient.values.enumerated() {
      sums[index / gradient.extent.count % filters.count] += share
    }
    return sums
  }
}

/// One weight against one row of results.
private struct TapRun {
  let weight: Int
  /// The results of the row whose cell under this tap is real.
  let results: Range<Int>
  /// The row's first result.
  let result: Int
  /// The cell that the tap of the row's first box reads, were it on the map; the next is `stride` further.
  let cell: Int
  let stride: Int
}

extension Convolution {
  @inline(__always)
  private func eachTapRun(_ map: FeatureMap, _ plan: ConvolutionPlan, _ body: (TapRun) -> Void) {
    let (rows, columns) = (plan.placed.rows, plan.placed.columns)
    plan.eachFilterRow { image, filter, row, index in
      for channel in 0..<filters.channels {
        let plane = plan.plane(image, filter, channel)
        for i in rows.realTaps(of: row) {
          let start = (plane * map.height + rows.position(of: row, tap: i)) * map.width
          let weight = ((filter * filters.channels + channel) * filters.height + i) * filters.width
          for j in columns.tapsInUse.reversed() {
            body(
              TapRun(
                weight: weight + j, results: columns.boxes(readingMapWith: j), result: index * columns.output,
                cell: start + columns.position(of: 0, tap: j), stride: columns.stride))
          }
        }
      }
    }
  }
}
