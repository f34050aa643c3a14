/// Questions about how many cells count, and mistakes in them.
public enum CountTaskMessage: Hashable, Sendable {
  case askReal(Phrase, hasGaps: Bool)
  case askDivisor(Phrase)
  case rowsRead(Int)
  case padsCount
  case rowsOnMap(Int)
  case cellsOnMap(rows: Int, columns: Int)
  case addPads(cells: Int, pads: Int, divisor: Int)
  case countedAll(Int, off: Int)
  case countedPads(Int)
  case countedMissing(Int)
  case countedOverhang(Int)
  case leftOutPads(Int)
  case bothDirections
}

/// Mistakes about one value after an activation.
public enum ActivationMistakeMessage: Hashable, Sendable {
  case keptNegative(String)
  case withoutSign(String)
  case cutPositive(String)
  case plain(String)
  case lostSign(String)
  case unscaled(String, String)
  case scaledPositive(String)
}

/// Mistakes in one box of a pooling layer.
public enum PoolMistakeMessage: Hashable, Sendable {
  case zeroAtEdge
  case dividedByBox(String, box: Int, divisor: Int, countsPads: Bool)
  case leftOutPads(String)
  case countedPads(String, Int)
  case averageForMax(String)
  case sumForMax(String)
  case sumForAverage(String)
  case maxForAverage(String)
  case averageForSum(String)
  case maxForSum(String)
  case forgotRoot(String, Int)
  case sumForNorm(String, Int)
  case maxForNorm(String)
  case largestAbsolute(String)
  case lostSign(String)
  case dividedBySide(String, Int, Int)
  case strideOne(String, String)
  case ownSize(String, String)
  case neighbours(String, String)
  case otherStart(String, Phrase)
  case samePads
  case sameLowerPads
  case declaredPads
  case rowsForChannels(String, Phrase)
}
