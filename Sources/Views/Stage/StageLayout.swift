import Kernels
import Screen
import AppCore

/// The layout of a stage: chosen once for map, settings and room, never for a step, so that nothing
/// moves while stepping.
struct StageLayout: Equatable {
  /// The positions of a channel's maps relative to each other.
  enum Arrangement: Equatable { case beside, below }

  let scale: Scale
  let arrangement: Arrangement
  /// How many channels fit, in how many columns of pairs; if fewer than the map has, only the current one is shown.
  let pairsAcross: Int
  let shownChannels: Int
  /// Cells of input and result that are visible.
  let inputRoom: Extent
  let resultRoom: Extent
  let pair: Size
  /// The whole size: titles, maps, terms, curve.
  private(set) var size: Size
  let hasCurve: Bool
  /// Convolution only: the places of the filter and of the one result of all channels.
  let filter: FilterPlace?
  /// Whether all of both maps is visible.
  let isWhole: Bool
  /// The room it was made for.
  let room: Size
  /// The place of the whole map as a small picture beside a part of it.
  let inset: Inset?

  /// How much it shows: all channels, the curve, result beside input, and then room for each cell.
  var worth: Int {
    shownChannels * 4000 + (hasCurve ? 2000 : 0) + (arrangement == .beside ? 1000 : 0)
      + scale.pitchX * scale.pitchY
  }

  /// The rows of the sum: more than one where it is long and there is room.
  private(set) var sumRows = 1
  /// The rows under the maps: the check mark, the sum, a remark.
  var termRows: Int { Self.termRows + sumRows - 1 }

  static let gap = 3
  static let termRows = 3
  private static let mostSumRows = 4
  static let curveRows = 7
  static let leastCurveRows = 5
  static let curveColumns = 36
  /// The width for the terms of a usual box.
  static let leastColumns = 38
}

/// The widest number of each map.
struct NumberWidths: Equatable {
  let input: Int
  let result: Int
  let filter: Int
}

extension StageLayout {
  /// The roomiest layout that fits `room`; if none does, the tightest, with a viewport on the maps.
  init(
    _ stage: StageState, widths: NumberWidths, titles: (input: String, result: String), look: RenderStyle,
    room: Size
  ) {
    self = Plan(stage, widths: widths, titles: titles, look: look).best(in: room)
    let columns = stage.walk.sumColumns(widths)
    // A line that is broken at a blank is not quite full.
    let wanted = min(Self.mostSumRows, 1 + columns / max(1, size.columns - widths.input - 4))
    if columns > size.columns { sumRows = max(1, min(wanted, room.rows - size.rows + 1)) }
    size.rows += sumRows - 1
  }

  /// The sizes to be placed.
  struct Plan {
    let channels: Int
    let reach: Extent
    let output: Extent
    let widths: NumberWidths
    let titleWidths: (input: Int, result: Int)
    let wantsCurve: Bool
    let filter: Extent?
    let filterTitleWidth: Int
    let map: Extent
    let look: RenderStyle

    init(
      _ stage: StageState, widths: NumberWidths, titles: (input: String, result: String), look: RenderStyle
    ) {
      let walk = stage.walk
      map = walk.input.extent
      self.look = look
      channels = walk.input.channels
      reach = Extent(walk.placed.reach.height, walk.placed.reach.width)
      output = walk.placed.output
      self.widths = widths
      titleWidths = (TextWidth.of(titles.input), TextWidth.of(titles.result))
      wantsCurve = walk.layer.isPointwise
      filter = walk.layer.filters?.extent
      filterTitleWidth =
        walk.layer.filters.map { TextWidth.of(look(FilterPlace.title($0, number: $0.count))) } ?? 0
    }

    private var numberWidth: Int { max(widths.input, widths.result) }

    /// Prefers all channels at once to size; the result beside the input to below it; then as roomy as
    /// possible. Only what fits no other way gets the tightest scale.
    func best(in room: Size) -> StageLayout {
      if let filter { return best(with: filter, in: room) }
      let scales = Scale.all(numberWidth: numberWidth)
      let choices = [Array(scales.dropLast()), Array(scales.suffix(1))]
      for shown in Set([channels, 1]).sorted(by: >) {
        for scales in shown > 1 ? Array(choices.prefix(1)) : choices {
          for arrangement in [Arrangement.beside, .below] {
            for scale in scales {
              let layout = layout(scale, arrangement, shown: shown, room: room)
              if layout.size.columns <= room.columns, layout.size.rows <= room.rows { return layout }
            }
          }
        }
      }
      return cropped(to: room)
    }

    private func layout(
      _ scale: Scale, _ arrangement: Arrangement, shown: Int, room: Size,
      input: Extent? = nil, result: Extent? = nil, inset: Inset? = nil
    ) -> StageLayout {
      let (input, result) = (input ?? reach, result ?? output)
      let pair = pairSize(scale.size(of: input), scale.size(of: result), arrangement)
      let across = max(1, min(shown, (room.columns + gap) / (pair.columns + gap)))
      let down = (shown + across - 1) / across
      var inset = inset
      inset?.column = pair.columns + gap
      let maps = Size(
        columns: across * (pair.columns + gap) - gap + (inset.map { $0.columns + gap } ?? 0),
        rows: down * (pair.rows + 1) - 1 + termRows)
      let hasCurve = wantsCurve && maps.rows + leastCurveRows + 1 <= room.rows
      let curve = hasCurve ? min(curveRows, room.rows - maps.rows - 1) + 1 : 0
      return StageLayout(
        scale: scale, arrangement: arrangement, pairsAcross: across, shownChannels: shown, inputRoom: input,
        resultRoom: result, pair: pair,
        size: Size(columns: max(maps.columns, leastColumns), rows: maps.rows + curve),
        hasCurve: hasCurve, filter: nil, isWhole: input == reach && result == output,
        room: room, inset: inset)
    }

    /// A channel's two maps with the title above each.
    private func pairSize(_ input: Size, _ result: Size, _ arrangement: Arrangement) -> Size {
      let left = max(input.columns, titleWidths.input)
      let right = max(result.columns, titleWidths.result)
      return switch arrangement {
      case .beside: Size(columns: left + gap + right, rows: max(input.rows, result.rows) + 1)
      case .below: Size(columns: max(left, right), rows: input.rows + result.rows + 2)
      }
    }

    /// The tightest scale, the current channel only, the maps cut to the room.
    private func cropped(to room: Size) -> StageLayout {
      let scales = Scale.all(numberWidth: numberWidth)
      let scale = scales[scales.count - 1]
      let rows = max(1, room.rows - termRows - 1)
      let inset = Inset(of: map, in: room, look: look)
      let columns = max(4, room.columns - gap - (inset.map { $0.columns + gap } ?? 0))
      let share = columns * (reach.width + 1) / (reach.width + output.width + 2)
      let least = scale.pitchX + 1
      let right = max(least, titleWidths.result)
      let left = min(max(share, least), max(least, columns - right))
      let input = scale.cells(within: Size(columns: left, rows: rows))
      let result = scale.cells(within: Size(columns: columns - left, rows: rows))
      return layout(
        scale, .beside, shown: 1, room: room,
        input: Extent(min(input.height, reach.height), min(input.width, reach.width)),
        result: Extent(min(result.height, output.height), min(result.width, output.width)), inset: inset)
    }
  }
}

extension Walkthrough {
  /// About the columns of the longest sum, each number as wide as the widest of its map.
  fileprivate func sumColumns(_ widths: NumberWidths) -> Int {
    let terms = mostCells * layer.channelsRead(by: 0, of: input.channels).count
    let (separator, outside) = ("+ ".count, 12 + widths.result)
    switch layer.kind.family {
    case .convolution: return terms * (widths.input + widths.filter + "()·".count + separator) + outside
    case .norm: return terms * (widths.input + "||²".count + separator) + outside
    case .maximum, .average, .sum, .rectifier, .activation:
      return terms * (widths.input + separator) + outside
    }
  }

  /// The cells of the largest box.
  private var mostCells: Int {
    switch placed {
    case .sliding(let placed): placed.rows.poolSize * placed.columns.poolSize
    case .adaptive(let placed): placed.rows.mostCells * placed.columns.mostCells
    }
  }
}

extension AdaptiveAxis {
  /// Boxes of one axis differ by a cell at most.
  fileprivate var mostCells: Int { min(input, cells(of: 0).count + 1) }
}
