/// The images of a tensor of H × W, C × H × W or N × C × H × W. Each is made into a map when asked for.
public struct ImageStack: Equatable, Sendable {
  /// The number of images: N, or 1.
  public let count: Int
  private let shape: [Int]
  private let values: [Float]
  private let isGrey: Bool
  private let size: Extent?

  /// - Parameters:
  ///   - isGrey: whether red, green and blue become one channel.
  ///   - size: each image is resized to this, by the mean of areas.
  /// - Throws: `.shape` for no axes or more than four. One axis is read as one row.
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
  /// - Throws: `.shape` if there is no such image; as `AreaAverage` if it is resized.
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
