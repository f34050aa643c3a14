import Kernels

extension TensorFile {
  /// One image of the tensor as a stack of maps: of H x W and C x H x W the whole, of N x C x H x W the image `image`
  /// (from 0); one axis is a map of one row.
  ///
  /// - Throws: `badShape` for no axes or more than four, and for an image that there is not.
  /// - Complexity: O(values of the image).
  public func map(image: Int = 0) throws(KernelError) -> FeatureMap {
    try ImageStack(tensor).map(image)
  }
}
