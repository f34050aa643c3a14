import Decimals
import Kernels

/// A tensor as a table for the eye: a plane after the other, columns aligned at the right.
public enum TensorTable {
  public static func text(_ tensor: Tensor) -> String {
    let width = tensor.shape.last ?? 1
    let height = tensor.shape.dropLast().last ?? 1
    let planes = tensor.values.count / (width * height)
    return (0..<planes).map { plane in
      let values = tensor.values[(plane * width * height)..<((plane + 1) * width * height)]
      let heading = planes > 1 ? name(of: plane, in: tensor.shape.dropLast(2)) + "\n" : ""
      return heading + table(values.map(DecimalText.shortest), width)
    }.joined(separator: "\n")
  }

  /// The plane's place along the leading axes: [0, 2].
  private static func name(of plane: Int, in shape: ArraySlice<Int>) -> String {
    var rest = plane
    var place: [Int] = []
    for size in shape.reversed() {
      place.append(rest % size)
      rest /= size
    }
    return "[" + place.reversed().map(String.init).joined(separator: ", ") + "]"
  }

  private static func table(_ cells: [String], _ width: Int) -> String {
    let widest = (0..<width).map { column in
      stride(from: column, to: cells.count, by: width).map { cells[$0].utf8.count }.max() ?? 0
    }
    return stride(from: 0, to: cells.count, by: width).map { start in
      (0..<width).map { column in
        let cell = cells[start + column]
        return String(repeating: " ", count: widest[column] - cell.utf8.count) + cell
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
