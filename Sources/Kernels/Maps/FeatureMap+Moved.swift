extension FeatureMap {
  /// The picture moved so many rows down and columns to the right (negative: up and left), on a map of the same size.
  /// Zeros come in; what goes over the edge is gone.
  public func moved(down: Int, right: Int) -> FeatureMap {
    let values = (0..<channels).flatMap { channel in
      (0..<height).flatMap { row in
        (0..<width).map { column in
          let (from, start) = (row - down, column - right)
          let isInside = (0..<height).contains(from) && (0..<width).contains(start)
          return isInside ? self[channel, from, start] : 0
        }
      }
    }
    return FeatureMap(unchecked: channels, height, width, values)
  }

  /// How many cells hold the same in both, which must have one shape; NaN counts as the same as NaN.
  public func cellsEqual(to other: FeatureMap) -> Int {
    zip(values, other.values).count { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }
}
