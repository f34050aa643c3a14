import Kernels
import Screen

/// The layout of the view `compare`: chosen for settings and room, never for a step.
struct CompareLayout {
  /// The positions of the results relative to the input and to each other.
  enum Arrangement: CaseIterable { case row, column, below }

  let inputScale: Scale
  let resultScales: [Scale]
  let arrangement: Arrangement
  /// Visible cells of input and results; as many results as fit.
  let inputRoom: Extent
  let resultRooms: [Extent]
  /// The blocks of input and results, each with its title.
  let input: Size
  let results: [Size]
  /// Whether the titles of the results include their size.
  let hasSizes: Bool
  /// Rows for the remarks about differences; without any, the check mark is beside the last sum.
  let wordRows: Int
  let size: Size
  let isWhole: Bool

  static let gap = 3
  static let leastColumns = 42

  var maps: Size { Self.maps(input, results, arrangement) }
  var worth: Int {
    results.count * 4000 + (inputScale.spacing > 1 ? 2000 : 0) + wordRows * 500
      + (arrangement == .below ? 0 : 300) + inputScale.pitchX * inputScale.pitchY
  }

  private static func maps(_ input: Size, _ results: [Size], _ arrangement: Arrangement) -> Size {
    let across = results.reduce(0) { $0 + $1.columns } + gap * max(0, results.count - 1)
    let down = results.reduce(0) { $0 + $1.rows }
    let widest = results.map(\.columns).max() ?? 0
    let tallest = results.map(\.rows).max() ?? 0
    return switch arrangement {
    case .row: Size(columns: input.columns + gap + across, rows: max(input.rows, tallest))
    case .column: Size(columns: input.columns + gap + widest, rows: max(input.rows, down))
    case .below: Size(columns: max(input.columns, across), rows: input.rows + tallest)
    }
  }
}

extension CompareLayout {
  /// The sizes to be placed.
  struct Plan {
    let reach: Extent
    let inputWidth: Int
    let inputTitle: Int
    let results: [Result]

    struct Result {
      /// `nil` where the settings are refused.
      let extent: Extent?
      /// The width of its widest number.
      let width: Int
      /// The widths of its title, with its size and without.
      let titles: (long: Int, short: Int)
      /// The size of a refusal.
      let words: Size
    }

    /// All variants with as many remarks as fit, results beside the input, as roomy as possible; only what
    /// fits no other way gets the tightest scale, then a viewport, then fewer variants.
    func best(in room: Size) -> CompareLayout {
      let levels = Array(Scale.all(numberWidth: inputWidth).indices)
      let roomy = layouts(Array(levels.dropLast(2)), words: [2, 1], room)
      let narrow = layouts(Array(levels.suffix(2).prefix(1)), words: [2, 1], room)
      let tight = layouts(Array(levels.suffix(1)), words: [2, 1, 0], room)
      if let layout = (roomy + narrow + tight).first(where: { fits($0, room) }) { return layout }
      for count in stride(from: results.count, to: 1, by: -1) {
        let layout = cropped(levels[levels.count - 1], count, room)
        if fits(layout, room) { return layout }
      }
      return cropped(levels[levels.count - 1], 1, room)
    }

    private func fits(_ layout: CompareLayout, _ room: Size) -> Bool {
      layout.size.columns <= room.columns && layout.size.rows <= room.rows
    }

    /// Results beside the input before results below it, and roomy before tight.
    private func layouts(_ levels: [Int], words: [Int], _ room: Size) -> [CompareLayout] {
      let beside: [Arrangement] = [.row, .column]
      return words.flatMap { words in
        [beside, [.below]].flatMap { arrangements in
          levels.flatMap { level in
            arrangements.flatMap { arrangement in
              [true, false].map { layout(level, arrangement, words: words, hasSizes: $0, room) }
            }
          }
        }
      }
    }

    private func scale(_ level: Int, _ width: Int) -> Scale { Scale.all(numberWidth: width)[level] }

    private func layout(
      _ level: Int, _ arrangement: Arrangement, words: Int, hasSizes: Bool, _ room: Size,
      input: Extent? = nil, results rooms: [Extent]? = nil
    ) -> CompareLayout {
      let shown = results.prefix(rooms?.count ?? results.count)
      let whole = shown.map { $0.extent ?? Extent(1) }
      let rooms = rooms ?? whole
      let inputScale = scale(level, inputWidth)
      let scales = shown.map { scale(level, $0.width) }
      let pane = inputScale.size(of: input ?? reach)
      let inputSize = Size(columns: max(pane.columns, inputTitle), rows: pane.rows + 1)
      let blocks = shown.indices.map { index in
        let result = shown[index]
        let grid = result.extent == nil ? result.words : scales[index].size(of: rooms[index])
        let title = hasSizes ? result.titles.long : result.titles.short
        return Size(columns: max(grid.columns, title), rows: grid.rows + 1)
      }
      let maps = CompareLayout.maps(inputSize, blocks, arrangement)
      let least = min(room.columns, CompareLayout.leastColumns)
      return CompareLayout(
        inputScale: inputScale, resultScales: scales, arrangement: arrangement, inputRoom: input ?? reach,
        resultRooms: rooms, input: inputSize, results: blocks, hasSizes: hasSizes, wordRows: words,
        size: Size(
          columns: max(maps.columns, least), rows: maps.rows + shown.count + (words > 0 ? words + 1 : 0)),
        isWhole: shown.count == results.count && (input ?? reach) == reach && rooms == whole)
    }

    /// As much of each map as fits.
    private func cropped(_ level: Int, _ count: Int, _ room: Size) -> CompareLayout {
      let words = room.rows >= count + 5 ? 1 : 0
      let rows = max(1, room.rows - 1 - count - (words > 0 ? words + 1 : 0))
      let shown = results.prefix(count)
      let blocks = shown.map { result in
        max(
          result.titles.short,
          result.extent == nil ? result.words.columns : scale(level, result.width).pitchX * 2 + 1)
      }
      let rest = room.columns - blocks.reduce(0, +) - count * CompareLayout.gap
      let inputScale = scale(level, inputWidth)
      let input = inputScale.cells(within: Size(columns: max(rest, inputScale.pitchX + 1), rows: rows))
      let rooms = zip(shown, blocks).map { result, columns in
        let cells = scale(level, result.width).cells(within: Size(columns: columns, rows: rows))
        let whole = result.extent ?? Extent(1)
        return Extent(min(cells.height, whole.height), min(cells.width, whole.width))
      }
      return layout(
        level, .row, words: words, hasSizes: false, room,
        input: Extent(min(input.height, reach.height), min(input.width, reach.width)), results: rooms)
    }
  }
}
