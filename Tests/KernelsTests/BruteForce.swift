import Kernels

/// The edge rules again, by counting instead of by formula, and without `PlacedAxis`: place one box after the
/// other and look where it ends.
struct CountedAxis {
  let starts: [Int]
  let pads: (Int, Int)
  let leftOutLast: Bool

  init?(input: Int, poolSize: Int, stride: Int, dilation: Int, pads: (Int, Int), edge: EdgeRule) {
    let reach = (1..<poolSize).reduce(1) { total, _ in total + dilation }
    if edge.isSame {
      let origins = Array(Swift.stride(from: 0, to: input, by: stride))
      var missing = 0
      while (origins.last ?? 0) + reach > input + missing { missing += 1 }
      let (less, more) = (missing / 2, missing - missing / 2)
      self.pads = edge == .same ? (less, more) : (more, less)
      let lead = self.pads.0
      starts = origins.map { $0 - lead }
      leftOutLast = false
      return
    }
    let end = input + pads.1
    var starts = [-pads.0]
    if -pads.0 + reach > end { return nil }
    while let last = starts.last, last + reach < end, edge == .overhang || last + stride + reach <= end {
      starts.append(last + stride)
    }
    let isBeyond = edge == .overhang && (starts.last ?? 0) >= input
    self.starts = isBeyond ? starts.dropLast() : starts
    self.pads = pads
    leftOutLast = isBeyond
  }
}

/// The map with its surroundings written out, for a third way to slide a window.
struct MarkedMap {
  enum Mark {
    case real(Float)
    case pad
    case beyond
  }

  let rows: CountedAxis
  let columns: CountedAxis
  private let window: Window
  private let grids: [[[Mark]]]

  init?(_ map: FeatureMap, _ window: Window) {
    guard
      let rows = CountedAxis(
        input: map.height, poolSize: window.poolSize.height, stride: window.stride.height,
        dilation: window.dilation.height, pads: (window.padding.top, window.padding.bottom),
        edge: window.edge),
      let columns = CountedAxis(
        input: map.width, poolSize: window.poolSize.width, stride: window.stride.width,
        dilation: window.dilation.width, pads: (window.padding.left, window.padding.right),
        edge: window.edge)
    else { return nil }
    self.rows = rows
    self.columns = columns
    self.window = window
    grids = (0..<map.channels).map { Self.grid(map.rows($0), rows.pads, columns.pads) }
  }

  /// The rows with pads around them.
  private static func grid(_ rows: [[Float]], _ above: (Int, Int), _ beside: (Int, Int)) -> [[Mark]] {
    let width = beside.0 + (rows.first?.count ?? 0) + beside.1
    let empty = [Mark](repeating: .pad, count: width)
    let padded = rows.map { row in
      [Mark](repeating: .pad, count: beside.0) + row.map(Mark.real)
        + [Mark](repeating: .pad, count: beside.1)
    }
    return [[Mark]](repeating: empty, count: above.0) + padded + [[Mark]](repeating: empty, count: above.1)
  }

  /// The cells of each box, in the order of the results; `fold` makes a result of them.
  func slide(_ fold: ([Mark]) -> Float) -> [Float] {
    grids.flatMap { grid in
      rows.starts.flatMap { top in
        columns.starts.map { left in fold(marks(grid, top + rows.pads.0, left + columns.pads.0)) }
      }
    }
  }

  private func marks(_ grid: [[Mark]], _ top: Int, _ left: Int) -> [Mark] {
    var marks: [Mark] = []
    for i in 0..<window.poolSize.height {
      let row = top + i * window.dilation.height
      for j in 0..<window.poolSize.width {
        let column = left + j * window.dilation.width
        let isOn = grid.indices.contains(row) && grid[row].indices.contains(column)
        marks.append(isOn ? grid[row][column] : .beyond)
      }
    }
    return marks
  }
}

extension [MarkedMap.Mark] {
  var real: [Float] {
    compactMap { mark in
      if case .real(let value) = mark { value } else { nil }
    }
  }

  var pads: Int {
    count { mark in
      if case .pad = mark { true } else { false }
    }
  }
}
