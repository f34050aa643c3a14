import Narration
import Kernels
import Screen
import AppCore

/// The view `compare`: one map under two or three settings, their boxes moving together, and below their results the
/// sum of each and the reason for a difference.
struct CompareView {
  let compare: CompareState
  let glide: Glide?
  let look: RenderStyle
  let names: [String]
  let inputFormat: NumberFormat
  let resultFormats: [NumberFormat]
  /// Whether the boxes of all settings coincide; otherwise each is numbered.
  let hasOneBox: Bool
  let inputChannel: Int

  private static let refusalColumns = 24

  init(_ compare: CompareState, glide: Glide?, look: RenderStyle) {
    self.compare = compare
    self.glide = glide
    self.look = look
    names = VariantNames(compare.variants, look).names
    inputChannel = Self.inputChannel(compare)
    let none = ValueSummary([])
    inputFormat = NumberFormat(compare.variants.first?.computed?.inputValues ?? none, look)
    resultFormats = compare.variants.map { NumberFormat($0.computed?.resultValues ?? none, look) }
    let walks = compare.variants.compactMap(\.walk)
    hasOneBox = walks.allSatisfy { $0.lies(like: walks[0]) }
  }

  func plan(in room: Size) -> StagePlan {
    let layout = layoutPlan.best(in: room)
    return StagePlan(room: room, size: layout.size, isWhole: layout.isWhole, worth: layout.worth) {
      draw(on: &$0, layout, $1)
    }
  }

  private var layoutPlan: CompareLayout.Plan {
    let stages = compare.variants.map(\.computed)
    return CompareLayout.Plan(
      reach: Extent(reach.height, reach.width),
      inputWidth: stages[0].map { inputFormat.width(of: $0.walk.input.values, $0.inputValues) } ?? 1,
      inputTitle: TextWidth.of(inputTitle(channel: 0)),
      results: compare.variants.indices.map { index in
        CompareLayout.Plan.Result(
          extent: stages[index]?.walk.result.extent,
          width: stages[index].map {
            resultFormats[index].width(of: $0.walk.result.values, $0.resultValues)
          } ?? 1,
          titles: (
            TextWidth.of(title(of: index, hasSize: true)), TextWidth.of(title(of: index, hasSize: false))
          ),
          words: Size(columns: Self.refusalColumns, rows: refusal(of: index).count))
      })
  }

  /// Everything that any box reaches.
  var reach: Box {
    compare.variants.compactMap { $0.walk?.placed.reach }.reduce(Box(row: 0, column: 0, height: 1, width: 1))
    {
      $0.union($1)
    }
  }

  func inputTitle(channel: Int) -> String {
    guard let map = compare.variants.first?.walk?.input else { return "" }
    return look(
      map.channels > 1 ? .stage(.channel(channel + 1, of: map.channels)) : .stage(.sizedMap("\(map.extent)")))
  }

  /// "2 average 2×2".
  func title(of index: Int, hasSize: Bool) -> String {
    let size = compare.variants[index].walk.map { look.text(" \($0.result.extent)") } ?? ""
    return "\(index + 1) \(names[index])" + (hasSize ? size : "")
  }

  func refusal(of index: Int) -> [StyledText] {
    guard case .failure(let refusal) = compare.variants[index].stage else { return [] }
    return StyledText(look(refusal.reason), Style(.bad)).wrapped(to: Self.refusalColumns)
  }

  private func draw(on frame: inout Frame, _ layout: CompareLayout, _ corner: Point) {
    frame.put(
      GridPane(input, scale: layout.inputScale, room: layout.inputRoom, look: look), at: corner)
    var at = corner
    switch layout.arrangement {
    case .row, .column: at.column += layout.input.columns + CompareLayout.gap
    case .below: at.row += layout.input.rows
    }
    for (index, size) in layout.results.enumerated() {
      drawResult(index, on: &frame, layout, at)
      switch layout.arrangement {
      case .row, .below: at.column += size.columns + CompareLayout.gap
      case .column: at.row += size.rows
      }
    }
    CompareWords(view: self, shown: layout.results.count)
      .draw(on: &frame, layout, Point(column: corner.column, row: corner.row + layout.maps.rows))
  }

  private func drawResult(_ index: Int, on frame: inout Frame, _ layout: CompareLayout, _ at: Point) {
    let (room, style) = (layout.results[index], Style(.muted, .bold))
    if let scene = result(index, hasSize: layout.hasSizes) {
      let pane = GridPane(
        scene, scale: layout.resultScales[index], room: layout.resultRooms[index], look: look)
      return frame.put(pane, style, at: at, limit: room.columns)
    }
    frame.canvas.put(
      title(of: index, hasSize: layout.hasSizes), column: at.column, row: at.row, style,
      limit: room.columns)
    for (line, text) in refusal(of: index).prefix(room.rows - 1).enumerated() {
      frame.canvas.put(text, column: at.column, row: at.row + 1 + line)
    }
  }
}

extension Walkthrough {
  /// Whether the boxes coincide for all results that both have.
  fileprivate func lies(like other: Walkthrough) -> Bool {
    let row = min(result.height, other.result.height) - 1
    let column = min(result.width, other.result.width) - 1
    return placed.box(row: 0, column: 0) == other.placed.box(row: 0, column: 0)
      && placed.box(row: row, column: column) == other.placed.box(row: row, column: column)
  }
}

extension Box {
  func union(_ other: Box) -> Box {
    let (top, left) = (min(row, other.row), min(column, other.column))
    let bottom = max(row + height, other.row + other.height)
    let right = max(column + width, other.column + other.width)
    return Box(row: top, column: left, height: bottom - top, width: right - left)
  }
}
