/// An invalid shape. Shapes are axis lengths, outermost first; rows and images count from 1, axes from 0.
public enum ShapeFault: Hashable, Sendable {
  case valueCount(Int, shape: [Int])
  /// Axis `Int` is below 1.
  case emptyAxis(Int, shape: [Int])
  /// More than `FeatureMap.limit` values.
  case tooManyValues(shape: [Int])
  /// Row number, its count of values, and that of the first row.
  case raggedRow(Int, holds: Int, first: Int)
  /// Neither H × W nor C × H × W nor N × C × H × W.
  case noMap(shape: [Int])
  case notFourAxes(shape: [Int])
  /// There is no image of this number.
  case noImage(Int, shape: [Int])
  case notFilters(shape: [Int])
  case bias(shape: [Int], filters: Int)
  /// An extent without cells, or with more than `FeatureMap.limit`.
  case resize(Extent)

  var isOverLimit: Bool {
    switch self {
    case .tooManyValues: true
    case .resize(let extent): extent.height > 0 && extent.width > 0
    default: false
    }
  }

  var message: String {
    switch self {
    case .valueCount(let count, let shape):
      "shape \(Tensor.name(of: shape)) does not hold \(count) \(count == 1 ? "value" : "values")"
    case .emptyAxis(let axis, let shape):
      "axis \(axis) of shape \(Tensor.name(of: shape)) is \(shape[axis]): it must be at least 1"
    case .tooManyValues(let shape):
      "shape \(Tensor.name(of: shape)) is too large: at most \(FeatureMap.limit) values fit"
    case .raggedRow(let row, let count, let first): "row \(row) has \(count) values, row 1 has \(first)"
    case .noMap(let shape):
      "shape \(Tensor.name(of: shape)) is no map: give (H, W), (C, H, W) or (N, C, H, W)"
    case .notFourAxes(let shape):
      "shape \(Tensor.name(of: shape)) does not fit: this layer takes 4 axes, (N, C, H, W)" + reshaping(shape)
    case .noImage(let number, let shape):
      "there is no image \(number) in \(Tensor.name(of: shape)): it holds \(shape[0])"
    case .notFilters(let shape):
      "weights of shape \(Tensor.name(of: shape)) have \(shape.count) axes, not 4: "
        + "(filters, channels of a group, height, width)"
    case .bias(let shape, let filters):
      "a bias of shape \(Tensor.name(of: shape)) does not fit: give \(Tensor.name(of: [filters]))"
    case .resize(let extent):
      isOverLimit
        ? "\(extent) is too large: at most \(FeatureMap.limit) cells fit"
        : "a map cannot become \(extent): at least 1×1"
    }
  }

  private func reshaping(_ shape: [Int]) -> String {
    guard (1...3).contains(shape.count) else { return "" }
    return "; reshape it to " + Tensor.name(of: [Int](repeating: 1, count: 4 - shape.count) + shape)
  }
}
