/// How a winner's index counts the cells of its plane: the attribute `storage_order` of ONNX `MaxPool`.
public enum StorageOrder: String, CaseIterable, Hashable, Sendable {
  case row
  case column

  /// Winner indices that count planes of `extent` row by row, counted in this order instead.
  ///
  /// - Parameter indices: within a plane, or within the tensor with planes first (not channels last).
  /// - Complexity: O(indices).
  public func reordered(_ indices: [Int], of extent: Extent) -> [Int] {
    guard self == .column else { return indices }
    return indices.map { index in
      let (plane, cell) = index.quotientAndRemainder(dividingBy: extent.count)
      let (row, column) = cell.quotientAndRemainder(dividingBy: extent.width)
      return plane * extent.count + column * extent.height + row
    }
  }
}
