/// Remarks about the box of one step.
public enum RemarkMessage: Hashable, Sendable {
  case nanWins
  case nanSpreads

  case offZeros(Int, of: Int)
  case zerosLeftOut
  case offNeverWin(Int, of: Int)
  case offNeverWinBriefly(Int, of: Int)
  case offAddNothing(Int, of: Int)
  case offBriefly(Int, of: Int)

  case dividedByBox(Int)
  case dividedWithPads(Int, real: Int, pads: Int)
  case dividedWithPadsBriefly(real: Int, pads: Int)
  case divided(Int, not: Int)
  case dividedBriefly(Int, not: Int)

  case thisBox(Phrase)
  case dividedByOwn(Int)
  case dividedByBriefly(Int)

  case tieAt(Phrase)
  case tie
  case weightsZeros
  case weightsOverChannels(Int)
  case weightsOverChannelsBriefly(Int)
  case weights
  case weightsBriefly
  case powerOne
  case powerTwo
  case power(Int)
  case kept
  case becomesZero
  case timesSlope
}
