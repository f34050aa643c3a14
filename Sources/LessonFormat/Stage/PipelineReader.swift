import Kernels

/// What stands before and behind the stage's own layer in the view `pipeline`.
public struct PipelineSpec: Equatable, Sendable {
  public var picture: FeatureMap
  /// The layers from the picture to the stage's input.
  public var before: [Layer]
  /// Whether the stage's result is flattened at the end.
  public var isFlattened: Bool

  public init(picture: FeatureMap, before: [Layer] = [], isFlattened: Bool = false) {
    (self.picture, self.before, self.isFlattened) = (picture, before, isFlattened)
  }
}

/// Reads `layers` of a stage in the view `pipeline`. The last layer is the stage's own, the one that can be set and
/// walked; its input is what the others make of the picture.
struct PipelineReader: ViewFormat {
  static let keys = ["layers"]
  /// The most layers of a stage.
  static let layerLimit = 12
  private static let flatten = "flatten"

  let stages: StageReader
  private var log: MistakeLog { stages.log }

  init(_ stages: StageReader) { self.stages = stages }

  /// The stage's own layer among `layers`.
  struct Own {
    let fields: Fields
    let layer: Layer
    let input: FeatureMap
    let pipeline: PipelineSpec
  }

  /// `nil`, with the mistakes in the log, unless each layer can be read and fits what reaches it.
  func read(_ field: Field, of stage: Fields, on picture: FeatureMap?) -> Own? {
    for key in ["op"] + StageReader.layerKeys {
      guard let other = stage[key] else { continue }
      log.add(
        "'\(key)' cannot be used beside 'layers'", at: other.place, help: "it belongs to one of the layers")
    }
    guard let items = field.items() else { return nil }
    let isFlattened = items.last.map(isFlatten) ?? false
    let layers = isFlattened ? Array(items.dropLast()) : items
    guard (1...Self.layerLimit).contains(layers.count) else {
      log.add(
        "'layers' has 1 to \(Self.layerLimit) layers before flatten, this list has \(layers.count)",
        at: field.node.place)
      return nil
    }
    let read = layers.map(layer)
    guard let picture, let chain = chain(read, on: picture), let own = chain.last else { return nil }
    return Own(
      fields: own.fields, layer: own.layer, input: own.input,
      pipeline: PipelineSpec(
        picture: picture, before: chain.dropLast().map(\.layer), isFlattened: isFlattened))
  }

  private func isFlatten(_ item: Field) -> Bool {
    guard case .mapping(let pairs) = item.node.content, pairs.count == 1 else { return false }
    return pairs[0].0.text == "op" && pairs[0].1.text == Self.flatten
  }

  private func layer(_ item: Field) -> (fields: Fields, layer: Layer)? {
    let keys = ["op"] + StageReader.layerKeys
    guard let fields = Fields(item.node, keys: keys, of: "a layer", log: log) else { return nil }
    if fields["op"]?.node.text == Self.flatten, let field = fields["op"] {
      log.add("flatten comes last, and has no keys", at: field.node.place)
      return nil
    }
    guard let op = fields.required("op", help: "such as {op: relu}"),
      let operation = stages.operation(op, or: [Self.flatten])
    else { return nil }
    return stages.layer(operation, fields).map { (fields, $0) }
  }

  /// Each layer with what reaches it.
  private func chain(
    _ layers: [(fields: Fields, layer: Layer)?], on picture: FeatureMap
  ) -> [(fields: Fields, layer: Layer, input: FeatureMap)]? {
    var chain: [(fields: Fields, layer: Layer, input: FeatureMap)] = []
    var map = picture
    for (index, step) in layers.enumerated() {
      guard let step else { return nil }
      guard ViewReader(log: log).isFor(.pipeline, cells: map.values.count, step.fields) else { return nil }
      chain.append((step.fields, step.layer, map))
      if index == layers.count - 1 { break }
      let spec = StageSpec(input: map, inputName: "", layer: step.layer)
      guard stages.placed(spec, step.fields) != nil,
        let result = try? step.layer.forward(map)
      else { return nil }
      map = result
    }
    return chain
  }
}
