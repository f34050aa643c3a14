import Kernels

/// A stage that can be walked: its layer fits its map.
struct ReadStage {
  var spec: StageSpec
  var placed: Placement

  /// Of the result.
  var channels: Int { spec.layer.resultChannels(on: spec.input.channels) }
}

/// Counts the cells that the boxes of all stages of a lesson read.
final class WorkMeter {
  static let limit = 200_000_000
  var total = 0
  /// Cells of the results of all stages, which are computed when the lesson opens.
  static let resultLimit = 10_000_000
  var results = 0
  /// Numbers in prose that were worked out.
  var numbers = 0
  static let numberLimit = 2000
}

/// Reads a stage: which map, which layer, and whether they fit.
struct StageReader {
  static let windowKeys = ["pool", "stride", "dilation", "pad", "edge"]
  static let layerKeys = windowKeys + ["count-include-pad", "slope", "p", "output", "filter", "bias"]
  static let keys = ["input", "op"] + layerKeys + ViewReader.keys + ["expect"]
  /// How many cells the boxes of one stage may read.
  static let workLimit = 20_000_000

  let log: MistakeLog
  let maps: MapTable
  let meter: WorkMeter

  /// `nil`, with the mistakes in the log, unless all is well.
  func read(_ node: YAMLNode) -> ReadStage? {
    guard let fields = Fields(node, keys: Self.keys, of: "a stage", log: log) else { return nil }
    let input = fields.required("input").flatMap(maps.map)
    let views = ViewReader(log: log)
    let view = views.kind(fields["view"])
    guard let own = own(fields, input?.map, view, views), let input else { return nil }
    let spec = StageSpec(
      input: own.input, inputName: input.name, layer: own.layer, view: view,
      pipeline: own.pipeline)
    guard let placed = placed(spec, own.fields) else { return nil }
    var stage = ReadStage(spec: spec, placed: placed)
    let steps = stage.channels * placed.output.count
    guard views.isFor(view, cells: max(spec.input.values.count, steps), fields) else { return nil }
    view.format.init(self).read(fields, into: &stage.spec, steps: steps)
    if let expect = fields["expect"] { ExpectationCheck(log: log, stage: stage).check(expect) }
    return stage
  }

  private typealias Own = (fields: Fields, input: FeatureMap, layer: Layer, pipeline: PipelineSpec?)

  /// The layer that the stage's own keys describe, or the last of `layers`.
  private func own(_ fields: Fields, _ input: FeatureMap?, _ view: ViewKind, _ views: ViewReader) -> Own? {
    if view == .pipeline, let layers = fields["layers"] {
      let own = PipelineReader(self).read(layers, of: fields, on: input)
      if let own { views.check(view, own.layer.kind, fields) }
      return own.map { ($0.fields, $0.input, $0.layer, $0.pipeline) }
    }
    // Misspelt, 'layers' has been complained about already.
    if view == .pipeline, fields.means("layers"), fields["op"] == nil { return nil }
    guard let operation = operation(of: fields) else { return nil }
    views.check(view, operation, fields)
    guard let layer = layer(operation, fields), let input else { return nil }
    return (fields, input, layer, nil)
  }

  func operation(of fields: Fields) -> LayerKind? {
    fields.required("op", help: "the ops are: \(LayerKind.names.joined(separator: ", "))").flatMap {
      operation($0)
    }
  }

  /// The layer with its window; `nil`, with the mistakes in the log, unless all of it can be read.
  func layer(_ operation: LayerKind, _ fields: Fields) -> Layer? {
    reportForeignKeys(fields, operation)
    let window =
      operation.usesWindow ? WindowReader(log: log).read(fields, for: operation) : Window(poolSize: Extent(1))
    let layer = LayerReader(log: log, maps: maps).read(operation, fields)
    guard let window, let layer else { return nil }
    return layer.with(layer.with(window).laidWindow)
  }

  /// - Parameter others: what else may stand there, for the help.
  func operation(_ field: Field, or others: [String] = []) -> LayerKind? {
    guard let name = field.text() else { return nil }
    if let operation = LayerKind(rawValue: name) { return operation }
    log.add(
      "there is no op '\(Suggestion.clipped(name))'", at: field.node.place,
      help: Suggestion.help(for: name, among: LayerKind.names + others, called: "ops"))
    return nil
  }

  func reportForeignKeys(_ fields: Fields, _ operation: LayerKind) {
    for key in Self.layerKeys where !operation.keys.contains(key) {
      guard let field = fields[key] else { continue }
      log.add(
        "op '\(operation.rawValue)' has no '\(key)'", at: field.place,
        help: "remove it: \(operation.scope)")
    }
  }

  /// `nil`, with the mistake in the log, where the layer does not fit its map or takes too long.
  func placed(_ spec: StageSpec, _ fields: Fields) -> Placement? {
    do {
      let placed = try spec.layer.placed(on: spec.input)
      return isAffordable(placed, spec, fields) ? placed : nil
    } catch {
      let key = OffendingParameter.key(in: spec)
      log.add(error.message, at: fields[key]?.node.place ?? fields.place)
      return nil
    }
  }

  /// Sides are limited (`WindowReader.sideLimit`, `MapsReader.cellLimit`, `FilterReader.countLimit`), so the product
  /// stays within 64 bits.
  private func isAffordable(_ placed: Placement, _ spec: StageSpec, _ fields: Fields) -> Bool {
    let work = placed.cellsRead * spec.input.channels * (spec.layer.filters?.count ?? 1)
    let place = fields[OffendingParameter.sizeKey(of: spec.layer)]?.node.place ?? fields.place
    if work > Self.workLimit {
      log.add(
        "the boxes of this stage read \(work) cells, over the limit of \(Self.workLimit)", at: place,
        help: "use a smaller map or pool, or a larger stride")
      return false
    }
    meter.total += work
    meter.results += spec.layer.resultChannels(on: spec.input.channels) * placed.output.count
    let excess: String
    if meter.total > WorkMeter.limit {
      excess = "read over \(WorkMeter.limit) cells"
    } else if meter.results > WorkMeter.resultLimit {
      excess = "have over \(WorkMeter.resultLimit) results"
    } else {
      return true
    }
    log.add("the stages up to here \(excess): too much for one lesson", at: place)
    return false
  }
}
