@testable import Localization

extension EditorMessage {
  static let samples: [EditorMessage] = [
    .tooManyToEdit(12), .tooManyToEdit(1), .askedNotEdited, .onlyThisRow, .onlyThisColumn, .nothingToUndo,
    .nothingToRedo, .oneChannelBlocks, .typeCell, .noNumber("s0"), .nothingPasted, .tooMuchPasted(12),
    .tooMuchPasted(1), .noBlock(.verbatim("p0")), .onlyThisFilterRow, .onlyThisFilterColumn, .onlyThisMap,
    .blockOfOtherSize("s0", than: "s1"), .tooManyWeights(12), .tooManyWeights(1), .ofMap(.verbatim("p0")),
    .ofFilter(.verbatim("p0")), .typeOrPasteMap, .typePasteMap, .typeMap, .typeOrPasteFilter,
    .typePasteFilter, .typeFilter, .biasIsOfFilter, .typeBiasFirst, .noFilterHere, .askedNotFiltered,
    .filterTaken(.verbatim("p0")),
  ]
}
