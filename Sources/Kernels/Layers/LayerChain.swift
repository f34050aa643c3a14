/// A cell of a feature map.
public struct MapCell: Hashable, Sendable {
  public let channel: Int
  public let row: Int
  public let column: Int

  public init(channel: Int = 0, row: Int, column: Int) {
    (self.channel, self.row, self.column) = (channel, row, column)
  }
}

/// Layers in sequence, each on the result of the one before, and optionally a flattening at the end.
public struct LayerChain: Equatable, Sendable {
  /// One walk per layer.
  public let walks: [Walkthrough]
  /// Whether the last map is the flattened result.
  public let isFlattened: Bool
  /// The input, each layer's result, and last the flattened result if there is one.
  public let maps: [FeatureMap]

  /// - Throws: `KernelError` where a layer cannot be computed.
  public init(_ layers: [Layer], on input: FeatureMap, isFlattened: Bool = false) throws(KernelError) {
    var walks: [Walkthrough] = []
    for layer in layers {
      walks.append(try Walkthrough(layer, on: walks.last?.result ?? input))
    }
    self.init(walks, from: input, isFlattened: isFlattened)
  }

  /// - Parameter walks: the first is on `input`, each further one on the result of the one before.
  private init(_ walks: [Walkthrough], from input: FeatureMap, isFlattened: Bool) {
    self.walks = walks
    self.isFlattened = isFlattened
    let maps = [input] + walks.map(\.result)
    self.maps = isFlattened ? maps + [maps[maps.count - 1].flattened] : maps
  }

  /// The same chain with one more layer on its result.
  public func appending(_ walk: Walkthrough, isFlattened: Bool) -> LayerChain {
    LayerChain(walks + [walk], from: maps[0], isFlattened: isFlattened)
  }

  /// The walk whose result is map `index`; `nil` for the input and the flattened result.
  public func walk(to index: Int) -> Walkthrough? {
    walks.indices.contains(index - 1) ? walks[index - 1] : nil
  }

  /// The rectangle of each map that `cell` of map `index` depends on, input first: the cell in its own map,
  /// its box in the map before, its receptive field in the input. `nil` where all of it lies off the map.
  ///
  /// - Complexity: O(layers).
  public func fields(of cell: MapCell, in index: Int) -> [Box?] {
    var field: Box? = Box(row: cell.row, column: cell.column, height: 1, width: 1)
    var fields = [field]
    for map in stride(from: index, to: 0, by: -1) {
      field = field.flatMap { before($0, in: map) }
      fields.append(field)
    }
    return fields.reversed()
  }

  private func before(_ box: Box, in map: Int) -> Box? {
    if let walk = walk(to: map) { return walk.placed.field(of: box) }
    let source = maps[map - 1].cell(atFlat: box.column)
    return Box(row: source.row, column: source.column, height: 1, width: 1)
  }
}

extension Placement {
  /// The cells of the map that the results in `box` are computed from; `nil` if all lie off the map. Boxes
  /// come in the order of their results, so the first and the last span them all.
  public func field(of box: Box) -> Box? {
    let first = self.box(row: box.row, column: box.column)
    let last = self.box(row: box.row + box.height - 1, column: box.column + box.width - 1)
    let (top, left) = (max(0, first.row), max(0, first.column))
    let bottom = min(input.height, last.row + last.height)
    let right = min(input.width, last.column + last.width)
    guard top < bottom, left < right else { return nil }
    return Box(row: top, column: left, height: bottom - top, width: right - left)
  }
}

extension FeatureMap {
  /// All values in one row, channel by channel, row by row, as a dense layer reads them (PyTorch's order).
  public var flattened: FeatureMap { FeatureMap(unchecked: 1, 1, values.count, values) }

  /// Where value `index` of `flattened` is.
  public func cell(atFlat index: Int) -> MapCell {
    let (channel, place) = index.quotientAndRemainder(dividingBy: extent.count)
    return MapCell(channel: channel, row: place / width, column: place % width)
  }
}
