import Kernels
import Screen
import AppCore

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

  /// The boxes on the map, each with its variants, numbered from 0.
  private func boxes(at place: CompareState.ResultCell) -> [(box: Box, variants: [Int])] {
    var boxes: [(box: Box, variants: [Int])] = []
    for (index, variant) in compare.variants.enumerated() {
      guard let box = variant.box(at: place) else { continue }
      if let known = boxes.firstIndex(where: { $0.box == box }) {
        boxes[known].variants.append(index)
      } else {
        boxes.append((box, [index]))
      }
    }
    return boxes
  }

  func inputPane(_ layout: CompareLayout) -> GridPane {
    let map = compare.variants.first?.walk?.input
    let extent = map?.extent ?? Extent(1)
    let boxes = boxes(at: compare.place)
    let followed = boxes.first?.box ?? Box(row: 0, column: 0, height: 1, width: 1)
    var pane = GridPane(
      scale: layout.inputScale,
      viewport: VisibleCells(on: reach, room: layout.inputRoom, following: followed),
      look: look)
    pane.drawFrame(extent)
    drawPads(on: &pane)
    for box in boxes.reversed() { draw(box, on: &pane, extent) }
    guard let map else { return pane }
    let steps = glide == nil ? compare.variants.compactMap { $0.step(at: compare.place) } : []
    let covered = Set(steps.flatMap(\.realCells))
    for row in pane.visibleRows where (0..<extent.height).contains(row) {
      for column in pane.visibleColumns where (0..<extent.width).contains(column) {
        let isCovered = covered.contains(WindowCell(row: row, column: column, ground: .real))
        let text = inputFormat.string(map[inputChannel, row, column])
        pane.drawNumber(text, row: row, column: column, isCovered ? Style(.window, .bold) : .plain)
      }
    }
    for winner in steps.compactMap(\.winner) where pane.shows(row: winner.row, column: winner.column) {
      let text = inputFormat.string(map[inputChannel, winner.row, winner.column])
      mark(text, row: winner.row, column: winner.column, on: &pane)
    }
    return pane
  }

  private func draw(_ box: (box: Box, variants: [Int]), on pane: inout GridPane, _ extent: Extent) {
    let first = box.variants[0]
    var place = BoxPlace(box.box, in: pane)
    if let glide, let from = compare.variants[first].box(at: compare.place(of: glide.from)) {
      place = BoxPlace(from, in: pane).moved(
        towards: place, progress: glide.progress, isForward: glide.to > glide.from)
    }
    pane.drawBox(
      place, on: extent, lines: hasOneBox ? look.thick : look.boxes[min(first, look.boxes.count - 1)])
    guard !hasOneBox else { return }
    // The first at the upper left, the second at the upper right, the third at the lower left.
    let label = box.variants.map { "\($0 + 1)" }.joined()
    switch first {
    case 0: pane.drawLabel(label, column: place.left + 1, row: place.top)
    case 1: pane.drawLabel(label, column: place.right - label.count, row: place.top)
    default: pane.drawLabel(label, column: place.left + 1, row: place.bottom)
    }
  }

  private func drawPads(on pane: inout GridPane) {
    let padded = compare.variants.compactMap { $0.walk?.placed.padded }
    for row in pane.visibleRows {
      for column in pane.visibleColumns where padded.contains(where: { $0.contains(row, column) }) {
        pane.drawNumber(look.dot, row: row, column: column, Style(.muted))
      }
    }
  }

  /// The results of a variant up to the current step; `nil` if it is refused.
  func resultPane(_ index: Int, _ layout: CompareLayout) -> GridPane? {
    guard let result = compare.variants[index].walk?.result else { return nil }
    let place = compare.place
    let here = Box(
      row: min(place.row, result.height - 1), column: min(place.column, result.width - 1), height: 1, width: 1
    )
    var pane = GridPane(
      scale: layout.resultScales[index],
      viewport: VisibleCells(
        on: Box(row: 0, column: 0, height: result.height, width: result.width),
        room: layout.resultRooms[index], following: here), look: look)
    pane.drawFrame(result.extent)
    guard place.channel < result.channels else { return pane }
    for row in pane.visibleRows {
      for column in pane.visibleColumns {
        let step = compare.step(of: CompareState.ResultCell(channel: place.channel, row: row, column: column))
        draw(result[place.channel, row, column], of: index, step, row, column, on: &pane)
      }
    }
    return pane
  }

  private func draw(
    _ value: Float, of index: Int, _ step: Int, _ row: Int, _ column: Int, on pane: inout GridPane
  ) {
    guard step <= shownStep else {
      return pane.drawNumber(look.dot, row: row, column: column, Style(.muted))
    }
    let text = resultFormats[index].string(value)
    if step == compare.position { return mark(text, row: row, column: column, on: &pane) }
    pane.drawNumber(text, row: row, column: column, .plain)
    if compare.differs(index, at: step) { pane.drawDifference(before: text, row: row, column: column) }
  }

  private func mark(_ text: String, row: Int, column: Int, on pane: inout GridPane) {
    let style = Style(.winner, .bold)
    pane.drawNumber(text, row: row, column: column, style)
    pane.drawMarks(around: text, row: row, column: column, style)
  }
}

extension CompareState.Variant {
  /// The box that makes the result at `place`.
  func box(at place: CompareState.ResultCell) -> Box? {
    index(of: place).flatMap { _ in walk?.placed.box(row: place.row, column: place.column) }
  }
}

extension Box {
  fileprivate func contains(_ row: Int, _ column: Int) -> Bool {
    (self.row..<(self.row + height)).contains(row) && (self.column..<(self.column + width)).contains(column)
  }
}
