import LessonFormat
import Kernels
import AppCore
import Views
import Localization

/// The meaning of a line typed at a stage.
enum TextModeCommand {
  case commands([Event])
  /// Why it cannot be done, or how to type it.
  case wrong(Phrase)
}

/// Commands of a single view.
struct TextModeView {
  private let stage: StageState

  init(_ stage: StageState) { self.stage = stage }

  var help: [Phrase] {
    switch stage.view {
    case .walk: []
    case .shapes: [.settingCommand(.rows)]
    case .backward: [.settingCommand(.gradient), .settingCommand(.ownGradient)]
    case .shift: [.settingCommand(.move)]
    case .compare(let compare):
      [.settingCommand(.compare(compare.choices.map(\.word).joined(separator: ", ")))]
    case .pipeline: [.settingCommand(.cell), .settingCommand(.cellChannel), .settingCommand(.behind)]
    }
  }

  /// Whether the first word is a command of the view.
  func takes(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return switch stage.view {
    case .walk: false
    case .shapes: ["rows", "columns", "depth"].contains(first)
    case .backward: first == "gradient"
    case .shift: first == "move"
    case .compare: first == "compare" || first == "x"
    case .pipeline: ["cell", "behind", "close"].contains(first)
    }
  }

  func read(_ words: [String]) -> TextModeCommand {
    switch stage.view {
    case .walk: .wrong(.commandRefusal(.helpLists))
    case .shapes(let shapes): resize(words, shapes)
    case .backward(let backward): setGradient(words, backward)
    case .shift: move(words)
    case .compare(let compare): turn(words, compare)
    case .pipeline(let pipeline): open(words, pipeline)
    }
  }

  private func resize(_ words: [String], _ shapes: ShapesState) -> TextModeCommand {
    let sides: [String: (ShapesState.Letter, Int)] = [
      "rows": (.rows, shapes.size.extent.height), "columns": (.columns, shapes.size.extent.width),
      "depth": (.depth, shapes.size.depth),
    ]
    guard words.count == 2, let (letter, now) = sides[words[0]],
      let index = shapes.letters.firstIndex(of: letter),
      let wanted = TextModeSettings.number(words[1])
    else { return .wrong(.commandRefusal(.giveRows)) }
    return .commands([.command(.go(toStep: index)), .command(.shapes(.change(by: wanted - now)))])
  }

  private func setGradient(_ words: [String], _ backward: BackwardState) -> TextModeCommand {
    guard words.count == 2 else { return .wrong(.commandRefusal(.giveGradient)) }
    if words[1] == "own" {
      return .commands([.command(.backward(.edit)), .command(.backward(.restore)), .command(.close)])
    }
    guard TextModeEdit.isNumber(words[1]) else { return .wrong(.commandRefusal(.typeAnyNumber)) }
    return .commands(
      [.command(.backward(.edit))] + words[1].map { .type($0) } + [
        .command(.backward(.set)), .command(.close),
      ])
  }

  private func move(_ words: [String]) -> TextModeCommand {
    let directions = ["right": (0, 1), "left": (0, -1), "down": (1, 0), "up": (-1, 0)]
    if words == ["move", "home"] { return .commands([.command(.shift(.restore))]) }
    guard (2...3).contains(words.count), let (down, right) = directions[words[1]],
      let far = words.count == 3 ? TextModeSettings.number(words[2]) : 1, far > 0
    else { return .wrong(.commandRefusal(.sayMove)) }
    return .commands([.command(.shift(.move(down: down * far, right: right * far)))])
  }

  private func turn(_ words: [String], _ compare: CompareState) -> TextModeCommand {
    let choices = compare.choices
    guard let now = choices.firstIndex(of: compare.comparison) else {
      return .wrong(.commandRefusal(.noComparison))
    }
    if words == ["x"] || words == ["compare"] { return .commands([.command(.compare(.turn(by: 1)))]) }
    guard words.count == 2, let wanted = choices.firstIndex(where: { $0.word == words[1] }) else {
      return .wrong(.commandRefusal(.compareOne(of: choices.map(\.word).joined(separator: ", "))))
    }
    return .commands([.command(.compare(.turn(by: wanted - now)))])
  }

  private func open(_ words: [String], _ pipeline: PipelineState) -> TextModeCommand {
    if words == ["close"] { return .commands([.command(.pipeline(.close))]) }
    if words == ["behind"] {
      return pipeline.isOpen
        ? .commands([.command(.pipeline(.behind))]) : .wrong(.commandRefusal(.openFirst))
    }
    let usage = TextModeCommand.wrong(.commandRefusal(.sayCell))
    var (rest, map, channel) = (words.dropFirst(), pipeline.position, 1)
    if let of = rest.lastIndex(of: "of") {
      let name = rest[(of + 1)...].joined(separator: " ")
      guard let index = pipeline.map(called: name, input: stage.spec.inputName) else {
        return .wrong(.commandRefusal(.noMap(name)))
      }
      (rest, map) = (rest[..<of], index)
    }
    if let at = rest.lastIndex(of: "channel") {
      guard rest.count == at - rest.startIndex + 2, let number = TextModeSettings.number(rest[at + 1]) else {
        return usage
      }
      (rest, channel) = (rest[..<at], number)
    }
    let numbers = rest.compactMap(TextModeSettings.number)
    guard numbers.count == rest.count, (1...2).contains(numbers.count) else { return usage }
    let cell = MapCell(
      channel: channel - 1, row: numbers.count == 2 ? numbers[0] - 1 : 0,
      column: numbers[numbers.count - 1] - 1)
    let size = pipeline.chain.maps[map]
    guard (0..<size.height).contains(cell.row), (0..<size.width).contains(cell.column),
      (0..<size.channels).contains(cell.channel)
    else {
      return .wrong(.commandRefusal(.mapHas(rows: size.height, columns: size.width, channels: size.channels)))
    }
    return .commands([.command(.pipeline(.openCell(cell, map: map)))])
  }
}

extension Comparison {
  /// As typed.
  var word: String {
    switch self {
    case .lesson: "lesson"
    case .divisors: "divisors"
    case .edges: "edges"
    case .operations: "operations"
    case .strides: "strides"
    case .frameworks: "frameworks"
    }
  }
}
