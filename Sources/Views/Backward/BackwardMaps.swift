import Kernels
import AppCore
import Localization

/// The three maps of the view `backward`.
extension BackwardView {
  /// The input with the box; values that the box does not read are muted.
  func input(_ channel: Int) -> MapScene {
    let input = stage.walk.input
    // Several channels are numbered.
    let title: Phrase =
      input.channels > 1
      ? .stage(.channel(channel + 1, of: input.channels)) : .stage(.sizedMap("\(input.extent)"))
    return MapScene(
      look(title), stage.walk, channel: channel, back.forward, formats.input, glide: glide,
      rest: .muted)
  }

  /// The gradient that the input's cells have received so far. Its rows align with those of the input.
  func received(_ channel: Int) -> MapScene {
    let (input, reach) = (stage.walk.input, stage.walk.placed.reach)
    let sums = isOnTheWay ? back.before : back.after
    return MapScene(
      look(.backward(.itsGradient)), input.extent,
      reach: Box(row: reach.row, column: 0, height: reach.height, width: input.width),
      focus: back.forward.box
    ) { row, column in
      let sum = sums[channel, row, column]
      let isReceiver = receivers.contains(MapCell(channel: channel, row: row, column: column))
      return MapScene.Cell(
        text: formats.received.string(sum), role: isReceiver ? .chosen : sum == 0 ? .muted : .plain)
    }
  }

  /// The gradient of the result: sent already, sent now, still to come.
  var gradient: MapScene {
    let (walk, step) = (stage.walk, back.forward)
    let count = walk.result.channels
    // Several filters are numbered.
    let title: Phrase =
      walk.layer.filters != nil && count > 1
      ? .backward(.gradientOfResult(step.channel + 1, of: count)) : .backward(.gradientOfTheResult)
    let current: MapScene.Role = backward.entry == nil ? .chosen : .typed
    var scene = MapScene(look(title), walk.result.extent, focus: Box(cell: step.row, step.column)) {
      row, column in
      let index = walk.index(channel: step.channel, row: row, column: column)
      return MapScene.Cell(
        text: formats.gradient.string(backward.gradient.values[index]),
        role: index == stage.step ? current : index < stage.step ? .muted : .plain)
    }
    scene.command = { .go(toStep: walk.index(channel: step.channel, row: $0, column: $1)) }
    return scene
  }

  /// Whether the box is still on its way to a result that has not sent its gradient.
  private var isOnTheWay: Bool { glide.map { $0.to > $0.from } ?? false }
}
