import Lanes

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
    try forward(map, batch: batch, by: Processor.kernels)
  }

  func forward(_ map: FeatureMap, batch: Int, by kernels: LaneKernels) throws(KernelError) -> FeatureMap {
    let plan = try ConvolutionPlan(self, map, batch)
    let results = [Float](unsafeUninitializedCapacity: plan.resultCount) { buffer, filled in
      map.values.withUnsafeBufferPointer { values in
        filters.values.withUnsafeBufferPointer { weights in
          guard let kernel = weights.baseAddress, let out = buffer.baseAddress else { return }
          sweep(
            PlaneStack(unchecked: map.channels, map.height, map.width, values), kernel, out, plan,
            by: kernels)
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

  /// Writes into the caller's memory; see `MaxPool`.
  public func forward(
    _ input: PlaneStack, _ placed: PlacedWindow, batch: Int = 1,
    into output: UnsafeMutableBufferPointer<Float>
  ) throws(KernelError) {
    let plan = try ConvolutionPlan(self, channels: input.channels, input.extent, batch)
    guard plan.placed == placed else {
      throw .doesNotFit("the window was not laid on planes of \(input.extent) for this convolution")
    }
    try PlaneStack.requireRoom(for: plan.resultCount, in: output)
    filters.values.withUnsafeBufferPointer { weights in
      guard let kernel = weights.baseAddress, let out = output.baseAddress else { return }
      sweep(input, kernel, out, plan, by: Processor.kernels)
    }
  }

  /// Fills each filter's plane of results with its bias and adds what each channel gives.
  private func sweep(
    _ input: PlaneStack, _ weights: UnsafePointer<Float>, _ out: UnsafeMutablePointer<Float>,
    _ plan: ConvolutionPlan, by kernels: LaneKernels
  ) {
    guard let source = input.values.baseAddress else { return }
    let (slide, count) = (Slide(plan.placed), plan.placed.output.count)
    for image in 0..<plan.batch {
      for filter in 0..<filters.count {
        let results = UnsafeMutableBufferPointer(
          start: out + (image * filters.count + filter) * count, count: count)
        results.initialize(repeating: filters.bias?[filter] ?? 0)
        for channel in 0..<filters.channels {
          let plane = UnsafeBufferPointer(
            start: source + plan.plane(image, filter, channel) * input.extent.count, count: input.extent.count
          )
          let first = weights + (filter * filters.channels + channel) * filters.extent.count
          slide.eachBand(
            PlaneStack(unchecked: 1, input.height, input.width, plane), results,
            rows: 0..<plan.placed.output.height
          ) { kernels.convolve($0, first + $0.firstRowTap * filters.width, filters.width) }
        }
      }
    }
  }
}
