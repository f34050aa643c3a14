import Kernels
import AppCore

/// A walk as JSON: maps, settings, and every step with its box, terms and result. README.md describes it.
public enum WalkJSON {
  /// - Complexity: O(steps x cells of a box).
  public static func text(_ stage: StageState) -> String {
    let walk = stage.walk
    let steps = (0..<walk.count).map { "    " + step(walk.step($0)) }
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
      let box = stage.walk.layer.laidWindow.poolSize
      members += [
        ("pool", JSONText.extent(box)), ("stride", JSONText.extent(window.stride)),
        ("dilation", JSONText.extent(window.dilation)),
        ("padding", JSONText.array([pads.top, pads.left, pads.bottom, pads.right].map(String.init))),
        ("edge", JSONText.string(window.edge.rawValue)),
      ]
    }
    return JSONText.object(members + parameters(stage))
  }

  private static func parameters(_ stage: StageState) -> [(String, String)] {
    let layer = stage.walk.layer
    return layer.kind.parameters.flatMap { parameter -> [(String, String)] in
      switch parameter {
      case .countIncludePad: [("countIncludePad", "\(layer.countIncludePad)")]
      case .power: [("p", "\(layer.power)")]
      case .slope: [("slopes", JSONText.array(layer.slopes.tensor.values.map(JSONText.number)))]
      case .output: [("output", JSONText.extent(layer.output))]
      case .filters: filters(layer.ownFilters)
      }
    }
  }

  /// Weights as filters of channels of rows.
  private static func filters(_ filters: Filters) -> [(String, String)] {
    let weights = (0..<filters.count).map { filter in
      JSONText.array(
        (0..<filters.channels).map { channel in
          JSONText.array(
            (0..<filters.height).map { row in
              JSONText.array((0..<filters.width).map { JSONText.number(filters[filter, channel, row, $0]) })
            })
        })
    }
    let bias = filters.bias.map { JSONText.array($0.map(JSONText.number)) } ?? "null"
    return [("weights", JSONText.array(weights)), ("bias", bias)]
  }

  private static func step(_ step: WalkStep) -> String {
    let box = step.box
    let place = [("row", step.row), ("column", step.column)]
    let numbers = [
      ("row", box.row), ("column", box.column), ("height", box.height), ("width", box.width),
    ]
    let window = numbers.map { ($0, "\($1)") } + [("cells", JSONText.array(step.cells.map(cell)))]
    return JSONText.object(
      [("channel", "\(step.channel)")] + place.map { ($0, "\($1)") } + [
        ("window", JSONText.object(window)), ("terms", JSONText.array(step.terms.map(JSONText.number))),
        ("weights", JSONText.array(step.weights.map(JSONText.number))),
        ("bias", step.bias.map(JSONText.number) ?? "null"), ("winner", step.winner.map(cell) ?? "null"),
        ("divisor", step.divisor.map { "\($0)" } ?? "null"),
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
