import Kernels
import Screen
import AppCore
import Localization

/// Several ways to set the stage.
extension CompareState: ShownView {
  public func planner(on stage: StageState, _ props: StageProps, _ look: RenderStyle) -> StagePlanner {
    CompareView(self, glide: props.glide, look: look).plan
  }

  public var tellsSettings: Bool { false }
  public func opening(_ teller: ViewTelling) -> [ViewTelling.Part] { teller.opening(self) }
  public func step(_ teller: ViewTelling) -> [ViewTelling.Part] { teller.step(self) }

  private var typedChoices: String { choices.map(\.word).joined(separator: ", ") }
  public var typedHelp: [Phrase] { [.settingCommand(.compare(typedChoices))] }
  public var typedWords: [String] { ["compare", "x"] }
  public var showsEffect: Bool { true }

  public func typed(_ words: [String], on stage: StageState) -> TypedCommand {
    guard let now = choices.firstIndex(of: comparison) else {
      return .wrong(.commandRefusal(.noComparison))
    }
    if words == ["x"] || words == ["compare"] { return .commands([.command(.compare(.turn(by: 1)))]) }
    guard words.count == 2, let wanted = choices.firstIndex(where: { $0.word == words[1] }) else {
      return .wrong(.commandRefusal(.compareOne(of: typedChoices)))
    }
    return .commands([.command(.compare(.turn(by: wanted - now)))])
  }
}

extension Comparison {
  /// As typed.
  fileprivate var word: String {
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

extension ViewTelling {
  fileprivate func opening(_ compare: CompareState) -> [Part] {
    let names = VariantNames(compare.variants, look).names
    let results = compare.variants.enumerated().flatMap { index, variant -> [Part] in
      let told = { (what: Phrase) in
        Part.words(look(.viewTelling(.namedNumber(index + 1, names[index], what))))
      }
      guard let walk = variant.walk else { return [told(refusal(variant))] }
      let settings = SettingsLine.summary((try? variant.stage.get())?.settings ?? variant.settings)
      return [told(settings)] + maps(.viewTelling(.resultOfNumber(index + 1)), walk.result)
    }
    return [.words(look(.viewTelling(.comparedOnOneMap(compare.comparison.title))))] + results + [
      .words(differing(compare))
    ]
  }

  fileprivate func step(_ compare: CompareState) -> [Part] {
    let names = VariantNames(compare.variants, look).names
    let at = compare.place
    let lead = [
      look(.telling(.stepLead(compare.position + 1, of: compare.count))),
      look(.viewTelling(.resultPlace(name(of: at, compare)))),
    ]
    let sums = compare.variants.indices.map { index in
      sentence(look(.viewTelling(.number(index + 1, sum(compare.variants[index], at)))))
    }
    let why = compare.variants.indices.dropFirst().filter { compare.variants[$0].walk != nil }.compactMap {
      index -> String? in
      let difference = Difference(
        compare.variants[0], compare.variants[index], names: (names[0], names[index]), at: at)
      guard let wording = difference.wordings.first, !wording.isEmpty else { return nil }
      return sentence(look(compare.variants.count > 2 ? .viewTelling(.number(index + 1, wording)) : wording))
    }
    return [.words(look.joined(lead + sums + why))]
  }

  private func sum(_ variant: CompareState.Variant, _ at: MapCell) -> Phrase {
    if let stage = variant.stage(at: at) {
      return Phrase.verbatim(text(TermsView(stage, look).equation(limit: Self.room)))
    }
    return variant.walk == nil ? refusal(variant) : .compare(.noResultHere)
  }

  private func refusal(_ variant: CompareState.Variant) -> Phrase {
    if case .failure(let refusal) = variant.stage { refusal.reason } else { .nothing }
  }

  /// Which results are not the same under all settings.
  private func differing(_ compare: CompareState) -> String {
    let steps = (0..<compare.count).filter { step in
      compare.variants.indices.contains { compare.differs($0, at: step) }
    }
    let places = steps.prefix(Self.mostListed).map { name(of: compare.place(of: $0), compare) }
    let rest: Phrase = steps.count > places.count ? .telling(.andSoOn) : .nothing
    let count = Phrase.viewTelling(.resultsDiffer(steps.count, of: compare.count))
    return sentence(
      look(
        places.isEmpty ? count : count + .mark(.colon) + places.joined(separator: .mark(.semicolon)) + rest))
  }

  private func name(of place: MapCell, _ compare: CompareState) -> Phrase {
    let channel: Phrase = compare.grid.depth > 1 ? .telling(.theChannel(place.channel + 1)) : .nothing
    return channel + self.place(place.row, place.column)
  }
}
