/// What questions are about.
public enum ConceptMessage: Hashable, Sendable {
  case questions(ofLesson: String)
  case convolutionValue
  case reluValue
  case maxValue
  case winner
  case averageValue
  case sumValue
  case sizeDrop
  case sizeOverhang
  case realCells
  case divisor
  case sizeSame
  case sizePadded
  case code
  case settings
  case shift
  case gradient
  /// A topic as it is typed: framework names and other proper names stay.
  case topic(String)
}

/// What `stats` prints.
public enum StatsMessage: Hashable, Sendable {
  case empty
  case concept
  case asked
  case right
  case weeks(Int)
  case due
  case dueNow
  case dueIn(Int)
  case damaged(Int)
  case nothingDueNow
  /// The name that `quiz` takes, and in other languages than its own what it means.
  case name(String, Phrase)
}
