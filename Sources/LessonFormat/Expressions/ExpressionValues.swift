import Kernels

/// The values of names in an expression: the lesson's maps and, on a page with a stage, the stage's own
/// names.
final class ExpressionValues {
  /// The value of a name.
  enum Value {
    case number(Double)
    case map(FeatureMap)
    /// A pool size, the extent of a filter, a stride or a dilation.
    case box(Extent)
  }

  static let stageNames = ["input", "result", "steps", "parameters", "pool", "stride", "dilation", "filter"]
  private static let boxNames: Set = ["pool", "stride", "dilation", "filter"]

  private let maps: [String: FeatureMap]
  private let stage: StageSpec?
  private lazy var result: FeatureMap? = stage.flatMap { try? $0.layer.forward($0.input) }

  init(maps: [String: FeatureMap], stage: StageSpec?) {
    (self.maps, self.stage) = (maps, stage)
  }

  /// The stage's own names take precedence over maps.
  func value(_ name: String, at offset: Int) throws(ExpressionMistake) -> Value {
    if let stage, let value = try stageValue(name, stage, at: offset) { return value }
    if let map = maps[name] { return .map(map) }
    if stage == nil, Self.stageNames.contains(name) {
      throw ExpressionMistake(
        "'\(name)' needs a stage, and there is none here", help: "a question with a stage uses its own",
        at: offset)
    }
    let known = (stage == nil ? [] : Self.stageNames) + maps.keys.sorted()
    throw ExpressionMistake(
      "there is nothing called '\(Suggestion.clipped(name))'",
      help: Suggestion.help(for: name, among: known, called: "names"), at: offset)
  }

  private func stageValue(
    _ name: String, _ stage: StageSpec, at offset: Int
  ) throws(ExpressionMistake) -> Value? {
    if Self.boxNames.contains(name), !stage.layer.kind.keys.contains(name) {
      if maps[name] != nil { return nil }
      throw ExpressionMistake("op '\(stage.layer.kind.rawValue)' has no \(name)", at: offset)
    }
    switch name {
    case "input": return .map(stage.input)
    case "result": return result.map(Value.map)
    case "steps": return result.map { .number(Double($0.values.count)) }
    case "parameters": return .number(Double(stage.layer.parameterCount))
    case "pool", "filter": return .box(stage.layer.window.poolSize)
    case "stride": return .box(stage.layer.window.stride)
    case "dilation": return .box(stage.layer.window.dilation)
    default: return nil
    }
  }
}
