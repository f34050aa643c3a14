import Kernels

/// Reads `{reshape: NAME, shape: [1, H, W, C], layout: channels-last}`: the values of another map, row-major,
/// in a new shape.
struct ReshapeReader {
  static let keys = ["reshape", "shape", "layout"]
  static let layouts = ["channels-last", "channels-first"]

  let log: MistakeLog
  /// The maps that are written out or come from files.
  let plain: MapTable

  func read(_ node: YAMLNode, _ size: inout MapsSize) -> FeatureMap? {
    guard let fields = Fields(node, keys: Self.keys, of: "a reshaped map", log: log)
    else {
      return nil
    }
    let source = fields.required("reshape").flatMap(plain.map)
    let layout = fields.required("layout", help: "one of \(Self.layouts.joined(separator: ", "))").flatMap(
      layout)
    let shape = fields.required("shape").flatMap(shape)
    guard let source, let layout, let shape, let shapeField = fields["shape"] else { return nil }
    let count = shape.reduce(1, *)
    guard count == source.map.values.count else {
      log.add(
        "shape \(shape) holds \(count) values, the map '\(source.name)' has \(source.map.values.count)",
        at: shapeField.node.place)
      return nil
    }
    guard size.takes(count, log, node.place) else { return nil }
    return reshaped(source.map.values, shape, layout)
  }

  private func reshaped(_ values: [Float], _ shape: [Int], _ layout: String) -> FeatureMap? {
    layout == "channels-last"
      ? try? .channelsLast(height: shape[1], width: shape[2], channels: shape[3], values: values)
      : try? FeatureMap(channels: shape[1], height: shape[2], width: shape[3], values: values)
  }

  private func layout(_ field: Field) -> String? {
    guard let text = field.text() else { return nil }
    if Self.layouts.contains(text) { return text }
    log.add(
      "there is no layout '\(Suggestion.clipped(text))'", at: field.node.place,
      help: Suggestion.help(for: text, among: Self.layouts, called: "layouts"))
    return nil
  }

  /// Four numbers, the first 1, all small enough that their product cannot overflow.
  private func shape(_ field: Field) -> [Int]? {
    guard let items = field.items() else { return nil }
    guard items.count == 4 else {
      log.add(
        "a shape has four numbers, this has \(items.count)", at: field.node.place,
        help:
          "[1, height, width, channels] for channels-last, [1, channels, height, width] for channels-first")
      return nil
    }
    let sides = items.enumerated().compactMap { index, item in
      Field(name: index == 0 ? "the batch size" : "a side", place: item.place, node: item.node, log: log)
        .integer(1...(index == 0 ? 1 : 10_000))
    }
    return sides.count == 4 ? sides : nil
  }
}
