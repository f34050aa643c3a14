import Kernels
import AppCore
import Views
import Localization

/// Typed settings: "pool 3", "stride 2x1", "op average", "edge same", "pad 0 1 0 1".
enum TextModeSettings {
  static let help: [Phrase] = [
    .settingCommand(.operation(LayerKind.allCases.map(\.rawValue).joined(separator: ", "))),
    .settingCommand(.window),
    .settingCommand(.edge(EdgeRule.allCases.map(\.rawValue).joined(separator: ", "))),
    .settingCommand(.divisor), .settingCommand(.slope),
    .settingCommand(.power), .settingCommand(.output), .settingCommand(.reset),
  ]

  enum Reading {
    case settings(Layer)
    /// What is wrong with the typed line.
    case wrong(Phrase)
  }

  /// `nil` if the first word is not a setting.
  static func read(_ words: [String], from old: Layer) -> Reading? {
    guard let name = words.first else { return nil }
    let values = Array(words.dropFirst())
    var new = old
    if let setting = unused[name], let reason = setting.unusedReason(under: old.kind) {
      return .wrong(reason)
    }
    let problem: Phrase?
    switch name {
    case "op", "operation":
      problem = set(&new.kind, LayerKind.init(rawValue:), values, LayerKind.allCases.map(\.rawValue))
    case "edge": problem = set(&new.window.edge, EdgeRule.init, values, EdgeRule.allCases.map(\.rawValue))
    case "pool": problem = set(&new.window.poolSize, values)
    case "stride": problem = set(&new.window.stride, values)
    case "dilation": problem = set(&new.window.dilation, values)
    case "pad": problem = setPadding(&new.window.padding, values)
    case "divisor": problem = setDivisor(&new.countIncludePad, values)
    case "slope": problem = setSlope(&new, values)
    case "output": problem = set(&new.output, values)
    case "power": problem = setPower(&new.power, values)
    default: return nil
    }
    return problem.map { .wrong($0) } ?? .settings(new)
  }

  private static let unused: [String: Setting] = [
    "edge": .edge, "pool": .poolHeight, "stride": .strideHeight, "dilation": .dilationHeight, "pad": .padTop,
    "divisor": .divisor, "slope": .slope, "output": .outputHeight, "power": .power,
  ]

  private static func set<Value>(
    _ value: inout Value, _ read: (String) -> Value?, _ words: [String], _ names: [String]
  ) -> Phrase? {
    guard words.count == 1, let new = read(words[0]) else {
      return .commandRefusal(.giveOne(of: names.joined(separator: ", ")))
    }
    value = new
    return nil
  }

  private static func set(_ extent: inout Extent, _ words: [String]) -> Phrase? {
    let numbers = numbers(words)
    guard numbers.count == 1 || numbers.count == 2 else {
      return .commandRefusal(.giveSize)
    }
    extent = Extent(numbers[0], numbers[numbers.count - 1])
    return nil
  }

  private static func setPadding(_ padding: inout Padding, _ words: [String]) -> Phrase? {
    let numbers = numbers(words)
    switch numbers.count {
    case 1: padding = Padding(all: numbers[0])
    case 4:
      padding = Padding(top: numbers[0], left: numbers[1], bottom: numbers[2], right: numbers[3])
    default: return .commandRefusal(.givePads)
    }
    return nil
  }

  private static func setDivisor(_ counts: inout Bool, _ words: [String]) -> Phrase? {
    guard words == ["pads"] || words == ["cells"] else {
      return .commandRefusal(.sayDivisor)
    }
    counts = words == ["pads"]
    return nil
  }

  private static func setSlope(_ settings: inout Layer, _ words: [String]) -> Phrase? {
    guard words.count == 1, let slope = Float(words[0]), (-2...2).contains(slope) else {
      return .commandRefusal(.giveSlope)
    }
    settings.slopes = Slopes(settings.slopes.tensor.values.map { _ in slope })
    return nil
  }

  private static func setPower(_ power: inout Int, _ words: [String]) -> Phrase? {
    let numbers = numbers(words)
    guard numbers.count == 1 else { return .commandRefusal(.giveWhole) }
    power = numbers[0]
    return nil
  }

  /// Whole numbers up to six digits between blanks, commas and crosses; none where anything else is among them.
  private static func numbers(_ words: [String]) -> [Int] {
    let fields = words.flatMap { $0.split { $0 == "x" || $0 == "×" || $0 == "," } }
    let numbers = fields.compactMap { TypedCommand.number(String($0)) }
    return numbers.count == fields.count ? numbers : []
  }
}
