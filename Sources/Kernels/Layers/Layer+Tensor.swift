extension Layer {
  /// The layer on a tensor: one with a window takes N x C x H x W and treats its N·C planes alike; an activation takes any
  /// shape.
  ///
  /// - Returns: for an activation a tensor of the same shape; else N x C' x H' x W', where C' is C but for a convolution.
  /// - Throws: `KernelError` as the operation's own kernel.
  /// - Complexity: that of the kernel. The input is not copied.
  public func forward(_ input: Tensor) throws(KernelError) -> Tensor {
    try kind.operation.forward(self, input)
  }

  /// The winners' indices of `max` and `globalMax`, in the shape of the result; `nil` for all others.
  ///
  /// - Throws: as `forward`; `.operand` for columns first together with channels last, which no framework has.
  /// - Complexity: O(results x pool size).
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
  /// One image: 1 x channels x height x width.
  public init(_ map: FeatureMap) throws(KernelError) {
    try self.init(shape: [1, map.channels, map.height, map.width], values: map.values)
  }
}
