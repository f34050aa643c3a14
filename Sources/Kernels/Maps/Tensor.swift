/// Values in any shape, row-major: the last axis is the fastest. No axes at all is one number.
///
/// Layers with a window want four axes, N x C x H x W: N images of C planes of H rows and W columns.
public struct Tensor: Hashable, Sendable {
  public let shape: [Int]
  public let values: [Float]

  /// - Throws: `.shape` unless every axis is at least 1 and `values` fills the shape, and for more than
  ///   `FeatureMap.limit` values.
  /// - Complexity: O(axes); the values are shared, not copied.
  public init(shape: [Int], values: [Float]) throws(KernelError) {
    guard try Self.count(of: shape) == values.count else {
      throw .shape(.valueCount(values.count, shape: shape))
    }
    self.shape = shape
    self.values = values
  }

  init(unchecked shape: [Int], _ values: [Float]) { (self.shape, self.values) = (shape, values) }

  /// The number of values that `shape` asks for.
  ///
  /// - Throws: `.shape` for an axis below 1, and for more than `FeatureMap.limit`.
  public static func count(of shape: [Int]) throws(KernelError) -> Int {
    if let axis = shape.firstIndex(where: { $0 < 1 }) {
      throw .shape(.emptyAxis(axis, shape: shape))
    }
    var count = 1
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard !overflow, product <= FeatureMap.limit else {
        throw .shape(.tooManyValues(shape: shape))
      }
      count = product
    }
    return count
  }

  /// As Python writes it: (1, 3, 4, 4), (5,), ().
  public static func name(of shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
  }
}

/// The N·C planes of an N x C x H x W tensor, one image after the other, as the kernels take them.
public struct Batch: Equatable, Sendable {
  public let map: FeatureMap
  /// N: how many images the planes are.
  public let images: Int

  /// C: the planes of one image.
  public var channels: Int { map.channels / images }

  /// - Throws: `.shape` unless the tensor has four axes.
  /// - Complexity: O(1); the values are shared, not copied.
  public init(_ tensor: Tensor) throws(KernelError) {
    let shape = tensor.shape
    guard shape.count == 4 else {
      throw .shape(.notFourAxes(shape: shape))
    }
    images = shape[0]
    map = FeatureMap(unchecked: shape[0] * shape[1], shape[2], shape[3], tensor.values)
  }

  /// `result`, of any number of planes an image, back as N x C' x H' x W'.
  func tensor(_ result: FeatureMap) throws(KernelError) -> Tensor {
    try Tensor(
      shape: [images, result.channels / images, result.height, result.width], values: result.values)
  }
}
