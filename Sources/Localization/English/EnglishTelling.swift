extension English {
  func text(_ message: TellingMessage) -> String {
    switch message {
    case .onStage(let view): "On the stage: \(text(view))."
    case .settingsAre(let settings): "Settings: \(text(settings))."
    case .sizeIs(let formula): "Size: \(formula)."
    case .stepLead(let step, let count): "Step \(step) of \(count)."
    case .askedResult(let place): "What is the result in \(text(place))?"
    case .andSoOn: "; and so on"
    case .theChannelOf(let channel, let count): "channel \(channel) of \(count), "
    case .theChannel(let channel): "channel \(channel), "
    case .theMap: "The map"
    case .theResult: "The result"
    case .theFilter: "The filter"
    case .theFilterOf(let filter, let count): "Filter \(filter) of \(count)"
    case .biasIs(let bias): "Bias: \(bias)"
    case .mapTitle(let name, let extent): "\(text(name)), \(extent):"
    case .channelTitle(let name, let channel, let count, let extent):
      "\(text(name)), channel \(channel) of \(count), \(extent):"
    case .columnBlock(let first, let last): "columns \(first) to \(last):"
    }
  }

  func text(_ message: ViewTellingMessage) -> String {
    switch message {
    case .letterIs(let letter, let value, let meaning): "\(letter) = \(value): \(text(meaning))."
    case .formulaFollows: "The formula, with the numbers put in:"
    case .gradientOfResult: "The gradient of the result"
    case .receivedByCells: "What each cell of the map has received"
    case .hasGradient(let place, let gradient): "The result in \(text(place)) has the gradient \(gradient)."
    case .receives(let place, let amount, let total):
      "\(text(place)) receives \(amount) and now holds \(total)"
    case .nobodyReceives: "No cell receives any gradient."
    case .mapAfterMove: "The map after the move"
    case .resultBeforeMove: "The result before the move"
    case .resultAfterMove: "The result after the move"
    case .plotTitle: "Cells of the result that stay the same, in percent, by shift:"
    case .beforeAndAfter(let before, let after):
      "Before the move: \(before). After it, under the same box: \(after)."
    case .resultsStay(let direction, let kept, let all):
      "\(text(direction)): \(kept) of \(all) results \(kept == 1 ? "stays" : "stay") the same"
    case .comparedOnOneMap(let what): "Compared on one map: \(text(what))."
    case .namedNumber(let number, let name, let what): "Number \(number), \(name): \(text(what))."
    case .number(let number, let what): "number \(number): \(text(what))"
    case .resultOfNumber(let number): "The result of number \(number)"
    case .resultPlace(let place): "The result in \(text(place))."
    case .resultsDiffer(let count, let all): "\(count) of \(all) results differ"
    case .mapsInOrder(let maps): "The maps, one after the other: \(text(maps))."
    case .thenMap: ", then "
    case .mapLead(let map, let count, let name, let size): "Map \(map) of \(count): \(name), \(size)."
    case .itsNumbers: "Its numbers"
    case .allNaN: "All its values are NaN."
    case .valuesGo(let least, let most, let below, let zero, let above, let nan):
      "Its values go from \(least) to \(most); \(below) are below 0, \(zero) are 0, \(above) above 0\(nan > 0 ? ", \(nan) NaN" : "")."
    case .ofChannels(let channel, let count): "Channel \(channel) of \(count)."
    case .cellDiffers: "fast and reference results differ: please report this bug."
    }
  }
}
