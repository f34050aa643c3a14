extension Layer {
  /// How many numbers training sets in the layer: one or more slopes in PReLU, none in any other.
  public var parameterCount: Int {
    switch self {
    case .prelu(let slopes): slopes.count
    case .relu, .leakyReLU, .max, .average, .sum, .globalMax, .globalAverage: 0
    }
  }
}
