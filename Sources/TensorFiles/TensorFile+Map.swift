import Kernels

extension TensorFile {
  /// One image of the tensor as a stack of maps: of H x W and C x H x W the whole, of N x C x H x W the image `image`
  /// (from 0); one axis is a map of one row.
  ///
  /// - Throws: `badShape` for no axes or more than four, and for an image that there is not.
  /// - Complexity: O(values of the image).
  public func map(image: Int = 0) throws(KernelError) -> FeatureMap {
    let shape = tensor.shape
    guard (1...4).contains(shape.count) else {
      throw .badShape(
        "shape \(Tensor.name(of: shape)) is no map: give (H, W), (C, H, W) or (N, C, H, W)")
    }
    let full = [Int](repeating: 1, count: 4 - shape.count) + shape
    guard (0..<full[0]).contains(image) else {
      throw .badShape("there is no image \(image &+ 1) in \(Tensor.name(of: shape)): it holds \(full[0])")
    }
    let size = full[1] * full[2] * full[3]
    return try FeatureMap(
      channels: full[1], height: full[2], width: full[3],
      values: full[0] == 1 ? tensor.values : Array(tensor.values[(image * size)..<((image + 1) * size)]))
  }
}
