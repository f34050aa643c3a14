import Kernels
import Screen
import Tutor

/// Where a convolution's filter and result go. Each channel of the input has its plane of the filter at its side; the
/// result, made from all of them, stands once.
struct FilterPlace: Equatable {
  /// How a plane of the filter stands to its channel.
  let side: StageLayout.Arrangement
  /// The corner of the result, seen from the stage's.
  let result: Point
  /// As the input's, but each map has its own widest number: there may be many channels to find room for.
  let scale: Scale
  let resultScale: Scale

  /// What a title over a plane may take.
  static let titleWidth = 10
}

extension StageLayout.Plan {
  private typealias Scales = (input: Scale, filter: Scale, result: Scale)

  private var scales: [Scales] {
    let of = { Scale.all(numberWidth: $0) }
    return zip(of(widths.input), zip(of(widths.filter), of(widths.result))).map { ($0, $1.0, $1.1) }
  }

  private typealias Sides = (filter: StageLayout.Arrangement, result: StageLayout.Arrangement)

  /// All channels at once rather than large, and then as roomy as can be.
  func best(with filter: Extent, in room: Size) -> StageLayout {
    let sides: [Sides] = [(.beside, .beside), (.below, .beside), (.beside, .below), (.below, .below)]
    for shown in Set([channels, 1]).sorted(by: >) {
      for scales in scales {
        for sides in sides {
          let layout = layout(filter, scales, sides, shown: shown, room, (reach, output))
          if layout.size.columns <= room.columns, layout.size.rows <= room.rows { return layout }
        }
      }
    }
    return cropped(with: filter, to: room)
  }

  private func layout(
    _ filter: Extent, _ scales: Scales, _ sides: Sides, shown: Int, _ room: Size,
    _ visible: (input: Extent, result: Extent)
  ) -> StageLayout {
    let pair = block(
      scales.input.size(of: visible.input), titleWidths.input, scales.filter.size(of: filter),
      FilterPlace.titleWidth, sides.filter)
    let map = scales.result.size(of: visible.result)
    let result = Size(columns: max(map.columns, titleWidths.result), rows: map.rows + 1)
    let besides = sides.result == .beside ? result.columns + StageLayout.gap : 0
    let across = max(
      1, min(shown, (room.columns - besides + StageLayout.gap) / (pair.columns + StageLayout.gap)))
    let down = (shown + across - 1) / across
    let grid = Size(
      columns: across * (pair.columns + StageLayout.gap) - StageLayout.gap, rows: down * (pair.rows + 1) - 1)
    let isBeside = sides.result == .beside
    let maps =
      isBeside
      ? Size(columns: grid.columns + besides, rows: max(grid.rows, result.rows))
      : Size(columns: max(grid.columns, result.columns), rows: grid.rows + result.rows)
    let corner =
      isBeside ? Point(column: grid.columns + StageLayout.gap, row: 0) : Point(column: 0, row: grid.rows)
    return StageLayout(
      scale: scales.input, arrangement: sides.result, pairsAcross: across, shownChannels: shown,
      inputRoom: visible.input, resultRoom: visible.result, pair: pair,
      size: Size(
        columns: max(maps.columns, StageLayout.leastColumns), rows: maps.rows + StageLayout.termRows),
      hasCurve: false,
      filter: FilterPlace(
        side: sides.filter, result: corner, scale: scales.filter, resultScale: scales.result),
      isWhole: visible.input == reach && visible.result == output)
  }

  /// Two maps with a title above each.
  private func block(
    _ first: Size, _ firstTitle: Int, _ second: Size, _ secondTitle: Int, _ side: StageLayout.Arrangement
  ) -> Size {
    let (left, right) = (max(first.columns, firstTitle), max(second.columns, secondTitle))
    return switch side {
    case .beside: Size(columns: left + StageLayout.gap + right, rows: max(first.rows, second.rows) + 1)
    case .below: Size(columns: max(left, right), rows: first.rows + second.rows + 2)
    }
  }

  /// The tightest scale and one channel; the maps are cut to what the filter leaves them.
  private func cropped(with filter: Extent, to room: Size) -> StageLayout {
    let scales = scales[scales.count - 1]
    let rows = max(1, room.rows - StageLayout.termRows - 1)
    let taken = max(scales.filter.size(of: filter).columns, FilterPlace.titleWidth) + 2 * StageLayout.gap
    let columns = max(4, room.columns - taken)
    let left = max(columns * (reach.width + 1) / (reach.width + output.width + 2), scales.input.pitchX + 1)
    let input = scales.input.cells(within: Size(columns: left, rows: rows))
    let result = scales.result.cells(within: Size(columns: max(1, columns - left), rows: rows))
    return layout(
      filter, scales, (.beside, .beside), shown: 1, room,
      (
        Extent(min(input.height, reach.height), min(input.width, reach.width)),
        Extent(min(result.height, output.height), min(result.width, output.width))
      ))
  }
}
