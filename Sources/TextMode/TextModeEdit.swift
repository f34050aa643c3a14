import Kernels
import Quiz
import AppCore
import Views
import Localization

/// Typed edits of the map and the filters: "set 2 3 7.5", "weight 1 1 -1", "filter sobel x".
struct TextModeEdit {
  private let stage: StageState

  init(_ stage: StageState) { self.stage = stage }

  var help: [Phrase] {
    stage.walk.layer.filters == nil
      ? [.settingCommand(.set)]
      : [.settingCommand(.set), .settingCommand(.weight), .settingCommand(.filter(Self.names))]
  }

  private static let names = ClassicFilter.allCases.map { $0.name.lowercased() }.joined(separator: ", ")

  static func isNumber(_ word: String) -> Bool { AnswerReader.number(word) != nil }

  func read(_ words: [String]) -> TypedCommand {
    if stage.prediction != nil {
      return .wrong(.commandRefusal(.predictFirst))
    }
    switch words[0] {
    case "filter": return classic(words.dropFirst().joined(separator: " "))
    case "weight" where stage.walk.layer.filters == nil:
      return .wrong(.commandRefusal(.onlyConvolution))
    default: return cell(words)
    }
  }

  private func classic(_ name: String) -> TypedCommand {
    guard stage.walk.layer.filters != nil else {
      return .wrong(.commandRefusal(.onlyConvolution))
    }
    let all = ClassicFilter.allCases
    guard let index = all.firstIndex(where: { $0.name.lowercased() == name }) else {
      return .wrong(.commandRefusal(.classicFiltersAre(Self.names)))
    }
    return .commands([.command(.detector(.toggle)), .command(.detector(.choose(index)))])
  }

  private func cell(_ words: [String]) -> TypedCommand {
    let isWeight = words[0] == "weight"
    let usage = TypedCommand.wrong(.commandRefusal(.sayEdit(words[0])))
    guard words.count >= 4, let row = TypedCommand.number(words[1]),
      let column = TypedCommand.number(words[2]),
      Self.isNumber(words[3]), let options = options(Array(words.dropFirst(4)), isWeight)
    else { return usage }
    let filters = stage.walk.layer.filters
    let map = isWeight ? (filters?.planes ?? stage.walk.input) : stage.walk.input
    let channels = isWeight ? (filters?.channels ?? 1) : map.channels
    guard (1...map.height).contains(row), (1...map.width).contains(column),
      (1...channels).contains(options.channel), (1...(filters?.count ?? 1)).contains(options.filter)
    else {
      let count = isWeight ? filters?.count ?? 1 : nil
      return .wrong(
        .commandRefusal(.thereAre(rows: map.height, columns: map.width, channels: channels, filters: count)))
    }
    let plane =
      isWeight
      ? stage.walk.input.channels + (options.filter - 1) * channels + options.channel - 1
      : options.channel - 1
    let go: [EditCommand] = [.begin, .turn(by: plane), .move(down: row - 1, right: column - 1)]
    return .commands(
      go.filter { $0 != .turn(by: 0) }.map { .command(.edit($0)) } + words[3].map { .type($0) }
        + [.command(.edit(.set))])
  }

  /// "channel 2 filter 1", in any order.
  private func options(_ words: [String], _ isWeight: Bool) -> (channel: Int, filter: Int)? {
    var options = (channel: 1, filter: 1)
    guard words.count.isMultiple(of: 2) else { return nil }
    for index in stride(from: 0, to: words.count, by: 2) {
      guard let number = TypedCommand.number(words[index + 1]) else { return nil }
      switch words[index] {
      case "channel": options.channel = number
      case "filter" where isWeight: options.filter = number
      default: return nil
      }
    }
    return options
  }
}
