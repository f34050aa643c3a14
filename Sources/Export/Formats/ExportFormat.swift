import AppCore

extension ExportFormat {
  /// - Throws: if the walk is too large to look at, or to hold in memory.
  public func check(_ stage: StageState) throws(ExportLimit) {
    let walk = stage.walk
    let cells = walk.input.values.count + walk.count
    let first = walk.step(0)
    let box = first.cells.count * first.channels.count
    switch self {
    case .svg, .png, .md:
      try require(cells, atMost: 4096, .cellsOfBothMaps)
      try require(walk.count * box, atMost: 1 << 16, .cellsUnderBoxes)
    case .txt, .cast:
      try require(stage.count, atMost: 2048, .steps)
    case .json:
      try require(walk.count * box + cells, atMost: 1 << 20, .cellsOfMapsAndBoxes)
    }
  }

  private func require(_ count: Int, atMost limit: Int, _ part: ExportLimit.Part) throws(ExportLimit) {
    if count > limit { throw ExportLimit(part: part, count: count, limit: limit, format: self) }
  }
}
