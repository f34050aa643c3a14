import Kernels
import Seeded
import Testing

@Suite struct LayerChainTests {
  private func edges() throws -> Layer {
    let filters = try Filters(
      count: 1, channels: 1, height: 3, width: 3, values: [1, 0, -1, 1, 0, -1, 1, 0, -1])
    return Layer.convolution(filters).with(Window(poolSize: Extent(3), stride: Extent(1)))
  }

  private func map(_ side: Int) throws -> FeatureMap {
    try FeatureMap(height: side, width: side, values: (0..<side * side).map { Float(($0 * 7) % 11) - 4 })
  }

  private let relu = Layer.relu.with(Window(poolSize: Extent(1)))

  @Test func eachLayerWorksOnTheResultBefore() throws {
    let input = try map(8)
    let chain = try LayerChain(
      [edges(), relu, Layer.max.with(Window(poolSize: Extent(2)))], on: input, isFlattened: true)
    let conv = try edges().forward(input)
    let relu = try Layer.relu.forward(conv)
    let pooled = try Layer.max.with(Window(poolSize: Extent(2))).forward(relu)
    #expect(chain.maps == [input, conv, relu, pooled, pooled.flattened])
    #expect(chain.maps[4].extent == Extent(1, 9) && chain.maps[4].values == pooled.values)
    #expect(chain.walk(to: 0) == nil && chain.walk(to: 4) == nil && chain.walk(to: 2)?.layer.kind == .relu)
  }

  @Test func fieldsGrowTowardsTheInput() throws {
    let chain = try LayerChain(
      [edges(), relu, Layer.max.with(Window(poolSize: Extent(2)))], on: try map(8), isFlattened: true)
    let fields = chain.fields(of: MapCell(row: 0, column: 5), in: 4)
    #expect(
      fields == [
        Box(row: 2, column: 4, height: 4, width: 4), Box(row: 2, column: 4, height: 2, width: 2),
        Box(row: 2, column: 4, height: 2, width: 2), Box(row: 1, column: 2, height: 1, width: 1),
        Box(row: 0, column: 5, height: 1, width: 1),
      ])
    #expect(
      chain.fields(of: MapCell(row: 3, column: 3), in: 0) == [Box(row: 3, column: 3, height: 1, width: 1)])
  }

  @Test func whatLiesOffTheMapIsNoPartOfAField() throws {
    let padded = Layer.sum.with(Window(poolSize: Extent(2), padding: Padding(all: 2)))
    let chain = try LayerChain([padded], on: try map(4))
    #expect(
      chain.fields(of: MapCell(row: 0, column: 0), in: 1) == [
        nil, Box(row: 0, column: 0, height: 1, width: 1),
      ])
    let over = Layer.max.with(Window(poolSize: Extent(3), stride: Extent(2), edge: .overhang))
    let field = try LayerChain([over], on: try map(6)).fields(of: MapCell(row: 2, column: 0), in: 1)[0]
    #expect(field == Box(row: 4, column: 0, height: 2, width: 3))
  }

  /// Only the cells of a field matter: changing any other leaves the result unchanged.
  @Test(arguments: 0..<12) func onlyTheFieldMatters(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let edge = generator.pick([EdgeRule.drop, .overhang, .same])
    let window = Window(
      poolSize: Extent(generator.int(1...3)), stride: Extent(generator.int(1...3)), edge: edge)
    let steps = [try edges(), Layer.average(countIncludePad: false).with(window)]
    let input = try map(9)
    let chain = try LayerChain(steps, on: input)
    let result = chain.maps[2]
    let (row, column) = (generator.int(0...(result.height - 1)), generator.int(0...(result.width - 1)))
    let field = try #require(chain.fields(of: MapCell(row: row, column: column), in: 2)[0])
    var values = input.values
    for index in values.indices {
      let isInside =
        (field.row..<field.row + field.height).contains(index / 9)
        && (field.column..<field.column + field.width).contains(index % 9)
      if !isInside { values[index] += 100 }
    }
    let other = try LayerChain(steps, on: try FeatureMap(height: 9, width: 9, values: values)).maps[2]
    #expect(
      other[0, row, column] == result[0, row, column], "seed \(seed): \(window), \(row) \(column), \(field)")
  }

  @Test func flatteningGoesChannelByChannel() throws {
    let map = try FeatureMap(channels: 2, height: 2, width: 3, values: (0..<12).map { Float($0) })
    for index in 0..<12 {
      let cell = map.cell(atFlat: index)
      #expect(map[cell.channel, cell.row, cell.column] == map.flattened.values[index])
    }
  }
}
