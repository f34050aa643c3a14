/// Copies of a map with one change. All are O(cells).
extension FeatureMap {
  /// Adds a row of zeros, in every channel, before `row`; at the end if `row` is the height.
  public func insertingRow(before row: Int) -> FeatureMap {
    rearranged(height + 1, width) { at, column in
      at == row ? nil : (at < row ? at : at - 1, column)
    }
  }

  /// Adds a column of zeros, in every channel, before `column`; at the end if `column` is the width.
  public func insertingColumn(before column: Int) -> FeatureMap {
    rearranged(height, width + 1) { row, at in
      at == column ? nil : (row, at < column ? at : at - 1)
    }
  }

  /// Removes `row`; `nil` if it is the only one.
  public func removingRow(_ row: Int) -> FeatureMap? {
    height == 1 ? nil : rearranged(height - 1, width) { at, column in (at < row ? at : at + 1, column) }
  }

  /// Removes `column`; `nil` if it is the only one.
  public func removingColumn(_ column: Int) -> FeatureMap? {
    width == 1 ? nil : rearranged(height, width - 1) { row, at in (row, at < column ? at : at + 1) }
  }

  /// Puts the single channel of `plane` in place of `channel`; `nil` if `plane` has another size or several
  /// channels.
  public func replacing(channel: Int, with plane: FeatureMap) -> FeatureMap? {
    guard plane.extent == extent, plane.channels == 1 else { return nil }
    return filledCells { $0 == channel ? plane[0, $1, $2] : self[$0, $1, $2] }
  }

  /// One channel as a map.
  public func plane(_ channel: Int) -> FeatureMap {
    FeatureMap(
      unchecked: 1, height, width,
      Array(values[(channel * extent.count)..<((channel + 1) * extent.count)]))
  }

  /// A map of the same shape with each value computed from its channel, row and column.
  public func filledCells(_ value: (_ channel: Int, _ row: Int, _ column: Int) -> Float) -> FeatureMap {
    var values: [Float] = []
    values.reserveCapacity(self.values.count)
    for channel in 0..<channels {
      for row in 0..<height {
        for column in 0..<width { values.append(value(channel, row, column)) }
      }
    }
    return FeatureMap(unchecked: channels, height, width, values)
  }

  /// - Parameter source: the row and column that a cell comes from; `nil` for 0.
  private func rearranged(
    _ newHeight: Int, _ newWidth: Int, _ source: (Int, Int) -> (row: Int, column: Int)?
  ) -> FeatureMap {
    let empty = FeatureMap(
      unchecked: channels, newHeight, newWidth,
      Array(repeating: 0, count: channels * newHeight * newWidth))
    return empty.filledCells { channel, row, column in
      source(row, column).map { self[channel, $0.row, $0.column] } ?? 0
    }
  }
}
