/// 2-D convolution as deep learning has it: a cross-correlation, the filters are not flipped.
///
/// On N·C x H x W (`batch` images of C planes) with K filters it gives N·K x (results). Each result is its filter's
/// bias (or 0) plus weight · value over the real cells of the box, in float32, channel by channel, row-major; pads add
/// nothing. With `groups`, filter k reads the C / groups channels of its own group (PyTorch `Conv2d`, ONNX
/// `Conv`). Groups equal to C make it depthwise; with weights 1/k² that is an average pooling.
public struct Convolution: Hashable, Sendable {
  public let filters: Filters
  /// The filters' extent as a box with stride, dilation, padding and edge rule.
  public let window: Window
  public let groups: Int

  /// - Parameter stride: 1 unless given, as in every framework; for pooling it is the pool size.
  /// - Throws: `doesNotFit` unless the filters divide into `groups`.
  public init(
    _ filters: Filters, stride: Extent = Extent(1), dilation: Extent = Extent(1), padding: Padding = .none,
    edge: EdgeRule = .drop, groups: Int = 1
  ) throws(KernelError) {
    guard groups > 0, filters.count.isMultiple(of: groups) else {
      throw .doesNotFit("\(filters.count) filters do not divide into \(groups) groups")
    }
    self.filters = filters
    self.groups = groups
    window = Window(
      pool: filters.extent, stride: stride, dilation: dilation, padding: padding, edge: edge)
  }

  /// - Throws: `KernelError` where the window does not fit, the planes do not make up `batch` images, or an image's
  ///   channels are not `groups` times those of a filter.
  /// - Complexity: O(results x weights of a filter).
  public func forward(_ map: FeatureMap, batch: Int = 1) throws(KernelError) -> FeatureMap {
    let plan = try ConvolutionPlan(self, map, batch)
    let results = [Float](unsafeUninitializedCapacity: plan.resultCount) { buffer, filled in
      map.values.withUnsafeBufferPointer { values in
        filters.values.withUnsafeBufferPointer { weights in
          guard let input = values.baseAddress, let kernel = weights.baseAddress, let out = buffer.baseAddress
          else { return }
          plan.eachFilterRow { image, filter, row, index in
            let target = out + index * plan.placed.output.width
            target.initialize(repeating: filters.bias?[filter] ?? 0, count: plan.placed.output.width)
            for channel in 0..<filters.channels {
              let plane = input + plan.plane(image, filter, channel) * map.extent.count
              let weight = kernel + (filter * filters.channels + channel) * filters.extent.count
              Self.sweepRow(plane, weight, target, plan.placed, row)
            }
          }
        }
      }
      filled = plan.resultCount
    }
    return plan.result(results)
  }

  public func reference(_ map: FeatureMap, batch: Int = 1) throws(KernelError) -> FeatureMap {
    let plan = try ConvolutionPlan(self, map, batch)
    var results: [Float] = []
    plan.eachResult { image, filter, row, column, _ in
      var sum = filters.bias?[filter] ?? 0
      for tap in plan.taps(image, filter, row, column) {
        sum += filters[filter, tap.channel, tap.i, tap.j] * map[tap.plane, tap.row, tap.column]
      }
      results.append(sum)
    }
    return plan.result(results)
  }

  /// Adds what one channel's plane gives to one row of results.
  @inline(__always)
  private static func sweepRow(
    _ plane: UnsafePointer<Float>, _ weights: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>,
    _ placed: PlacedWindow, _ row: Int
  ) {
    let columns = placed.columns
    for i in placed.rows.realTaps(of: row) {
      let source = plane + placed.rows.position(of: row, tap: i) * columns.input
      for j in columns.tapsInUse {
        let weight = weights[i * columns.pool + j]
        let offset = columns.position(of: 0, tap: j)
        for result in columns.boxes(readingMapWith: j) {
          target[result] += weight * source[offset &+ result &* columns.stride]
        }
      }
    }
  }
}
