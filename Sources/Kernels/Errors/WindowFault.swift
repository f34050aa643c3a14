/// An invalid window, alone or on a map. All numbers are cells.
public enum WindowFault: Hashable, Sendable {
  /// A number outside `WindowNumber.range`.
  case number(WindowNumber, Int, PlacedAxis.Name)
  /// A map's side outside 1 to `FeatureMap.limit`.
  case mapSide(Int, PlacedAxis.Name)
  /// A side of an adaptive result outside 1 to `Window.limit`.
  case outputSide(Int, PlacedAxis.Name)
  /// The p of Lp pooling outside `LpPool.powers`.
  case power(Int)
  case boxTooLarge(Box)
  /// `same` works out its own pads, so none may be declared.
  case samePads(EdgeRule)
  /// A box of more than `Window.limit` cells that is larger than the map.
  case boxCells(Extent)
  /// More than `FeatureMap.limit` results.
  case results(planes: Int, Extent)
  case strayBoxes(StrayBoxes)

  /// The numbers that a window has along each axis.
  public enum WindowNumber: String, Sendable {
    case poolSize = "pool size"
    case filterSize = "filter size"
    case stride
    case dilation
    case padding

    /// The values that are allowed.
    public var range: ClosedRange<Int> { self == .padding ? 0...Window.limit : 1...Window.limit }
  }

  /// A box that is longer than the map along an axis.
  public struct Box: Hashable, Sendable {
    public let axis: PlacedAxis.Name
    /// What the layer calls the box's size: `.poolSize` or `.filterSize`.
    public let named: WindowNumber
    /// Cells that the box reads along the axis.
    public let size: Int
    /// `size` with the gaps of the dilation.
    public let span: Int
    /// Cells on the map.
    public let input: Int
    /// `input` with its pads.
    public let padded: Int
  }

  /// Boxes that read no cell of the map along an axis.
  public struct StrayBoxes: Hashable, Sendable {
    public let axis: PlacedAxis.Name
    /// Cells on the map.
    public let input: Int
    public let padBefore: Int
    public let padAfter: Int
    /// Cells from the box's first tap to its last.
    public let span: Int
    public let dilation: Int

    /// Whether the dilation steps over the map; otherwise the pads are too wide.
    public var stepOver: Bool { padBefore < span && padAfter < span }
  }

  var isOverLimit: Bool {
    switch self {
    case .number(let number, let value, _): value > number.range.upperBound
    case .mapSide(let value, _), .outputSide(let value, _): value > 0
    case .power(let power): power > LpPool.powers.upperBound
    case .boxCells, .results: true
    case .boxTooLarge, .samePads, .strayBoxes: false
    }
  }

  var message: String {
    switch self {
    case .number(let number, let value, let axis):
      "\(number.rawValue) \(value) (\(axis.rawValue)) must be \(number.range.inWords)"
    case .mapSide(let value, let axis):
      "a map's \(axis.rawValue) must be \((1...FeatureMap.limit).inWords), not \(value)"
    case .outputSide(let value, let axis):
      "an output \(axis.rawValue) of \(value) must be \((1...Window.limit).inWords)"
    case .power(let power): "power \(power) must be \(LpPool.powers.inWords)"
    case .boxTooLarge(let box): box.message
    case .samePads(let edge):
      "edge rule \(edge.rawValue) computes its own padding: declared pads must be 0"
    case .boxCells(let box): "a box of \(box) must have at most \(Window.limit) cells, or as many as the map"
    case .results(let planes, let extent):
      "\(planes)×\(extent) results are too many: at most \(FeatureMap.limit) fit"
    case .strayBoxes(let boxes): boxes.message
    }
  }
}

extension WindowFault.Box {
  fileprivate var message: String {
    let gaps = span == size ? "" : ", dilated to span \(span),"
    let room =
      padded == input ? "map of \(axis.rawValue) \(input)" : "\(axis.rawValue) \(input) padded to \(padded)"
    return "\(named.rawValue) \(size)\(gaps) does not fit a \(room): at most \(padded)"
  }
}

extension WindowFault.StrayBoxes {
  fileprivate var message: String {
    let why =
      stepOver
      ? "dilation \(dilation) steps over its \(input) and must be at most \(input)"
      : "padding \(padBefore), \(padAfter) must stay below the \(dilation == 1 ? "pool size" : "span") \(span)"
    return "some boxes read no cell of the map along the \(axis.rawValue): \(why)"
  }
}

extension ClosedRange<Int> {
  fileprivate var inWords: String { "\(lowerBound) to \(upperBound)" }
}
