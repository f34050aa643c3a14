// What each framework refuses, and the one case where it takes more than we do.
extension Dialect {
  /// `layer` as the framework understands it on `input`.
  ///
  /// - Throws: `.dialect` for what the framework cannot express, or computes by another definition.
  /// - Complexity: O(1), but O(values) for an odd power in PyTorch.
  public func admitted(_ layer: Layer, on input: Tensor) throws(KernelError) -> Layer {
    try layer.kind.operation.admitted(layer, by: self, on: input)
  }

  /// The same for the layer on a map.
  public func admitted(_ layer: Layer, on map: FeatureMap) throws(KernelError) -> Layer {
    try admitted(layer, on: Tensor(map))
  }

  func checkPooling(_ window: Window, dilates: Bool) throws(KernelError) {
    if !dilates, window.dilation != Extent(1) {
      throw .dialect(self, .noDilation(window.dilation))
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
      throw .dialect(self, .noEdgeRule(window.edge))
    }
    let pads = window.padding
    try checkEven(pads)
    for (axis, pad, poolSize, dilation) in [
      (PlacedAxis.Name.height, pads.top, window.poolSize.height, window.dilation.height),
      (.width, pads.left, window.poolSize.width, window.dilation.width),
    ] {
      // No overflow: numbers out of range are left to the window itself.
      guard (1...Window.limit).contains(poolSize), (1...Window.limit).contains(dilation) else { continue }
      let half = (dilation * (poolSize - 1) + 1) / 2
      guard pad <= half else {
        throw .dialect(self, .padding(pad, axis, atMost: half))
      }
    }
  }

  func checkEven(_ pads: Padding) throws(KernelError) {
    guard pads.top == pads.bottom, pads.left == pads.right else {
      throw .dialect(self, .unevenPads(pads))
    }
  }

  /// Keras `MaxPooling2D`, `AveragePooling2D`, `Conv2D`: `padding` is "valid" or "same", nothing else.
  func checkKeras(_ window: Window) throws(KernelError) {
    guard window.padding == .none else {
      throw .dialect(self, .noDeclaredPads)
    }
    guard window.edge == .drop || window.edge == .same else {
      throw .dialect(self, .onlyValidOrSame(window.edge))
    }
  }

  func checkAdaptive() throws(KernelError) {
    if self == .onnx { throw .dialect(self, .noAdaptivePooling) }
  }
}

// Overhang with PyTorch and ONNX lets even the first box hang over, where the stride rounds the result up to one.
extension Dialect {
  /// The window with a box that reads the same cells, and counts the same pads, but fits.
  func cut(_ window: Window, _ input: Tensor) throws(KernelError) -> Window {
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
