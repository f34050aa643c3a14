import Kernels
import Screen
import Tutor

/// Several ways to set the stage.
extension ViewWords {
  func telling(_ compare: CompareState) -> [Part] {
    let names = VariantNames(compare.variants, look).names
    let results = compare.variants.enumerated().flatMap { index, variant -> [Part] in
      let name = "Number \(index + 1), \(names[index])"
      guard let walk = variant.walk else { return [.words("\(name): \(refusal(variant)).")] }
      let settings = SettingsLine.summary((try? variant.stage.get())?.settings ?? variant.settings)
      return [.words("\(name): \(settings).")] + maps("The result of number \(index + 1)", walk.result)
    }
    return [.words("Compared on one map: \(look(compare.comparison.title)).")] + results + [
      .words(differing(compare))
    ]
  }

  func step(_ compare: CompareState) -> [Part] {
    let names = VariantNames(compare.variants, look).names
    let at = compare.place
    let lead = "Step \(compare.position + 1) of \(compare.count). Result \(name(of: at, compare))."
    let sums = compare.variants.indices.map { index in
      sentence("number \(index + 1): \(sum(compare.variants[index], at))")
    }
    let why = compare.variants.indices.dropFirst().filter { compare.variants[$0].walk != nil }.compactMap {
      index -> String? in
      let difference = Difference(
        compare.variants[0], compare.variants[index], names: (names[0], names[index]), at: at)
      let wording = difference.wordings.first.map { look($0) } ?? ""
      if wording.isEmpty { return nil }
      return compare.variants.count > 2 ? "Number \(index + 1): \(wording)." : sentence(wording)
    }
    return [.words(([lead] + sums + why).joined(separator: " "))]
  }

  private func sum(_ variant: CompareState.Variant, _ at: CompareState.Place) -> String {
    if let stage = variant.stage(at: at) {
      return text(TermsView(stage, look).equation(limit: Self.room))
    }
    return variant.walk == nil ? refusal(variant) : "no result here"
  }

  private func refusal(_ variant: CompareState.Variant) -> String {
    if case .failure(let refusal) = variant.stage { look(refusal.reason) } else { "" }
  }

  /// Which results are not the same under all settings.
  private func differing(_ compare: CompareState) -> String {
    let steps = (0..<compare.count).filter { step in
      compare.variants.indices.contains { compare.differs($0, at: step) }
    }
    let places = steps.prefix(Self.mostListed).map { name(of: compare.place(of: $0), compare) }
    let rest = steps.count > places.count ? "; and so on" : ""
    let count = "\(steps.count) of \(compare.count) results differ"
    return sentence(places.isEmpty ? count : "\(count): \(places.joined(separator: "; "))\(rest)")
  }

  private func name(of place: CompareState.Place, _ compare: CompareState) -> String {
    let channel = compare.grid.depth > 1 ? "channel \(place.channel + 1), " : ""
    return channel + self.place(place.row, place.column)
  }
}
