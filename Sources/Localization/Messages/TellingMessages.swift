/// A stage in sentences and aligned numbers, for plain mode.
public enum TellingMessage: Hashable, Sendable {
  case onStage(Phrase)
  case settingsAre(Phrase)
  case sizeIs(String)
  case stepLead(Int, of: Int)
  case askedResult(Phrase)
  case andSoOn
  case theChannelOf(Int, of: Int)
  case theChannel(Int)

  case theMap
  case theResult
  case theFilter
  case theFilterOf(Int, of: Int)
  case biasIs(String)
  case mapTitle(Phrase, String)
  case channelTitle(Phrase, channel: Int, of: Int, String)
  case columnBlock(Int, Int)
}

/// What plain mode says of single views.
public enum ViewTellingMessage: Hashable, Sendable {
  case letterIs(String, String, Phrase)
  case formulaFollows

  case gradientOfResult
  case receivedByCells
  case hasGradient(Phrase, String)
  case receives(Phrase, String, total: String)
  case nobodyReceives

  case mapAfterMove
  case resultBeforeMove
  case resultAfterMove
  case plotTitle
  case beforeAndAfter(String, String)
  case resultsStay(Phrase, Int, of: Int)

  case comparedOnOneMap(Phrase)
  case namedNumber(Int, String, Phrase)
  case number(Int, Phrase)
  case resultOfNumber(Int)
  case resultPlace(Phrase)
  case resultsDiffer(Int, of: Int)

  case mapsInOrder(Phrase)
  case thenMap
  case mapLead(Int, of: Int, String, String)
  case itsNumbers
  case allNaN
  case valuesGo(String, String, below: Int, zero: Int, above: Int, nan: Int)
  case ofChannels(Int, of: Int)
  case cellDiffers
}
