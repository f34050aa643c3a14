// What each framework refuses, and the one case where it takes more than we do.
extension Dialect {
  /// `operation` as the framework understands it on `input`.
  ///
  /// - Throws: `doesNotFit` for what the framework cannot express, or computes by another definition.
  /// - Complexity: O(1), but O(values) for an odd power in PyTorch.
  public func admitted(_ operation: TensorOperation, on input: Tensor) throws(KernelError) -> TensorOperation
  {
    switch operation {
    case .max(let window):
      try checkPooling(window, dilates: self != .keras)
      return .max(try cut(window, input))
    case .average(let window, let countIncludePad):
      try checkPooling(window, dilates: self == .house || self == .onnx)
      if self == .keras, countIncludePad { throw refusal("an average never counts pads") }
      return .average(try cut(window, input), countIncludePad: countIncludePad)
    case .sum(let window): return .sum(try checkedSum(window, input))
    case .lp(let window, let p): return .lp(try checkedLp(window, p, input), p: p)
    case .adaptiveMax, .adaptiveAverage:
      if self == .onnx { throw refusal("there is no adaptive pooling") }
    case .leakyReLU(let slope):
      // Keras `LeakyReLU` raises a ValueError.
      if self == .keras, slope < 0 { throw refusal("a leaky slope of \(slope) must be 0 or more") }
    case .prelu(let slopes): try checkSlopes(slopes.tensor)
    case .convolution(let convolution): try checkConvolution(convolution.window)
    case .relu, .globalMax, .globalAverage: break
    }
    return operation
  }

  private func refusal(_ why: String) -> KernelError { .doesNotFit("in \(name) " + why) }

  private func checkPooling(_ window: Window, dilates: Bool) throws(KernelError) {
    if !dilates, window.dilation != Extent(1) {
      throw refusal("this pooling has no dilation: \(window.dilation) must be \(Extent(1))")
    }
    switch self {
    case .pyTorch: try checkPyTorch(window)
    case .keras: try checkKeras(window)
    case .house, .onnx: break
    }
  }

  /// PyTorch `MaxPool2d`, `AvgPool2d`: one pad an axis, and `pool2d_shape_check`: "pad should be at most half of effective
  /// kernel size". (Before that it was half of the kernel without its dilation: 2.13 still refuses what lies between.)
  private func checkPyTorch(_ window: Window) throws(KernelError) {
    if window.edge.isSame {
      throw refusal("pooling has no edge rule \(window.edge.rawValue): declare the pads")
    }
    let pads = window.padding
    try checkEven(pads)
    for (axis, pad, poolSize, dilation) in [
      ("height", pads.top, window.poolSize.height, window.dilation.height),
      ("width", pads.left, window.poolSize.width, window.dilation.width),
    ] {
      // No overflow: numbers out of range are left to the window itself.
      guard (1...Window.limit).contains(poolSize), (1...Window.limit).contains(dilation) else { continue }
      let half = (dilation * (poolSize - 1) + 1) / 2
      guard pad <= half else {
        throw refusal("padding \(pad) (\(axis)) must be at most \(half), half of the box")
      }
    }
  }

  private func checkEven(_ pads: Padding) throws(KernelError) {
    guard pads.top == pads.bottom, pads.left == pads.right else {
      throw refusal(
        "pads \(pads.top), \(pads.left), \(pads.bottom), \(pads.right) must be the same at both ends of an axis"
      )
    }
  }

  /// Keras `MaxPooling2D`, `AveragePooling2D`, `Conv2D`: `padding` is "valid" or "same", nothing else.
  private func checkKeras(_ window: Window) throws(KernelError) {
    guard window.padding == .none else {
      throw refusal("pads cannot be declared: choose valid or same-upper")
    }
    guard window.edge == .drop || window.edge == .same else {
      throw refusal("there is no edge rule \(window.edge.rawValue): choose valid or same-upper")
    }
  }

  /// PyTorch's sum is `AvgPool2d` with `divisor_override=1`; the others have none.
  private func checkedSum(_ window: Window, _ input: Tensor) throws(KernelError) -> Window {
    if self == .keras || self == .onnx { throw refusal("there is no sum pooling") }
    try checkPooling(window, dilates: self == .house)
    return try cut(window, input)
  }

  /// PyTorch `lp_pool2d` takes no padding and no dilation. It leaves out the magnitude, so that signs cancel under odd
  /// powers, and it counts the real cells of a box that hangs over more than once.
  private func checkedLp(_ window: Window, _ p: Int, _ input: Tensor) throws(KernelError) -> Window {
    if self == .keras { throw refusal("there is no Lp pooling") }
    guard self == .pyTorch else { return try cut(window, input) }
    try checkPooling(window, dilates: false)
    guard window.padding == .none else { throw refusal("Lp pooling has no padding") }
    let placed = try window.placed(on: Batch(input).map)
    for axis in [placed.rows, placed.columns] where axis.start(of: axis.output - 1) + axis.span > axis.input {
      throw refusal("Lp pooling counts cells of a box that hangs over twice: drop such boxes")
    }
    if !p.isMultiple(of: 2), input.values.contains(where: { $0 < 0 }) {
      throw refusal("an odd power \(p) lets the signs of values below 0 cancel: take an even one")
    }
    return window
  }

  /// PyTorch `PReLU(num_parameters)`: 1, or one for each channel.
  private func checkSlopes(_ slopes: Tensor) throws(KernelError) {
    guard self == .pyTorch, slopes.shape.count > 1, slopes.values.count > 1 else { return }
    throw refusal("slopes lie along one axis, not \(Tensor.name(of: slopes.shape))")
  }

  /// No framework rounds a convolution's result up. PyTorch `Conv2d`: padding "same" only at stride 1; Keras `Conv2D`:
  /// strides and dilations over 1 exclude each other.
  private func checkConvolution(_ window: Window) throws(KernelError) {
    guard self != .house else { return }
    if window.edge == .overhang { throw refusal("a convolution does not overhang") }
    switch self {
    case .pyTorch:
      try checkEven(window.padding)
      if window.edge == .sameLower { throw refusal("there is no edge rule same-lower") }
      if window.edge == .same, window.stride != Extent(1) {
        throw refusal("edge rule same needs a stride of \(Extent(1)), not \(window.stride)")
      }
    case .keras:
      try checkKeras(window)
      if window.stride != Extent(1), window.dilation != Extent(1) {
        throw refusal("a stride of \(window.stride) excludes a dilation of \(window.dilation)")
      }
    case .house, .onnx: break
    }
  }
}

// Overhang with PyTorch and ONNX lets even the first box hang over, where the stride rounds the result up to one.
extension Dialect {
  /// The window with a box that reads the same cells, and counts the same pads, but fits.
  private func cut(_ window: Window, _ input: Tensor) throws(KernelError) -> Window {
    guard self == .pyTorch || self == .onnx, window.edge == .overhang else { return window }
    let extent = try Batch(input).map.extent
    var cut = window
    let pads = window.padding
    Self.cut(&cut, \.height, padded: extent.height + Self.sane(pads.top) + Self.sane(pads.bottom))
    Self.cut(&cut, \.width, padded: extent.width + Self.sane(pads.left) + Self.sane(pads.right))
    return cut
  }

  /// Pads out of range are refused later, by the window itself; here they must not overflow.
  private static func sane(_ pad: Int) -> Int { min(max(0, pad), Window.limit) }

  /// One result: ceil((padded - span) / stride) + 1 = 1 while the box is too large by less than a stride.
  private static func cut(_ window: inout Window, _ axis: WritableKeyPath<Extent, Int>, padded: Int) {
    let (poolSize, dilation, stride) = (
      window.poolSize[keyPath: axis], window.dilation[keyPath: axis], window.stride[keyPath: axis]
    )
    guard [poolSize, dilation, stride].allSatisfy((1...Window.limit).contains), padded <= Window.limit else {
      return
    }
    let excess = dilation * (poolSize - 1) + 1 - padded
    guard excess > 0, excess < stride else { return }
    window.poolSize[keyPath: axis] = (padded - 1) / dilation + 1
    window.stride[keyPath: axis] = padded
  }
}
