/// Large maps: moving the view, zooming, and long computations.
public enum ViewportMessage: Hashable, Sendable {
  case boxTooLarge(Int, limit: Int)
  case noMoreThatSide
  case allOnScreen
  case nothingNearer
  case viewsForSmaller(Int)
  case codeForSmaller(Int)
  case noViewOfLarge(Int, String, but: Phrase)
  case opening(String)
  case computing(Phrase, String, on: String)
  case workStopped
  case leaves
  case stops
  case whereThisIs
  case rows(String, Bool)
  case columns(String, Bool)
  case spans(Phrase, Phrase)
  case ofAll(Phrase, Int)
  case andFarther
  case dotIsCell
  case dot(is: String)
  case shortDot(String)
  case dotAt(Phrase, Phrase)
}
