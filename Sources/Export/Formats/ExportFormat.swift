import Kernels
import AppCore

extension ExportFormat {
  /// - Throws: `overLimit` if the walk is too large to look at, or to hold in memory.
  public func check(_ stage: StageState) throws(KernelError) {
    let walk = stage.walk
    let cells = walk.input.values.count + walk.count
    let first = walk.step(0)
    let box = first.cells.count * first.channels.count
    switch self {
    case .svg, .png, .md:
      try Self.require(cells, atMost: 4096, "cells of both maps together", "a picture")
      try Self.require(walk.count * box, atMost: 1 << 16, "cells under all boxes", "a picture")
    case .txt, .cast:
      try Self.require(stage.count, atMost: 2048, "steps", rawValue)
    case .json:
      try Self.require(walk.count * box + cells, atMost: 1 << 20, "cells of maps and boxes", rawValue)
    }
  }

  private static func require(
    _ count: Int, atMost limit: Int, _ what: String, _ place: String
  ) throws(KernelError) {
    guard count > limit else { return }
    throw .overLimit("\(count) \(what) are too many for \(place): at most \(limit)")
  }
}
