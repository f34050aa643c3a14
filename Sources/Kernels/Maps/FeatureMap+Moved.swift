extension FeatureMap {
  /// The picture moved down and right by so many cells (negative: up and left), on a map of the same size.
  /// Zeros come in; cells that cross the edge are lost.
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

  /// How many cells hold the same value in both maps, which must have the same shape. NaN equals NaN.
  public func cellsEqual(to other: FeatureMap) -> Int {
    zip(values, other.values).count { $0 == $1 || ($0.isNaN && $1.isNaN) }
  }
}
