/// The words above and below the maps of a stage.
public enum StageMessage: Hashable, Sendable {
  case map
  case movedMap
  case sizedMap(String)
  case channel(Int, of: Int)
  case result(Int, of: Int)
  case filter(Int, of: Int)
  case sizedFilter(String)
  case convolved(String)
  case leakyCurve(String)

  case agrees
  case differs
  case differ(String, String)

  /// Counted from 1.
  case place(Int, Int)
  case edited(Phrase, is: String)
  case typeOrPaste
  case plusBias(String)
  case whichNumber
  case saidRight
  case saidWrong(String)

  case cellByCell(String)
  case oneNumber(String)
  case to
}

/// A box and its cells in words.
public enum BoxMessage: Hashable, Sendable {
  case row
  case column
  /// "rows 3–4", "row 5": places from 1, in order; for a box with gaps "rows 1, 3".
  case span(Phrase, [Int])
  case cellIs(Phrase, String)
  case covers(Phrase, Phrase, Phrase, off: Phrase)
  case values(String, ofChannel: Int)
  case above
  case below
  case leftOf
  case rightOf
  /// "; 2 of its 4 cells lie below and right of the map".
  case lieOff(Int, of: Int, [Phrase])
  case resultIs(Phrase, String)
  case kernelSays(String)
  case channelLead(Int, of: Int)
  case filterLead(Int, of: Int)
}
