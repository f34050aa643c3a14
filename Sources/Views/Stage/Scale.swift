import Kernels
import Screen

/// The distances between the cells of a map. Grid lines (the map's frame, the overlay box) run on every `pitch`;
/// numbers are between them, right-aligned, with a column on each side for the winner's marks.
struct Scale: Equatable {
  /// Columns a cell takes besides its number.
  let spacing: Int
  /// Rows from one grid line to the next; 1 leaves no room for lines across.
  let pitchY: Int
  /// The widest number of either map.
  let numberWidth: Int

  /// From roomy to tight.
  static func all(numberWidth: Int) -> [Scale] {
    [(7, 4), (5, 4), (3, 2), (1, 2), (1, 1)].map {
      Scale(spacing: $0, pitchY: $1, numberWidth: numberWidth)
    }
  }

  var pitchX: Int { numberWidth + spacing }
  var hasLinesAcross: Bool { pitchY > 1 }
  /// From a grid line to the number right of it.
  var lead: Int { (spacing + 1) / 2 }

  /// The size of a grid of these cells on the screen.
  func size(of cells: Extent) -> Size {
    Size(
      columns: cells.width * pitchX + 1,
      rows: hasLinesAcross ? cells.height * pitchY + 1 : cells.height)
  }

  /// How many cells fit.
  func cells(within size: Size) -> Extent {
    Extent(
      max(1, hasLinesAcross ? (size.rows - 1) / pitchY : size.rows), max(1, (size.columns - 1) / pitchX))
  }
}
