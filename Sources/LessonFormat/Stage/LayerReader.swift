import Kernels

/// Reads the layer's own parameters: slope, divisor rule, filters and so on.
struct LayerReader {
  let log: MistakeLog
  let maps: MapTable

  /// `nil`, with the mistakes in the log, unless all parameters can be read.
  func read(_ kind: LayerKind, _ fields: Fields) -> Layer? {
    var layer = Layer(kind)
    for parameter in kind.parameters {
      guard read(parameter, fields, into: &layer) else { return nil }
    }
    return layer
  }

  private func read(_ parameter: LayerParameter, _ fields: Fields, into layer: inout Layer) -> Bool {
    switch parameter {
    case .countIncludePad:
      guard let field = fields["count-include-pad"] else { return true }
      return set(&layer.countIncludePad, field.flag())
    case .slope:
      guard let field = fields["slope"] else { return true }
      let slopes = layer.kind.operation.hasSlopeForEachChannel ? slopes(field) : slope(field).map { [$0] }
      return set(&layer.slopes, slopes.map { Slopes($0) })
    case .power:
      let field = fields.required("p", help: "p: 2 takes the root of the sum of squares")
      return set(&layer.power, field?.integer(LpPool.powers))
    case .output: return set(&layer.output, output(fields))
    case .filters: return set(&layer.ownFilters, FilterReader(log: log, maps: maps).read(fields))
    }
  }

  private func set<Value>(_ value: inout Value, _ read: Value?) -> Bool {
    if let read { value = read }
    return read != nil
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
