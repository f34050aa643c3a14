import Kernels

/// Reads what belongs to the view `shapes`: the size of map that its formula starts from.
struct ShapesReader: ViewFormat {
  static let keys = ["size"]
  static let isForLargeMaps = true

  static func suits(_ layer: LayerKind) -> Bool { !layer.isPointwise && !layer.isAdaptive }

  private let log: MistakeLog

  init(_ stages: StageReader) { log = stages.log }

  func read(_ fields: Fields, into spec: inout StageSpec, steps: Int) {
    spec.size = size(fields["size"], for: spec)
  }

  /// [rows, columns, depth]; `nil`, with the mistake in the log, unless the layer's box fits such a map.
  private func size(_ field: Field?, for spec: StageSpec) -> MapSize? {
    guard let field, let items = field.items() else { return nil }
    guard items.count == 3 else {
      log.add("size is [rows, columns, depth], this list has \(items.count)", at: field.node.place)
      return nil
    }
    let sides = items.compactMap { $0.integer(MapSize.sides) }
    guard sides.count == items.count else { return nil }
    let size = MapSize(Extent(sides[0], sides[1]), depth: sides[2])
    do throws(KernelError) {
      _ = try spec.layer.placed(on: size.extent)
      return size
    } catch {
      log.add(error.message, at: field.node.place)
      return nil
    }
  }
}

extension MapSize {
  /// What L, B and d may be where only the formula is asked for.
  public static let sides = 1...4096
}
