import Kernels
import Screen
import AppCore
import Localization

/// The layout of a convolution's filter and result. Each channel of the input has its filter plane beside it; the
/// result, made from all of them, is shown once.
struct FilterPlace: Equatable {
  /// The position of a filter's plane relative to its channel.
  let side: StageLayout.Arrangement
  /// The corner of the result, relative to the stage's.
  let result: Point
  /// As the input's, but each map has its own widest number: there may be many channels to find room for.
  let scale: Scale
  let resultScale: Scale
  /// Weights that are visible.
  let room: Extent

  /// Several filters are numbered.
  static func title(_ filters: Filters, number: Int) -> Phrase {
    filters.count > 1 ? .stage(.filter(number, of: filters.count)) : .stage(.sizedFilter("\(filters.extent)"))
  }
}

/// A value for each map of a convolution.
struct FilterParts<Value> {
  let input: Value
  let filter: Value
  let result: Value
}

extension StageLayout.Plan {
  private typealias Sides = (filter: StageLayout.Arrangement, result: StageLayout.Arrangement)

  private var scales: [FilterParts<Scale>] {
    let of = { Scale.all(numberWidth: $0) }
    let (inputs, filters, results) = (of(widths.input), of(widths.filter), of(widths.result))
    return inputs.indices.map {
      FilterParts(input: inputs[$0], filter: filters[$0], result: results[$0])
    }
  }

  /// Prefers all channels at once to size, then as roomy as possible.
  func best(with filter: Extent, in room: Size) -> StageLayout {
    let all = FilterParts(input: reach, filter: filter, result: output)
    let sides: [Sides] = [(.beside, .beside), (.below, .beside), (.beside, .below), (.below, .below)]
    for shown in Set([channels, 1]).sorted(by: >) {
      for scales in scales {
        for sides in sides {
          let layout = layout(all, scales, sides, shown: shown, room, isWhole: true)
          if layout.size.columns <= room.columns, layout.size.rows <= room.rows { return layout }
        }
      }
    }
    return cropped(all, to: room)
  }

  private func layout(
    _ cells: FilterParts<Extent>, _ scales: FilterParts<Scale>, _ sides: Sides, shown: Int, _ room: Size,
    isWhole: Bool
  ) -> StageLayout {
    let pair = pair(scales.input.size(of: cells.input), scales.filter.size(of: cells.filter), sides.filter)
    let map = scales.result.size(of: cells.result)
    let result = Size(columns: max(map.columns, titleWidths.result), rows: map.rows + 1)
    let isBeside = sides.result == .beside
    let free = room.columns - (isBeside ? result.columns + StageLayout.gap : 0)
    let across = max(1, min(shown, (free + StageLayout.gap) / (pair.columns + StageLayout.gap)))
    let grid = Size(
      columns: across * (pair.columns + StageLayout.gap) - StageLayout.gap,
      rows: (shown + across - 1) / across * (pair.rows + 1) - 1)
    let corner =
      isBeside ? Point(column: grid.columns + StageLayout.gap, row: 0) : Point(column: 0, row: grid.rows)
    let columns = max(grid.columns, corner.column + result.columns, StageLayout.leastColumns)
    let rows = max(grid.rows, corner.row + result.rows) + StageLayout.termRows
    let place = FilterPlace(
      side: sides.filter, result: corner, scale: scales.filter, resultScale: scales.result,
      room: cells.filter)
    return StageLayout(
      scale: scales.input, arrangement: sides.result, pairsAcross: across, shownChannels: shown,
      inputRoom: cells.input, resultRoom: cells.result, pair: pair,
      size: Size(columns: columns, rows: rows), hasCurve: false, filter: place, isWhole: isWhole,
      room: room, inset: nil)
  }

  /// A channel and its plane of the filter, with a title above each.
  private func pair(_ input: Size, _ filter: Size, _ side: StageLayout.Arrangement) -> Size {
    let (left, right) = (max(input.columns, titleWidths.input), max(filter.columns, filterTitleWidth))
    return switch side {
    case .beside: Size(columns: left + StageLayout.gap + right, rows: max(input.rows, filter.rows) + 1)
    case .below: Size(columns: max(left, right), rows: input.rows + filter.rows + 2)
    }
  }

  /// The tightest scale and one channel; the filter gets at most a third of the width, the maps what that leaves.
  private func cropped(_ all: FilterParts<Extent>, to room: Size) -> StageLayout {
    let scales = scales[scales.count - 1]
    let rows = max(1, room.rows - StageLayout.termRows - 1)
    let filter = all.filter.cut(to: scales.filter, Size(columns: room.columns / 3, rows: rows))
    let taken = max(scales.filter.size(of: filter).columns, filterTitleWidth) + 2 * StageLayout.gap
    let columns = max(4, room.columns - taken)
    let share = columns * (reach.width + 1) / (reach.width + output.width + 2)
    let least = scales.input.pitchX + 1
    let right = max(scales.result.pitchX + 1, titleWidths.result)
    let left = min(max(share, least), max(least, columns - right))
    let cells = FilterParts(
      input: all.input.cut(to: scales.input, Size(columns: left, rows: rows)), filter: filter,
      result: all.result.cut(to: scales.result, Size(columns: max(1, columns - left), rows: rows)))
    return layout(cells, scales, (.beside, .beside), shown: 1, room, isWhole: false)
  }
}

extension Extent {
  /// As many of these cells as `room` holds.
  fileprivate func cut(to scale: Scale, _ room: Size) -> Extent {
    let cells = scale.cells(within: room)
    return Extent(min(cells.height, height), min(cells.width, width))
  }
}
