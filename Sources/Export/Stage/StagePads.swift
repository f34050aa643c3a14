import Kernels

/// The pads around a map that some box reads: cells, but not of the map.
struct StagePads {
  let cells: [WindowCell]

  /// - Complexity: O(results of a channel x cells of a box).
  init(_ walk: Walkthrough) {
    let plane = 0..<walk.result.extent.count
    let pads = Set(plane.flatMap { walk.step($0).cells.filter { $0.ground == .pad } })
    cells = pads.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}
