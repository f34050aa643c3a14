/// Where a box or the filter is, and what it covers.
public enum PositionMessage: Hashable, Sendable {
  case coverage(Phrase, off: Int)
  case inChannel(Phrase, channel: Int)
  case firstBox(Phrase)
  case movedBox(Phrase, moved: Phrase)
  case adaptiveBox(Phrase, Phrase)
  case atCorner
  /// Off the map, by cells above and left of it.
  case offMap(above: Int, left: Int)
  /// "2 rows down and 1 column to the right"; an axis without a move is left out.
  case moved(down: Int, right: Int)
  case filterOff(Int)
  case filterAtCorner
  case filterStart(Phrase)
  case movedFilter(Phrase, moved: Phrase)
  case boxCovers(Phrase)
  case covers(Phrase)
  case channel(Int)
  case forChannel(Phrase)
  case inPlaceOfChannel(Phrase, of: Phrase)
  case inPlace(Phrase)
}

/// What several kinds of questions ask and explain.
public enum TaskMessage: Hashable, Sendable {
  case resultOf(Phrase, Phrase)
  case result(Phrase)
  case mapValue(Phrase, String)
  case aboveZero(Phrase, String)
  case channelResult(Int)
  case resultIn(Phrase)
  case swapped(String, Phrase)
  case valueThere(String)
  case channelHolds(Int, Phrase)
}

/// How a result is computed.
public enum ComputingMessage: Hashable, Sendable {
  case largestReal
  case largest
  case sum
  case weights
  case thenBias
  case formula(String)
  case averageOfRealAndPads
  case average(onlyReal: Bool)
  case averageOfBox
  case averageOfChannel
  case slopeOfChannel
  case slope(String)
  case zero
  case absolutes
  case squares
  case powers(Int)
}
