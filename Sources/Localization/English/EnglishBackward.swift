extension English {
  func text(_ message: BackwardMessage) -> String {
    switch message {
    case .itsGradient: "its gradient"
    case .itsGradientIs: "its gradient: "
    case .gradientOfResult(let result, let count): "← of result \(result)/\(count)"
    case .gradientOfTheResult: "← of results"
    case .gradientLead: "gradient "
    case .toWinner: " → the winner "
    case .toEach(let count): count == 1 ? " to the one real cell" : " to each of \(count) real cells"
    case .toEachBriefly(let count): count == 1 ? " to one cell" : " to each of \(count)"
    case .timesWeight(let times): " \(times) its weight"
    case .passes: " passes unchanged: "
    case .nanNotAbove: "NaN is not above 0"
    case .blocks: " blocks it"
    case .timesSlope(let times, let slope): " \(times) slope \(slope) "
    case .nowHas: " now has "
    case .theWinner: "the "
    case .tieTakesAll: "a tie: the first in reading order gets it all"
    case .tieTakesAllBriefly: "a tie: the first gets it all"
    case .othersGetNothing: "the other cells of the box get nothing"
    case .othersGetNothingBriefly: "the others get nothing"
    case .noSlopeAtZero: "at 0 ReLU has no slope: 0 by convention"
    case .withSign: "each cell: the gradient, with the sign of x"
    case .gradientOfRoot: "gradient · x / result"
    case .gradientOfPower(let power): "gradient · sign(x) · (|x| / result)^\(power)"
    case .padsLose(let pads): "the share of the \(pads) pads is lost"
    case .padsLoseBriefly: "the pads' share is lost"
    case .offGetNothing(let off, let count): "\(off) of \(count) cells lie off the map and get nothing"
    case .offGetNothingBriefly: "off the map: nothing"
    }
  }
}
