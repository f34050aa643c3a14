extension English {
  func text(_ message: EditorMessage) -> String {
    switch message {
    case .tooManyToEdit(let cells): "a map of over \(cells) cells cannot be edited"
    case .askedNotEdited: "this stage asks for results: t shows them, then i edits the map"
    case .onlyThisRow: "the map has only this row"
    case .onlyThisColumn: "the map has only this column"
    case .nothingToUndo: "there is nothing to undo"
    case .nothingToRedo: "there is nothing to redo"
    case .oneChannelBlocks: "a block can be pasted only onto a map with one channel"
    case .typeCell: "type a number: 1.5, 3/2, -4 or inf"
    case .noNumber(let word): "'\(word)' is not a number: nothing was pasted"
    case .nothingPasted: "the pasted text has no numbers"
    case .tooMuchPasted(let limit): "the pasted text has over \(limit) numbers"
    case .noBlock(let why): "not a block: \(text(why))"
    case .onlyThisFilterRow: "the filter has only this row"
    case .onlyThisFilterColumn: "the filter has only this column"
    case .onlyThisMap: "there is only this map; a convolution also has a filter"
    case .blockOfOtherSize(let block, let map):
      "the pasted block is \(block), but the channels here are \(map)"
    case .tooManyWeights(let limit): "filters have at most \(limit) weights here"
    case .ofMap(let place): "map \(text(place))"
    case .ofFilter(let place): "filter \(text(place))"
    case .typeOrPasteMap: "type a number, or paste rows of them; ⇥ the filter"
    case .typePasteMap: "type, or paste rows; ⇥ the filter"
    case .typeMap: "type or paste; ⇥ the filter"
    case .typeOrPasteFilter: "type a number, or paste rows of them; ⇥ the map, d classic ones, b bias"
    case .typePasteFilter: "type, or paste rows; ⇥ the map, d classic ones, b bias"
    case .typeFilter: "type or paste; d classic ones, b bias"
    case .biasIsOfFilter: "a bias belongs to a filter: ⇥ goes to it"
    case .typeBiasFirst: "type the bias first, then b"
    case .noFilterHere: "only a convolution has a filter: o changes the operation"
    case .askedNotFiltered: "this stage asks for results: t shows them, then d changes the filter"
    case .filterTaken(let name): "the filter is now \(text(name)); r goes back, i edits it"
    }
  }
}
