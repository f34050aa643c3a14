extension Layer {
  /// The layer on a tensor. A layer with a window takes N × C × H × W and treats its N·C planes alike; an
  /// activation takes any shape.
  ///
  /// - Returns: for an activation a tensor of the same shape; else N × C' × H' × W', where C' = C except for
  ///   a convolution.
  /// - Throws: as the operation's own kernel.
  /// - Complexity: that of the kernel. The input is not copied.
  public func forward(_ input: Tensor) throws(KernelError) -> Tensor {
    try kind.operation.forward(self, input)
  }

  /// The winners' indices of `max` and `globalMax`, in the shape of the result; `nil` for all other layers.
  ///
  /// - Throws: as `forward`; `.operand` for columns first with channels last, which no framework has.
  /// - Complexity: O(results × pool size).
  public func winners(
    _ input: Tensor, base: IndexBase, order: StorageOrder = .row
  ) throws(KernelError) -> (result: Tensor, indices: [Int])? {
    let batch = try Batch(input)
    guard kind.hasWinnerIndices else { return nil }
    let window = isGlobal ? GlobalPool.window(on: batch.map.extent) : window
    guard order == .row || base != .channelsLast else {
      throw .operand(.columnOrder)
    }
    let winners = try WinnerIndices.forward(batch.map, window, base: base, batch: batch.images)
    return (
      try batch.tensor(winners.result), order.reordered(winners.indices, of: batch.map.extent)
    )
  }
}

extension Tensor {
  /// One image: 1 × channels × height × width.
  public init(_ map: FeatureMap) throws(KernelError) {
    try self.init(shape: [1, map.channels, map.height, map.width], values: map.values)
  }
}
