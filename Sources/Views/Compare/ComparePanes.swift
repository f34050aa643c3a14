import Kernels
import AppCore
import Localization

/// The maps of the view `compare`.
extension CompareView {
  /// The channel of the input to show: if each result reads one, its own. Computed once per screen: a step of a global
  /// layer goes through the whole map.
  static func inputChannel(_ compare: CompareState) -> Int {
    let channels = compare.variants.compactMap { $0.step(at: compare.place)?.channels }.first
    guard let channels else { return 0 }
    return channels.contains(compare.place.channel) ? compare.place.channel : channels.lowerBound
  }

  /// The last step whose results are shown: while the boxes move, the one before.
  var shownStep: Int { glide.map { min($0.from, $0.to) } ?? compare.position }

  /// The boxes on the map; of settings whose boxes coincide only one.
  private var overlays: [MapScene.Overlay] {
    var boxes: [(box: Box, variants: [Int])] = []
    for (index, variant) in compare.variants.enumerated() {
      guard let box = variant.box(at: compare.place) else { continue }
      if let known = boxes.firstIndex(where: { $0.box == box }) {
        boxes[known].variants.append(index)
      } else {
        boxes.append((box, [index]))
      }
    }
    return boxes.map { box, variants in
      let origin = glide.flatMap {
        compare.variants[variants[0]].box(at: compare.place(of: $0.from))
      }
      return MapScene.Overlay(
        box: box, origin: origin, glide: glide, number: hasOneBox ? nil : variants[0],
        label: variants.map { "\($0 + 1)" }.joined())
    }
  }

  var input: MapScene {
    let map = compare.variants.first?.walk?.input
    let steps = glide == nil ? compare.variants.compactMap { $0.step(at: compare.place) } : []
    let covers = steps.map { $0.covers() }
    let winners = steps.compactMap(\.winner)
    let overlays = overlays
    var scene = MapScene(
      inputTitle(channel: inputChannel), map?.extent ?? Extent(1), reach: reach,
      focus: overlays.first?.box ?? Box(cell: 0, 0)
    ) { row, column in
      guard let map else { return nil }
      let isWinner = winners.contains { $0.row == row && $0.column == column }
      let isCovered = covers.contains { $0(row, column) }
      return MapScene.Cell(
        text: inputFormat.string(map[inputChannel, row, column]),
        role: isWinner ? .chosen : isCovered ? .window : .plain)
    }
    scene.padded = compare.variants.compactMap { $0.walk?.placed.padded }
    scene.overlays = overlays
    return scene
  }

  /// The results of a variant up to the current step; `nil` if it is refused.
  func result(_ index: Int, hasSize: Bool) -> MapScene? {
    guard let result = compare.variants[index].walk?.result else { return nil }
    let place = compare.place
    var scene = MapScene(
      title(of: index, hasSize: hasSize), result.extent,
      focus: Box(cell: min(place.row, result.height - 1), min(place.column, result.width - 1))
    ) { row, column in
      guard place.channel < result.channels else { return nil }
      let step = compare.step(
        of: MapCell(channel: place.channel, row: row, column: column))
      let isDifferent = compare.differs(index, at: step)
      return MapScene.Cell(
        text: resultFormats[index].string(result[place.channel, row, column]),
        role: step > shownStep
          ? .hidden : step == compare.position ? .chosen : isDifferent ? .different : .plain)
    }
    scene.command = { row, column in
      .go(
        toStep: compare.step(
          of: MapCell(channel: place.channel, row: row, column: column)))
    }
    return scene
  }
}

extension CompareState.Variant {
  /// The box that makes the result at `place`.
  func box(at place: MapCell) -> Box? {
    index(of: place).flatMap { _ in walk?.placed.box(row: place.row, column: place.column) }
  }
}
