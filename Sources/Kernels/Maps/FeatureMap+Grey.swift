extension FeatureMap {
  /// One channel from red, green and blue, by the weights of ITU-R BT.601; from any other number of channels,
  /// their mean.
  /// - Complexity: O(values).
  public var grey: FeatureMap {
    let plane = extent.count
    if channels == 1 { return self }
    let weights =
      channels == 3 ? [0.299, 0.587, 0.114] : [Float](repeating: 1 / Float(channels), count: channels)
    let values = (0..<plane).map { pixel in
      weights.indices.reduce(Float(0)) { $0 + weights[$1] * self.values[$1 * plane + pixel] }
    }
    return (try? FeatureMap(height: height, width: width, values: values)) ?? self
  }
}
