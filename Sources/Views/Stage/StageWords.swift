import Narration
import Kernels
import AppCore
import Localization

/// A stage in words and formatted numbers, for output without a canvas.
public struct StageWords {
  public let stage: StageState
  public let look: RenderStyle
  private let formats: (input: NumberFormat, result: NumberFormat)

  public init(_ stage: StageState, look: RenderStyle = RenderStyle()) {
    self.stage = stage
    self.look = look
    let walk = stage.walk
    formats = (
      NumberFormat(fitting: walk.input.values, look), NumberFormat(fitting: walk.result.values, look)
    )
  }

  /// A value of the input map, written as its whole map is.
  public func input(channel: Int, row: Int, column: Int) -> String {
    formats.input.string(stage.walk.input[channel, row, column])
  }

  /// The value of result `index`, written as its whole map is.
  public func result(_ index: Int) -> String { formats.result.string(stage.walk.result.values[index]) }

  /// "max, pool 2×2, stride 2, edge overhang": the settings that matter here.
  public var settings: String { look(SettingsLine.summary(stage.settings)) }

  /// The same as a sentence, and the size: "Settings: max, pool 2×2. Size: ⌊(4−2)/2⌋+1 = 2 → 2×2."
  public var setting: String {
    look.joined([
      look(.telling(.settingsAre(SettingsLine.summary(stage.settings)))), look(.telling(.sizeIs(formula))),
    ])
  }

  /// "⌈(5−2)/2⌉+1 = 3 → 3×3".
  public var formula: String { FormulaView(stage.walk, look).text }

  /// The name of the layer over its result, as on the stage.
  public var layer: String { look(stage.settings.kind.shortTitle) }

  /// A weight of a convolution, as short as it can be written; empty for other layers.
  public func weight(filter: Int, channel: Int, row: Int, column: Int) -> String {
    stage.walk.layer.filters.map { NumberFormat.short($0[filter, channel, row, column], look) } ?? ""
  }

  /// The bias of filter `filter`; `nil` if it has none.
  public func bias(filter: Int) -> String? {
    stage.walk.layer.filters?.bias.map { NumberFormat.short($0[filter], look) }
  }

  public func step(_ index: Int) -> StepWords {
    var stage = stage
    stage.go(to: index)
    return StepWords(stage, look)
  }
}

/// One step in words.
public struct StepWords {
  /// A piece of a sum, and whether it is the value that wins, or the result.
  public struct Piece: Equatable, Sendable {
    public let text: String
    public let isMarked: Bool
  }

  private let stage: StageState
  private let look: RenderStyle
  private let step: WalkStep

  init(_ stage: StageState, _ look: RenderStyle) {
    self.stage = stage
    self.look = look
    step = stage.current
  }

  /// The sum in pieces, shortened with an ellipsis to about `limit` characters; without the stage's marks.
  public func pieces(limit: Int) -> [Piece] {
    let marks = Set(look.marks.left + look.marks.right)
    return TermsView(stage, look).equation(limit: limit).runs.map { run in
      let isMarked = run.style.ink == .winner
      return Piece(text: isMarked ? run.text.filter { !marks.contains($0) } : run.text, isMarked: isMarked)
    }
  }

  /// "max(5, 2, 0, 9) = 9".
  public func equation(limit: Int = 400) -> String { pieces(limit: limit).map(\.text).joined() }

  /// A remark about this box; empty if there is none.
  public var remark: String { TermsView(stage, look).remark(limit: .max) }

  /// "The box covers rows 3–4, columns 1–2 (5, 2, 0, 9)."
  public var place: String {
    let real = step.realCells
    if stage.walk.layer.isPointwise, let cell = real.first, let value = step.terms.first {
      return look(.box(.cellIs(.stage(.place(cell.row + 1, cell.column + 1)), short(value))))
    }
    let rows = Self.span(real.map(\.row), .box(.row))
    let columns = Self.span(real.map(\.column), .box(.column))
    return look(.box(.covers(rows, columns, values, off: offMap(real.count))))
  }

  /// The values under the box; with several channels, one channel after the other.
  private var values: Phrase {
    let terms = step.terms.prefix(Self.mostValues)
    let rest = Phrase.verbatim(step.terms.count > Self.mostValues ? ", …" : "")
    let size = max(1, step.terms.count / max(1, step.channels.count))
    let groups = stride(from: 0, to: terms.count, by: size).map { start in
      terms[start..<min(terms.count, start + size)].map(short).joined(separator: ", ")
    }
    guard step.channels.count > 1 else { return Phrase.verbatim(groups.joined()) + rest }
    return groups.enumerated().map { .box(.values($1, ofChannel: $0 + 1)) }.joined(
      separator: .mark(.semicolon)) + rest
  }

  /// "The result in row 2, column 1 is 9.", with the kernel's own value if it differs.
  public var result: String {
    let place = Phrase.stage(.place(step.row + 1, step.column + 1))
    let fault = step.agrees ? Phrase.nothing : .box(.kernelSays(short(step.kernel)))
    return look(.box(.resultIs(place, short(step.result))) + fault)
  }

  /// All of it: place, sum, result, remark.
  public var sentence: String {
    let remark =
      remark.isEmpty ? "" : remark.prefix(1).uppercased() + remark.dropFirst() + look(.mark(.fullStop))
    return lead + look.joined([place, equation() + look(.mark(.fullStop)), remark, result])
  }

  /// What to compute, without the result.
  public var question: String { lead + place }

  private var lead: String {
    let channels = stage.walk.result.channels
    if channels == 1 { return "" }
    return look(
      stage.walk.layer.filters == nil
        ? .box(.channelLead(step.channel + 1, of: channels))
        : .box(.filterLead(step.channel + 1, of: channels)))
  }

  private static let mostValues = 25

  private func short(_ value: Float) -> String { NumberFormat.short(value, look) }

  /// "; 2 of its 4 cells lie below and right of the map".
  private func offMap(_ real: Int) -> Phrase {
    let off = step.cells.count - real
    guard off > 0 else { return .nothing }
    let input = stage.walk.placed.input
    let sides: [Phrase] = [
      (Phrase.box(.above), step.cells.contains { $0.row < 0 }),
      (.box(.below), step.cells.contains { $0.row >= input.height }),
      (.box(.leftOf), step.cells.contains { $0.column < 0 }),
      (.box(.rightOf), step.cells.contains { $0.column >= input.width }),
    ].filter(\.1).map(\.0)
    return .box(.lieOff(off, of: step.cells.count, sides))
  }

  /// "rows 3–4", "row 5", or for a box with gaps "rows 1, 3".
  private static func span(_ places: [Int], _ noun: Phrase) -> Phrase {
    .box(.span(noun, Set(places).sorted().map { $0 + 1 }))
  }
}
