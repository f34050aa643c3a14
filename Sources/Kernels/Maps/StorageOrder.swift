/// How a winner's index counts the cells of its plane: the attribute `storage_order` of ONNX `MaxPool`.
public enum StorageOrder: String, CaseIterable, Hashable, Sendable {
  case row
  case column

  /// Converts winner indices that count row by row, on planes of `extent`, to this order.
  ///
  /// - Parameter indices: within a plane, or within a tensor with planes first (not channels last).
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
