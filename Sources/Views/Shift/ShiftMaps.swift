import Kernels
import AppCore
import Localization

/// The maps of the view `shift`.
extension ShiftView {
  /// One for each `Pane`.
  func makeScenes() -> [MapScene] {
    [
      input(stage.walk), input(shift.moved, look(.shift(.moved))),
      result(look(.shift(.before)), isAfter: false),
      result(look(.shift(.after)), isAfter: true),
    ]
  }

  /// Map or moved map, with the same box on it. A convolution reads all channels: the first one is shown.
  private func input(_ walk: Walkthrough, _ title: String? = nil) -> MapScene {
    let step = walk.step(stage.step)
    let (channel, channels) = (step.channels.lowerBound, walk.input.channels)
    // Several channels are numbered.
    let own: Phrase =
      channels > 1 ? .stage(.channel(channel + 1, of: channels)) : .stage(.sizedMap("\(walk.input.extent)"))
    return MapScene(title ?? look(own), walk, channel: channel, step, inputFormat, glide: glide)
  }

  /// Both results are complete from the start. Results that stay the same after the move are marked.
  private func result(_ title: String, isAfter: Bool) -> MapScene {
    let (walk, step) = (stage.walk, stage.current)
    let map = isAfter ? shift.moved.result : walk.result
    var scene = MapScene(title, map.extent, focus: Box(cell: step.row, step.column)) {
      row, column in
      let index = walk.index(channel: step.channel, row: row, column: column)
      let isCurrent = index == stage.step && glide == nil
      let role: MapScene.Role = isAfter && walk.keeps(index, in: shift.moved) ? .same : .plain
      return MapScene.Cell(
        text: resultFormat.string(map.values[index]), role: isCurrent ? .chosen : role)
    }
    scene.command = { .go(toStep: walk.index(channel: step.channel, row: $0, column: $1)) }
    return scene
  }
}

extension Walkthrough {
  /// Whether result `index` has the same value in `other`.
  func keeps(_ index: Int, in other: Walkthrough) -> Bool {
    let (before, after) = (result.values[index], other.result.values[index])
    return before == after || (before.isNaN && after.isNaN)
  }
}
