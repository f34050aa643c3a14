/// Editing a map or a filter.
public enum EditorMessage: Hashable, Sendable {
  case tooManyToEdit(Int)
  case askedNotEdited
  case onlyThisRow
  case onlyThisColumn
  case nothingToUndo
  case nothingToRedo
  case oneChannelBlocks
  case typeCell
  case noNumber(String)
  case nothingPasted
  case tooMuchPasted(Int)
  case noBlock(Phrase)

  case onlyThisFilterRow
  case onlyThisFilterColumn
  case onlyThisMap
  case blockOfOtherSize(String, than: String)
  case tooManyWeights(Int)
  case ofMap(Phrase)
  case ofFilter(Phrase)
  case typeOrPasteMap
  case typePasteMap
  case typeMap
  case typeOrPasteFilter
  case typePasteFilter
  case typeFilter
  case biasIsOfFilter
  case typeBiasFirst
  case noFilterHere
  case askedNotFiltered
  case filterTaken(Phrase)
}
