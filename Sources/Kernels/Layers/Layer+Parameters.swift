extension Layer {
  /// How many numbers training sets in the layer: one or more slopes in PReLU, weights and biases in a convolution, none
  /// in any other.
  public var parameterCount: Int { parameterCount(on: filters?.channels ?? 1) }

  /// The same on a map of `channels`, were each filter given a plane for every one of them.
  public func parameterCount(on channels: Int) -> Int {
    switch self {
    case .prelu(let slopes): slopes.count
    case .convolution(let filters):
      filters.count * filters.extent.count * channels + (filters.bias?.count ?? 0)
    case .relu, .leakyReLU, .max, .average, .sum, .lp, .globalMax, .globalAverage, .adaptiveMax,
      .adaptiveAverage:
      0
    }
  }
}
