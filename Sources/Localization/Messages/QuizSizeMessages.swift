/// Questions about which settings made a result.
public enum SettingsTaskMessage: Hashable, Sendable {
  case ask
  case otherSize(String, String)
  case otherValue(String, Phrase, String)
  case sizeFirst(String)
  case firstCell(String)
  case firstCellIs(Phrase)
  case give([Phrase], String, Phrase)
}

/// Questions about the size of a result, and mistakes in them.
public enum SizeTaskMessage: Hashable, Sendable {
  case roundedUp
  case roundedDown
  case sameRoundedDown(String)
  case unchanged(String)
  case forgotPlusOne
  case boxBehindMap
  case forgotPads
  case countedPadOnce
  case forgotDilation(String, String)
  case strideIgnored(String)
  case strideIsPool(String)
  case swapped
  case ask
  case dropRule(hasPads: Bool)
  case overhangRule(hasPads: Bool)
  case sameRule(String, String)
  case leftOut
  case solution(String, String, String)
  /// "2·(3−1)+1 = 5".
  case span(String)
  case axis(isHeight: Bool, String, Phrase)
}
