import Escaping
import Kernels
import AppCore

/// A walk as JSON: maps, settings, and every step with its box, terms and result. The manual describes it.
public enum WalkJSON {
  /// - Complexity: O(steps x cells of a box).
  public static func text(_ stage: StageState) throws -> String {
    // Foundation writes -0, which most readers take for an integer and lose its sign. No text in the file
    // contains -0.
    [",", "]", "}"].reduce(try JSONText.of(WalkFile(stage)) + "\n") { json, end in
      json.replacing("-0" + end, with: "-0.0" + end)
    }
  }
}

private struct WalkFile: Encodable {
  let format = 1
  let layer: String
  let settings: LayerFields
  /// Channels of rows.
  let input, result: [[[Float]]]
  let steps: [StepFields]

  init(_ stage: StageState) {
    let walk = stage.walk
    layer = stage.settings.kind.rawValue
    settings = LayerFields(stage)
    (input, result) = (Self.rows(walk.input), Self.rows(walk.result))
    steps = (0..<walk.count).map { StepFields(walk.step($0)) }
  }

  private static func rows(_ map: FeatureMap) -> [[[Float]]] {
    (0..<map.channels).map { channel in
      (0..<map.height).map { row in (0..<map.width).map { map[channel, row, $0] } }
    }
  }
}

/// Only the parameters that the layer uses.
private struct LayerFields: Encodable {
  var pool, stride, dilation, output: Sides?
  /// Top, left, bottom, right.
  var padding: [Int]?
  var edge: String?
  var countIncludePad: Bool?
  var p: Int?
  var slopes: [Float]?
  /// Filters of channels of rows.
  var weights: [[[[Float]]]]?
  var bias: OrNull<[Float]>?

  init(_ stage: StageState) {
    let layer = stage.walk.layer
    if layer.usesWindow { add(layer.laidWindow) }
    for parameter in layer.kind.parameters {
      switch parameter {
      case .countIncludePad: countIncludePad = layer.countIncludePad
      case .power: p = layer.power
      case .slope: slopes = layer.slopes.tensor.values
      case .output: output = Sides(layer.output)
      case .filters: add(layer.ownFilters)
      }
    }
  }

  private mutating func add(_ window: Window) {
    let pads = window.padding
    (pool, stride) = (Sides(window.poolSize), Sides(window.stride))
    dilation = Sides(window.dilation)
    padding = [pads.top, pads.left, pads.bottom, pads.right]
    edge = window.edge.rawValue
  }

  private mutating func add(_ filters: Filters) {
    weights = (0..<filters.count).map { filter in
      (0..<filters.channels).map { channel in
        (0..<filters.height).map { row in (0..<filters.width).map { filters[filter, channel, row, $0] } }
      }
    }
    bias = OrNull(filters.bias)
  }
}

private struct Sides: Encodable {
  let height, width: Int

  init(_ extent: Extent) { (height, width) = (extent.height, extent.width) }
}

private struct StepFields: Encodable {
  let channel, row, column: Int
  let window: BoxFields
  let terms, weights: [Float]
  let bias: OrNull<Float>
  let winner: OrNull<CellFields>
  let divisor: OrNull<Int>
  let result, reference: Float

  init(_ step: WalkStep) {
    (channel, row, column) = (step.channel, step.row, step.column)
    window = BoxFields(step.box, step.cells)
    (terms, weights) = (step.terms, step.weights)
    (bias, winner) = (OrNull(step.bias), OrNull(step.winner.map(CellFields.init)))
    divisor = OrNull(step.divisor)
    (result, reference) = (step.kernel, step.result)
  }
}

private struct BoxFields: Encodable {
  let row, column, height, width: Int
  let cells: [CellFields]

  init(_ box: Box, _ cells: [WindowCell]) {
    (row, column, height, width) = (box.row, box.column, box.height, box.width)
    self.cells = cells.map(CellFields.init)
  }
}

private struct CellFields: Encodable {
  let row, column: Int
  let ground: String

  init(_ cell: WindowCell) {
    (row, column) = (cell.row, cell.column)
    ground =
      switch cell.ground {
      case .real: "map"
      case .pad: "pad"
      case .overhang: "overhang"
      }
  }
}

/// A member that is written even without a value, as null.
private struct OrNull<Value: Encodable>: Encodable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
