extension English {
  func text(_ message: RemarkMessage) -> String {
    switch message {
    case .nanWins: "NaN wins over every number, as in PyTorch"
    case .nanSpreads: "one NaN makes the result NaN"
    case .offZeros(let off, let count): "\(off) of \(count) cells are off the map; 0s are left out"
    case .zerosLeftOut: "0s are left out"
    case .offNeverWin(let off, let count): "\(off) of \(count) cells lie off the map: −∞, so they never win"
    case .offNeverWinBriefly(let off, let count): "\(off) of \(count) cells off the map never win"
    case .offAddNothing(let off, let count): "\(off) of \(count) cells lie off the map and add nothing"
    case .offBriefly(let off, let count): "\(off) of \(count) cells are off the map"
    case .dividedByBox(let divisor): "divided by the \(divisor) cells of the box"
    case .dividedWithPads(let divisor, let real, let pads):
      "divided by \(divisor): \(real) real cells and \(pads) pads"
    case .dividedWithPadsBriefly(let real, let pads): "\(real) real, \(pads) pads"
    case .divided(let divisor, let count): "divided by \(realCells(divisor)), not by \(count)"
    case .dividedBriefly(let divisor, let count): "by \(realCells(divisor)), not by \(count)"
    case .thisBox(let place): "this box: \(text(place))"
    case .dividedByOwn(let divisor):
      ": divided by \(divisor == 1 ? "its one cell" : "its own \(divisor) cells")"
    case .dividedByBriefly(let divisor): ": by \(divisor)"
    case .tieAt(let place): "a tie: the first wins, \(text(place))"
    case .tie: "a tie: the first wins"
    case .weightsZeros: "value × weight, added up, 0s left out"
    case .weightsOverChannels(let channels): "value × weight over all \(channels) channels"
    case .weightsOverChannelsBriefly(let channels): "over all \(channels) channels"
    case .weights: "value × weight, added up; not flipped"
    case .weightsBriefly: "value × weight, added up"
    case .powerOne: "p = 1: the sum without signs"
    case .powerTwo: "p = 2: the root of the sum of squares"
    case .power(let p): "p = \(p): the larger p, the closer to max"
    case .kept: "above 0: kept as it is"
    case .becomesZero: "not above 0: becomes 0"
    case .timesSlope: "not above 0: times the slope"
    }
  }

  private func realCells(_ count: Int) -> String {
    count == 1 ? "the one real cell" : "the \(count) real cells"
  }
}
