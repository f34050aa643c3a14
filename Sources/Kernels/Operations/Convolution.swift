import SIMDKernels

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
  /// - Throws: `.operand` unless the filters divide into `groups`.
  public init(
    _ filters: Filters, stride: Extent = Extent(1), dilation: Extent = Extent(1), padding: Padding = .none,
    edge: EdgeRule = .drop, groups: Int = 1
  ) throws(KernelError) {
    guard groups > 0, filters.count.isMultiple(of: groups) else {
      throw .operand(.filterGroups(filters: filters.count, groups: groups))
    }
    self.filters = filters
    self.groups = groups
    window = Window(
      poolSize: filters.extent, stride: stride, dilation: dilation, padding: padding, edge: edge)
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
            PlaneStack(unchecked: map.channels, map.height, map.width, values), kernel, out, plan, 1,
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
    into output: UnsafeMutableBufferPointer<Float>, threads: Int = 1
  ) throws(KernelError) {
    let plan = try ConvolutionPlan(self, channels: input.channels, input.extent, batch)
    guard plan.placed == placed else {
      throw .operand(.convolutionWindow(planes: input.extent))
    }
    try PlaneStack.requireRoom(for: plan.resultCount, in: output)
    filters.values.withUnsafeBufferPointer { weights in
      guard let kernel = weights.baseAddress, let out = output.baseAddress else { return }
      sweep(input, kernel, out, plan, threads, by: Processor.kernels)
    }
  }

  /// Results are made in blocks of rows of about this many bytes, so that they stay in the nearest caches until all
  /// channels have been added.
  private static let blockBytes = 32 << 10

  private func sweep(
    _ input: PlaneStack, _ weights: UnsafePointer<Float>, _ out: UnsafeMutablePointer<Float>,
    _ plan: ConvolutionPlan, _ threads: Int, by kernels: LaneKernels
  ) {
    let extent = plan.placed.output
    let block = max(1, Self.blockBytes / (4 * extent.width))
    let bytes = 4 * (input.values.count + plan.resultCount)
    Workers.share(plan.batch * filters.count * extent.height, bytes: bytes, threads) { rows in
      var row = rows.lowerBound
      while row < rows.upperBound {
        let (plane, first) = row.quotientAndRemainder(dividingBy: extent.height)
        let end = min(first + block, extent.height, first + rows.upperBound - row)
        fill(first..<end, of: plane, out + plane * extent.count, input, weights, plan, by: kernels)
        row += end - first
      }
    }
  }

  /// Fills rows of a plane of results with its filter's bias and adds what each channel gives.
  private func fill(
    _ rows: Range<Int>, of plane: Int, _ results: UnsafeMutablePointer<Float>, _ input: PlaneStack,
    _ weights: UnsafePointer<Float>, _ plan: ConvolutionPlan, by kernels: LaneKernels
  ) {
    guard let source = input.values.baseAddress else { return }
    let slide = Slide(plan.placed)
    let (image, filter) = plane.quotientAndRemainder(dividingBy: filters.count)
    let isThree = slide.isPlain(poolSize: 3, stride: 1) && slide.fills(kernels)
    for channel in 0..<filters.channels {
      let start = channel == 0 ? filters.bias?[filter] ?? 0 : nil
      let first = weights + (filter * filters.channels + channel) * filters.extent.count
      let cells = source + plan.plane(image, filter, channel) * input.extent.count
      slide.eachBand(cells, results, rows: rows) { block in
        if isThree, block.rowTaps == 3 { return kernels.convolveThreeByThree(block, first, start) }
        if let start { block.target.update(repeating: start, count: block.rows * block.targetStep) }
        kernels.convolve(block, first + block.firstRowTap * filters.width, filters.width)
      }
    }
  }
}

extension Convolution {
  /// - Throws: `.operand` unless the layer's filters divide into its groups.
  init(_ layer: Layer) throws(KernelError) {
    let window = layer.window
    try self.init(
      layer.ownFilters, stride: window.stride, dilation: window.dilation, padding: window.padding,
      edge: window.edge, groups: layer.groups)
  }
}

struct ConvolutionLayer: LayerOperation {
  let name = "conv"
  let family = OperationFamily.convolution
  let box = LayerBox.filter
  let parameters = [LayerParameter.filters]

  func placed(_ layer: Layer, on map: FeatureMap) throws(KernelError) -> Placement {
    .sliding(try ConvolutionPlan(Convolution(layer), map, 1).placed)
  }

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    try Convolution(layer).forward(map, batch: batch)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try Convolution(layer).backward(gradient, through: map).input
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float {
    zip(step.weights, step.terms).reduce(step.bias ?? 0) { $0 + $1.0 * $1.1 }
  }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? {
    step.weights[index] * gradient
  }

  func parameterCount(_ layer: Layer, on channels: Int) -> Int {
    let filters = layer.ownFilters
    return filters.count * filters.extent.count * channels + (filters.bias?.count ?? 0)
  }

  /// No framework rounds a convolution's result up. PyTorch `Conv2d`: padding "same" only at stride 1; Keras `Conv2D`:
  /// strides and dilations over 1 exclude each other.
  func admitted(_ layer: Layer, by dialect: Dialect, on input: Tensor) throws(KernelError) -> Layer {
    let window = layer.window
    guard dialect != .house else { return layer }
    if window.edge == .overhang { throw .dialect(dialect, .convolutionOverhang) }
    switch dialect {
    case .pyTorch:
      try dialect.checkEven(window.padding)
      if window.edge == .sameLower { throw .dialect(dialect, .noSameLower) }
      if window.edge == .same, window.stride != Extent(1) {
        throw .dialect(dialect, .sameWithStride(window.stride))
      }
    case .keras:
      try dialect.checkKeras(window)
      if window.stride != Extent(1), window.dilation != Extent(1) {
        throw .dialect(dialect, .strideWithDilation(window.stride, window.dilation))
      }
    case .house, .onnx: break
    }
    return layer
  }
}
