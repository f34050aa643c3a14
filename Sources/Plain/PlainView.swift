import Curriculum
import Kernels
import Tutor
import Views

/// What was meant by a line that is typed at a stage.
enum PlainOrder {
  case commands([Event])
  /// Why it cannot be done, or how to say it.
  case wrong(String)
}

/// What can be typed in one view of a stage only.
struct PlainView {
  private let stage: StageState

  init(_ stage: StageState) { self.stage = stage }

  var help: [String] {
    switch stage.view {
    case .walk: []
    case .shapes: ["rows 7, columns 7, depth 3: the formula for another map"]
    case .backward:
      ["gradient 2: the gradient of this result, which is sent back", "gradient own: the lesson's own"]
    case .shift: ["move right, move left 2, move up, move down: the picture; move home: to where it was"]
    case .compare(let compare):
      ["compare NAME: \(compare.choices.map(\.word).joined(separator: ", "))"]
    case .pipeline:
      [
        "cell 2 3: how row 2, column 3 of this map came about; cell 2 3 of conv: of another map",
        "cell 2 3 channel 2: of another channel", "behind: the cell behind it; close: the maps again",
      ]
    }
  }

  /// Whether the first word means something to the view alone.
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

  func read(_ words: [String]) -> PlainOrder {
    switch stage.view {
    case .walk: .wrong("help lists what can be typed")
    case .shapes(let shapes): resize(words, shapes)
    case .backward(let backward): setGradient(words, backward)
    case .shift: move(words)
    case .compare(let compare): turn(words, compare)
    case .pipeline(let pipeline): open(words, pipeline)
    }
  }

  private func resize(_ words: [String], _ shapes: ShapesState) -> PlainOrder {
    let sides: [String: (ShapesState.Letter, Int)] = [
      "rows": (.rows, shapes.size.extent.height), "columns": (.columns, shapes.size.extent.width),
      "depth": (.depth, shapes.size.depth),
    ]
    guard words.count == 2, let (letter, now) = sides[words[0]],
      let index = shapes.letters.firstIndex(of: letter),
      let wanted = PlainSettings.number(words[1])
    else { return .wrong("give one whole number: rows 7") }
    return .commands([.command(.go(toStep: index)), .command(.shapes(.change(by: wanted - now)))])
  }

  private func setGradient(_ words: [String], _ backward: BackwardState) -> PlainOrder {
    guard words.count == 2 else { return .wrong("give one number: gradient 2") }
    if words[1] == "own" {
      return .commands([.command(.backward(.edit)), .command(.backward(.restore)), .command(.close)])
    }
    guard PlainEdit.isNumber(words[1]) else { return .wrong("type a number: 1.5, 3/2 or -4") }
    return .commands(
      [.command(.backward(.edit))] + words[1].map { .type($0) } + [
        .command(.backward(.set)), .command(.close),
      ])
  }

  private func move(_ words: [String]) -> PlainOrder {
    let directions = ["right": (0, 1), "left": (0, -1), "down": (1, 0), "up": (-1, 0)]
    if words == ["move", "home"] { return .commands([.command(.shift(.restore))]) }
    guard (2...3).contains(words.count), let (down, right) = directions[words[1]],
      let far = words.count == 3 ? PlainSettings.number(words[2]) : 1, far > 0
    else { return .wrong("say move right, move left 2, move up, move down or move home") }
    return .commands([.command(.shift(.move(down: down * far, right: right * far)))])
  }

  private func turn(_ words: [String], _ compare: CompareState) -> PlainOrder {
    let choices = compare.choices
    guard let now = choices.firstIndex(of: compare.comparison) else {
      return .wrong("there is nothing to compare")
    }
    if words == ["x"] || words == ["compare"] { return .commands([.command(.compare(.turn(by: 1)))]) }
    guard words.count == 2, let wanted = choices.firstIndex(where: { $0.word == words[1] }) else {
      return .wrong("compare one of: \(choices.map(\.word).joined(separator: ", "))")
    }
    return .commands([.command(.compare(.turn(by: wanted - now)))])
  }

  private func open(_ words: [String], _ pipeline: PipelineState) -> PlainOrder {
    if words == ["close"] { return .commands([.command(.pipeline(.close))]) }
    if words == ["behind"] {
      return pipeline.isOpen
        ? .commands([.command(.pipeline(.behind))]) : .wrong("open a cell first: cell 2 3")
    }
    let usage = PlainOrder.wrong("say cell 2 3, or cell 2 3 of conv, or cell 2 3 channel 2 of conv")
    var (rest, map, channel) = (words.dropFirst(), pipeline.position, 1)
    if let of = rest.lastIndex(of: "of") {
      let name = rest[(of + 1)...].joined(separator: " ")
      guard let index = pipeline.map(called: name, input: stage.spec.inputName) else {
        return .wrong("there is no map '\(name)'; its number from 1 will do, too")
      }
      (rest, map) = (rest[..<of], index)
    }
    if let at = rest.lastIndex(of: "channel") {
      guard rest.count == at - rest.startIndex + 2, let number = PlainSettings.number(rest[at + 1]) else {
        return usage
      }
      (rest, channel) = (rest[..<at], number)
    }
    let numbers = rest.compactMap(PlainSettings.number)
    guard numbers.count == rest.count, (1...2).contains(numbers.count) else { return usage }
    let cell = MapCell(
      channel: channel - 1, row: numbers.count == 2 ? numbers[0] - 1 : 0,
      column: numbers[numbers.count - 1] - 1)
    let size = pipeline.chain.maps[map]
    guard (0..<size.height).contains(cell.row), (0..<size.width).contains(cell.column),
      (0..<size.channels).contains(cell.channel)
    else {
      return .wrong("that map has \(size.height) rows, \(size.width) columns and \(size.channels) channels")
    }
    return .commands([.command(.pipeline(.openCell(cell, map: map)))])
  }
}

extension Comparison {
  /// As it is typed.
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
