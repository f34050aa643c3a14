import Kernels

/// Reads what belongs to the layer itself: its slope, its divisor rule, its filters.
struct LayerReader {
  let log: MistakeLog
  let maps: MapTable

  func read(_ operation: LayerKind, _ fields: Fields) -> Layer? {
    switch operation {
    case .relu: return .relu
    case .max: return .max
    case .sum: return .sum
    case .globalMax: return .globalMax
    case .globalAverage: return .globalAverage
    case .lp:
      let p = fields.required("p", help: "p: 2 takes the root of the sum of squares")
      return p?.integer(LpPool.powers).map { .lp(p: $0) }
    case .adaptiveMax: return output(fields).map { .adaptiveMax(output: $0) }
    case .adaptiveAverage: return output(fields).map { .adaptiveAverage(output: $0) }
    case .convolution: return FilterReader(log: log, maps: maps).read(fields).map { .convolution($0) }
    case .average:
      guard let field = fields["count-include-pad"] else { return .average(countIncludePad: false) }
      return field.flag().map { .average(countIncludePad: $0) }
    case .leakyReLU:
      guard let field = fields["slope"] else { return .leakyReLU(slope: operation.defaultSlope) }
      return slope(field).map { .leakyReLU(slope: $0) }
    case .prelu:
      guard let field = fields["slope"] else { return .prelu(slopes: [operation.defaultSlope]) }
      return slopes(field).map { .prelu(slopes: $0) }
    }
  }

  private func output(_ fields: Fields) -> Extent? {
    fields.required("output", help: "output: 3 makes 3×3 results, output: [2, 3] two rows of three")
      .flatMap { WindowReader(log: log).extent($0) }
  }

  private func slope(_ field: Field) -> Float? {
    guard let number = field.number() else { return nil }
    if number.value.isFinite { return number.value }
    log.add("a slope must be finite", at: field.node.place)
    return nil
  }

  /// One for all channels, or a list with one for each.
  private func slopes(_ field: Field) -> [Float]? {
    guard field.node.list != nil, let items = field.items() else { return slope(field).map { [$0] } }
    let slopes = items.compactMap(slope)
    return slopes.count == items.count ? slopes : nil
  }
}
