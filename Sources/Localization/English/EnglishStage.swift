extension English {
  func text(_ message: StageMessage) -> String {
    switch message {
    case .map: "map"
    case .movedMap: "moved map"
    case .sizedMap(let extent): "map \(extent)"
    case .channel(let channel, let count): "channel \(channel)/\(count)"
    case .result(let result, let count): "result \(result)/\(count)"
    case .filter(let filter, let count): "filter \(filter)/\(count)"
    case .sizedFilter(let extent): "filter \(extent)"
    case .convolved(let extent): "conv \(extent)"
    case .leakyCurve(let slope): "f(x) = x, or \(slope)·x below 0"
    case .agrees: "checked ✓"
    case .differs: "bug: fast and reference results differ, please report"
    case .differ(let kernel, let reference): "bug: fast \(kernel), reference \(reference), please report"
    case .place(let row, let column): "row \(row), column \(column)"
    case .edited(let place, let value): "\(text(place)) is \(value): "
    case .typeOrPaste: "type a number, or paste rows of them"
    case .plusBias(let bias): " + bias \(bias)"
    case .whichNumber: "which number does this box give?"
    case .saidRight: "right  "
    case .saidWrong(let said): "you said \(said)  "
    case .cellByCell(let size): "cell by cell: \(size) stays \(size)"
    case .oneNumber(let sizes): "\(sizes): one number per channel"
    case .to: " to "
    }
  }

  func text(_ message: BoxMessage) -> String {
    switch message {
    case .row: "row"
    case .column: "column"
    case .span(let noun, let places): span(text(noun), places)
    case .cellIs(let place, let value): "The cell in \(text(place)) is \(value)."
    case .covers(let rows, let columns, let values, let off):
      "The box covers \(text(rows)), \(text(columns)) (\(text(values)))\(text(off))."
    case .values(let values, let channel): "channel \(channel): \(values)"
    case .above: "above"
    case .below: "below"
    case .leftOf: "left of"
    case .rightOf: "right of"
    case .lieOff(let off, let count, let sides):
      "; \(off) of its \(count) cells \(off == 1 ? "lies" : "lie") \(sides.map(text).joined(separator: " and ")) the map"
    case .resultIs(let place, let value): "The result in \(text(place)) is \(value)."
    case .kernelSays(let value): " The fast path gives \(value): that is a bug, please report it."
    case .channelLead(let channel, let count): "Channel \(channel) of \(count). "
    case .filterLead(let filter, let count): "Filter \(filter) of \(count). "
    }
  }

  private func span(_ noun: String, _ places: [Int]) -> String {
    guard let first = places.first, let last = places.last else { return "no \(noun)" }
    if places.count == 1 { return "\(noun) \(first)" }
    let isRun = last - first + 1 == places.count
    return "\(noun)s " + (isRun ? "\(first)–\(last)" : places.map(String.init).joined(separator: ", "))
  }
}
