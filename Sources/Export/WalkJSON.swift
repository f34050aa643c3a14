import Kernels
import Tutor

/// A walk as JSON: maps, settings, and every step with its box, terms and result. README.md describes it.
public enum WalkJSON {
  /// - Complexity: O(steps x cells of a box).
  public static func text(_ stage: StageState) -> String {
    let walk = stage.walk
    let steps = (0..<walk.count).map { "    " + step(walk.step($0), of: walk) }
    let members = [
      ("format", "1"), ("layer", JSONText.string(stage.settings.kind.rawValue)),
      ("settings", settings(stage)), ("input", JSONText.map(walk.input)),
      ("result", JSONText.map(walk.result)), ("steps", "[\n" + steps.joined(separator: ",\n") + "\n  ]"),
    ]
    return "{\n" + members.map { "  \(JSONText.string($0)): \($1)" }.joined(separator: ",\n") + "\n}\n"
  }

  /// Only what means something to the layer.
  private static func settings(_ stage: StageState) -> String {
    let (settings, window) = (stage.settings, stage.settings.window)
    var members: [(String, String)] = []
    if settings.kind.usesWindow {
      let pads = window.padding
      members += [
        ("pool", JSONText.extent(window.pool)), ("stride", JSONText.extent(window.stride)),
        ("dilation", JSONText.extent(window.dilation)),
        ("padding", JSONText.array([pads.top, pads.left, pads.bottom, pads.right].map(String.init))),
        ("edge", JSONText.string(window.edge.rawValue)),
      ]
    }
    if settings.kind == .average { members.append(("countIncludePad", "\(settings.countIncludePad)")) }
    if settings.kind.usesSlope {
      let slopes =
        settings.kind == .leakyReLU
        ? [settings.slope(channel: 0)]
        : (0..<stage.walk.input.channels).map(settings.slope)
      members.append(("slopes", JSONText.array(slopes.map(JSONText.number))))
    }
    return JSONText.object(members)
  }

  private static func step(_ step: WalkStep, of walk: Walkthrough) -> String {
    let box = walk.placed.box(row: step.row, column: step.column)
    let place = [("row", step.row), ("column", step.column)]
    let numbers = [
      ("row", box.row), ("column", box.column), ("height", box.height), ("width", box.width),
    ]
    let window = numbers.map { ($0, "\($1)") } + [("cells", JSONText.array(step.cells.map(cell)))]
    return JSONText.object(
      [("channel", "\(step.channel)")] + place.map { ($0, "\($1)") } + [
        ("window", JSONText.object(window)), ("terms", JSONText.array(step.terms.map(JSONText.number))),
        ("winner", step.winner.map(cell) ?? "null"), ("divisor", step.divisor.map { "\($0)" } ?? "null"),
        ("result", JSONText.number(step.kernel)), ("reference", JSONText.number(step.result)),
      ])
  }

  private static func cell(_ cell: WindowCell) -> String {
    let ground =
      switch cell.ground {
      case .real: "map"
      case .pad: "pad"
      case .overhang: "overhang"
      }
    return JSONText.object([
      ("row", "\(cell.row)"), ("column", "\(cell.column)"), ("ground", JSONText.string(ground)),
    ])
  }
}
