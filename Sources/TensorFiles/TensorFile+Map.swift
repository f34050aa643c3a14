import Kernels

extension TensorFile {
  /// One image of the tensor as a map. H × W and C × H × W are one image, N × C × H × W holds N, counted from
  /// 0; one axis is read as one row.
  ///
  /// - Throws: `.shape` for no axes or more than four, and if there is no such image.
  /// - Complexity: O(values of the image).
  public func map(image: Int = 0) throws(KernelError) -> FeatureMap {
    try ImageStack(tensor).map(image)
  }
}
