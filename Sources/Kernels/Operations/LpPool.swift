/// Lp pooling: the p-th root of the sum of |x|^p over every box.
///
/// The sum is over real cells, in float32, row-major, from 0; the root is taken in double precision and rounded. So
/// p = 1 is the sum of magnitudes, and large p comes near the maximum. ONNX `LpPool` is defined so. PyTorch
/// `lp_pool2d` differs twice: it leaves out the magnitude, so odd p lets signs cancel, and it averages and then
/// multiplies by the pool size, so a box that hangs over counts its real cells more than once.
public enum LpPool {
  /// The powers p that are taken: beyond, |x|^p leaves the range of a float for almost every x.
  public static let powers = 1...32

  /// - Throws: `KernelError` where the window does not fit or a box lies wholly in padding; also for a power out of `powers`.
  /// - Complexity: O(results x pool size x p).
  public static func forward(_ map: FeatureMap, _ window: Window, p: Int) throws(KernelError) -> FeatureMap {
    let placed = try placed(window, on: map, p)
    return .filled(map.channels, placed.output, from: map) {
      forward($0, placed, p: p, $1, rows: 0..<(map.channels * placed.output.height))
    }
  }

  /// Some rows of results, counted through all planes.
  static func forward(
    _ input: PlaneStack, _ placed: PlacedWindow, p: Int, _ output: UnsafeMutableBufferPointer<Float>,
    rows: Range<Int>
  ) {
    RowSweep.fill(
      output, rows: rows, from: 0, over: input, placed, accumulate: { $0 + power($1.magnitude, p) }
    ) { results, _ in
      for column in 0..<placed.output.width { results[column] = root(results[column], p) }
    }
  }

  public static func reference(_ map: FeatureMap, _ window: Window, p: Int) throws(KernelError) -> FeatureMap
  {
    let placed = try placed(window, on: map, p)
    return ReferencePass.slide(over: map, placed) { _, values in norm(of: values, p) }
  }

  /// The gradient of the input: a cell x receives sign(x) · (|x| / result)^(p − 1) of each result's gradient, and 0
  /// where the result is 0 (there is no derivative there).
  ///
  /// - Parameter gradient: that of the result, in its shape.
  /// - Throws: as `forward`; `.operand` for a gradient of another shape.
  /// - Complexity: O(results x pool size x p).
  public static func backward(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window, p: Int
  ) throws(KernelError) -> FeatureMap {
    let placed = try placed(window, on: map, p)
    try gradient.requireShape(map.channels, placed.output)
    let result = try forward(map, window, p: p)
    return result.values.withUnsafeBufferPointer { norms in
      gradient.values.withUnsafeBufferPointer { gradients in
        RowSpread.spread(over: map, placed) { slope($0, norms[$1], p) * gradients[$1] }
      }
    }
  }

  public static func backwardReference(
    _ gradient: FeatureMap, through map: FeatureMap, _ window: Window, p: Int
  ) throws(KernelError) -> FeatureMap {
    let placed = try placed(window, on: map, p)
    try gradient.requireShape(map.channels, placed.output)
    return GradientPass.scatter(gradient, over: map, placed) { _, values, share in
      let norm = norm(of: values, p)
      return values.map { slope($0, norm, p) * share }
    }
  }

  private static func placed(
    _ window: Window, on map: FeatureMap, _ p: Int
  ) throws(KernelError) -> PlacedWindow {
    let placed = try placed(window, on: map.extent, p)
    try placed.output.requireRoom(planes: map.channels)
    return placed
  }

  static func placed(_ window: Window, on extent: Extent, _ p: Int) throws(KernelError) -> PlacedWindow {
    guard powers.contains(p) else {
      throw .window(.power(p))
    }
    let placed = try window.placed(on: extent)
    try placed.requireRealCells()
    return placed
  }

  static func norm(of values: [Float], _ p: Int) -> Float {
    root(values.reduce(0) { $0 + power($1.magnitude, p) }, p)
  }

  /// How fast the norm grows with `x`.
  static func slope(_ x: Float, _ norm: Float, _ p: Int) -> Float {
    guard norm != 0, x != 0 else { return 0 }
    let magnitude = power(x.magnitude / norm, p - 1)
    return x < 0 ? -magnitude : magnitude
  }

  /// x^p by multiplying p times: exact where the frameworks' `pow` is.
  @inline(__always)
  static func power<Number: BinaryFloatingPoint>(_ x: Number, _ p: Int) -> Number {
    var product: Number = 1
    for _ in 0..<p { product *= x }
    return product
  }

  /// The p-th root of a sum that is not negative.
  static func root(_ sum: Float, _ p: Int) -> Float {
    if p == 1 { return sum }
    if p == 2 { return sum.squareRoot() }
    guard sum > 0, sum.isFinite else { return sum }
    return Float(root(Double(sum), p))
  }

  /// Newton's method from above: from a start at most twice too large it falls until rounding stops it.
  private static func root(_ sum: Double, _ p: Int) -> Double {
    let exponent = Int(sum.exponent) + 1
    var guess = Double(sign: .plus, exponent: (exponent + (exponent > 0 ? p - 1 : 0)) / p, significand: 1)
    while true {
      let next = guess - (guess - sum / power(guess, p - 1)) / Double(p)
      if next >= guess { return guess }
      guess = next
    }
  }
}

struct LpPooling: SlidingOperation {
  let name = "lp"
  let command = "lppool"
  let family = OperationFamily.norm
  let parameters = [LayerParameter.power]

  func placed(_ layer: Layer, on extent: Extent) throws(KernelError) -> Placement {
    .sliding(try LpPool.placed(layer.window, on: extent, layer.power))
  }

  func forward(_ layer: Layer, _ map: FeatureMap, batch: Int) throws(KernelError) -> FeatureMap {
    try LpPool.forward(map, layer.window, p: layer.power)
  }

  func backward(
    _ layer: Layer, _ gradient: FeatureMap, through map: FeatureMap
  ) throws(KernelError) -> FeatureMap {
    try LpPool.backward(gradient, through: map, layer.window, p: layer.power)
  }

  func result(_ layer: Layer, _ step: WalkStep, winner: Int?) -> Float {
    LpPool.norm(of: step.terms, layer.power)
  }

  func share(_ layer: Layer, of gradient: Float, _ step: WalkStep, term index: Int) -> Float? {
    LpPool.slope(step.terms[index], step.result, layer.power) * gradient
  }

  func compute(
    _ layer: Layer, _ input: PlaneStack, _ placed: PlacedWindow,
    _ output: UnsafeMutableBufferPointer<Float>, rows: Range<Int>
  ) {
    LpPool.forward(input, placed, p: layer.power, output, rows: rows)
  }

  func bandHeight(_ layer: Layer, _ placed: PlacedWindow) -> Int {
    placed.rows(withTerms: 8e6 / Double(layer.power))
  }

  /// PyTorch `lp_pool2d` takes no padding and no dilation. It leaves out the magnitude, so that signs cancel under odd
  /// powers, and it counts the real cells of a box that hangs over more than once.
  func admitted(_ layer: Layer, by dialect: Dialect, on input: Tensor) throws(KernelError) -> Layer {
    let (window, p) = (layer.window, layer.power)
    if dialect == .keras { throw .dialect(dialect, .noLpPooling) }
    guard dialect == .pyTorch else { return layer.with(try dialect.cut(window, input)) }
    try dialect.checkPooling(window, dilates: false)
    guard window.padding == .none else { throw .dialect(dialect, .lpPadding) }
    let placed = try window.placed(on: Batch(input).map)
    for axis in [placed.rows, placed.columns] where axis.start(of: axis.output - 1) + axis.span > axis.input {
      throw .dialect(dialect, .lpOverhang)
    }
    if !p.isMultiple(of: 2), input.values.contains(where: { $0 < 0 }) {
      throw .dialect(dialect, .lpOddPower(p))
    }
    return layer
  }
}
