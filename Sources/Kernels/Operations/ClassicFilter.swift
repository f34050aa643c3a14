/// The well-known 3×3 image filters. They are not flipped; high values are light.
public enum ClassicFilter: CaseIterable, Hashable, Sendable {
  case verticalEdges, horizontalEdges, sobelX, sobelY, outline, laplacian
  case sharpen, boxBlur, gaussianBlur, emboss, identity

  /// The English name.
  public var name: String {
    switch self {
    case .verticalEdges: "vertical edges"
    case .horizontalEdges: "horizontal edges"
    case .sobelX: "Sobel x"
    case .sobelY: "Sobel y"
    case .outline: "outline"
    case .laplacian: "Laplacian"
    case .sharpen: "sharpen"
    case .boxBlur: "box blur"
    case .gaussianBlur: "Gaussian blur"
    case .emboss: "emboss"
    case .identity: "identity"
    }
  }

  /// Three rows of three weights.
  public var weights: [[Float]] {
    switch self {
    case .verticalEdges: [[1, 0, -1], [1, 0, -1], [1, 0, -1]]
    case .horizontalEdges: [[1, 1, 1], [0, 0, 0], [-1, -1, -1]]
    case .sobelX: [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
    case .sobelY: [[-1, -2, -1], [0, 0, 0], [1, 2, 1]]
    case .outline: [[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]]
    case .laplacian: [[0, 1, 0], [1, -4, 1], [0, 1, 0]]
    case .sharpen: [[0, -1, 0], [-1, 5, -1], [0, -1, 0]]
    case .boxBlur: Self.shares([[1, 1, 1], [1, 1, 1], [1, 1, 1]], of: 9)
    case .gaussianBlur: Self.shares([[1, 2, 1], [2, 4, 2], [1, 2, 1]], of: 16)
    case .emboss: [[-2, -1, 0], [-1, 1, 1], [0, 1, 2]]
    case .identity: [[0, 0, 0], [0, 1, 0], [0, 0, 0]]
    }
  }

  private static func shares(_ rows: [[Float]], of sum: Float) -> [[Float]] {
    rows.map { row in row.map { $0 / sum } }
  }
}

/// Copies of filters with one change. All are O(weights).
extension Filters {
  /// The weights as a map: the planes of the first filter, then those of the second, and so on.
  public var planes: FeatureMap { FeatureMap(unchecked: count * channels, height, width, values) }

  /// As many filters with the weights of `planes`, which may differ in size.
  ///
  /// - Throws: `.shape` unless `planes` has as many planes as there were.
  public func replacing(planes: FeatureMap) throws(KernelError) -> Filters {
    try Filters(
      count: count, channels: channels, height: planes.height, width: planes.width, values: planes.values,
      bias: bias)
  }

  /// Puts `classic` in place of filter `index`, on each of its channels.
  ///
  /// - Throws: `.operand` if there are other filters of another size.
  public func replacing(filter index: Int, with classic: ClassicFilter) throws(KernelError) -> Filters {
    let rows = classic.weights
    guard count == 1 || extent == Extent(rows.count, rows[0].count) else {
      throw .operand(.filterSizes(extent))
    }
    var weights: [Float] = []
    for plane in 0..<(count * channels) {
      weights += plane / channels == index ? rows.flatMap { $0 } : planes.plane(plane).values
    }
    return try Filters(
      count: count, channels: channels, height: rows.count, width: rows[0].count, values: weights, bias: bias)
  }

  /// Sets the bias of filter `index` to `value`.
  public func replacing(bias value: Float, of index: Int) -> Filters {
    var bias = bias ?? Array(repeating: 0, count: count)
    bias[index] = value
    return Filters(unchecked: count, channels, height, width, values, bias)
  }
}
