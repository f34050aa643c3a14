/// What a framework cannot express, or computes by another definition.
public enum DialectFault: Hashable, Sendable {
  case noSumPooling
  case noLpPooling
  case noAdaptivePooling
  case noDilation(Extent)
  case noEdgeRule(EdgeRule)
  /// The framework's padding is "valid" or "same", nothing else.
  case onlyValidOrSame(EdgeRule)
  /// Keras computes its pads itself.
  case noDeclaredPads
  case noSameLower
  case unevenPads(Padding)
  /// A pad of `Int` cells along an axis, where at most half of the box is allowed.
  case padding(Int, PlacedAxis.Name, atMost: Int)
  /// Pads would count in the average, which Keras never does.
  case averageOfPads
  case lpPadding
  /// PyTorch counts the cells of a box that hangs over more than once.
  case lpOverhang
  /// PyTorch leaves out the magnitude, so signs cancel under an odd power.
  case lpOddPower(Int)
  /// The slope is below 0.
  case leakySlope(Float)
  /// The shape of slopes that vary along more than one axis.
  case slopeAxes([Int])
  case convolutionOverhang
  /// PyTorch `Conv2d` has padding "same" only at stride 1.
  case sameWithStride(Extent)
  case strideWithDilation(Extent, Extent)

  var message: String {
    switch self {
    case .noSumPooling: "there is no sum pooling"
    case .noLpPooling: "there is no Lp pooling"
    case .noAdaptivePooling: "there is no adaptive pooling"
    case .noDilation(let dilation): "this pooling has no dilation: \(dilation) must be \(Extent(1))"
    case .noEdgeRule(let edge): "pooling has no edge rule \(edge.rawValue): declare the pads"
    case .onlyValidOrSame(let edge):
      "there is no edge rule \(edge.rawValue): choose valid or same-upper"
    case .noDeclaredPads: "pads cannot be declared: choose valid or same-upper"
    case .noSameLower: "there is no edge rule same-lower"
    case .unevenPads(let pads):
      "pads \(pads.top), \(pads.left), \(pads.bottom), \(pads.right) must be the same at both ends of an axis"
    case .padding(let pad, let axis, let most):
      "padding \(pad) (\(axis.rawValue)) must be at most \(most), half of the box"
    case .averageOfPads: "an average never counts pads"
    case .lpPadding: "Lp pooling has no padding"
    case .lpOverhang: "Lp pooling counts cells of a box that hangs over twice: drop such boxes"
    case .lpOddPower(let power):
      "an odd power \(power) lets the signs of values below 0 cancel: take an even one"
    case .leakySlope(let slope): "a leaky slope of \(slope) must be 0 or more"
    case .slopeAxes(let shape): "slopes lie along one axis, not \(Tensor.name(of: shape))"
    case .convolutionOverhang: "a convolution does not overhang"
    case .sameWithStride(let stride): "edge rule same needs a stride of \(Extent(1)), not \(stride)"
    case .strideWithDilation(let stride, let dilation):
      "a stride of \(stride) excludes a dilation of \(dilation)"
    }
  }
}
