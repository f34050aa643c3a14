/// Questions about gradients, and mistakes in them.
public enum GradientTaskMessage: Hashable, Sendable {
  case ask(Phrase)
  case notAddedUp(String, Int)
  case sharedTie(String)
  case sumOfAll(String)
  case gradientOfBox(String)
  case doesWin
  case undivided(String, boxes: Int)
  case dividedByBox(String)
  case gateIgnored(String, String)
  case gateOpen(String)
  case ofResult
  case oneBox(Phrase)
  case boxes(Int)
  case cellHolds(String)
  case maximum
  case sum
  case average
  case norm
  case convolution
  case rectifier
  case activation
  case cellReceives(Phrase, String, String)
  case noBox
  case sends(Phrase, String)
}

/// Questions about a map that moves, and mistakes in them.
public enum ShiftTaskMessage: Hashable, Sendable {
  /// Where the map moves to, by one cell. Raw values are stable.
  public enum Direction: String, Sendable, CaseIterable {
    case right, left, down, up
  }

  case ask(Direction, results: Int)
  case notInvariant
  case someStay
  case countedChanges
  case wrappedAround
  case draw
  case secondRow(Phrase)
  case firstRow(Phrase)
  case keep(Int, of: Int)
}

/// Questions about which cell wins, and mistakes in them.
public enum WinnerTaskMessage: Hashable, Sendable {
  case ask(Phrase)
  case firstOfEqual
  case largest
  case appears(times: Int)
  case solution(String, rule: Phrase, winner: Phrase)
  case lastOfTie(String)
  case largestAbsolute(String)
  case placeInBox
  case swapped
  case strideOne(String)
  case ownSize(String)
  case neighbours(String)
  case startsOnMap
}
