/// The images of a tensor of H x W, C x H x W or N x C x H x W, each a stack of maps that is made when it is asked for.
public struct ImageStack: Equatable, Sendable {
  /// How many there are: N, or 1.
  public let count: Int
  private let shape: [Int]
  private let values: [Float]
  private let isGrey: Bool
  private let size: Extent?

  /// - Parameters:
  ///   - isGrey: whether one channel is made of red, green and blue.
  ///   - size: what each is made as large as, by the mean of areas.
  /// - Throws: `.shape` for no axes or more than four. One axis is a map of one row.
  public init(_ tensor: Tensor, isGrey: Bool = false, size: Extent? = nil) throws(KernelError) {
    guard (1...4).contains(tensor.shape.count) else {
      throw .shape(.noMap(shape: tensor.shape))
    }
    shape = [Int](repeating: 1, count: 4 - tensor.shape.count) + tensor.shape
    (count, values) = (shape[0], tensor.values)
    (self.isGrey, self.size) = (isGrey, size)
  }

  /// Image `index`, from 0.
  ///
  /// - Throws: `.shape` where there is none, and what `AreaAverage` throws.
  /// - Complexity: O(values of the image).
  public func map(_ index: Int) throws(KernelError) -> FeatureMap {
    guard (0..<count).contains(index) else {
      throw .shape(.noImage(index &+ 1, shape: shape))
    }
    let cells = shape[1] * shape[2] * shape[3]
    let own = count == 1 ? values : Array(values[(index * cells)..<((index + 1) * cells)])
    let whole = try FeatureMap(channels: shape[1], height: shape[2], width: shape[3], values: own)
    let map = isGrey ? whole.grey : whole
    guard let size else { return map }
    return try AreaAverage.resized(map, to: size)
  }
}
