extension English {
  func text(_ message: ViewportMessage) -> String {
    switch message {
    case .boxTooLarge(let cells, let limit):
      "a box of \(cells) cells is too large to step through: at most \(limit)"
    case .noMoreThatSide: "the map ends on that side"
    case .allOnScreen: "the whole map is on the screen"
    case .nothingNearer: "already at full size"
    case .viewsForSmaller(let limit): "the other views are for maps of up to \(limit) values"
    case .codeForSmaller(let limit): "a map of over \(limit) values is too long to show as code"
    case .noViewOfLarge(let limit, let view, let now):
      "maps of over \(limit) values have no view \(view): this is \(text(now))"
    case .opening(let name): "opening \(name)"
    case .computing(let layer, let poolSize, let map): "\(text(layer))\(poolSize) on \(map)"
    case .workStopped: "stopped: the settings are unchanged"
    case .leaves: " quits"
    case .stops: " stops"
    case .whereThisIs: "you are here"
    case .rows(let span, let isOne): "\(isOne ? "row" : "rows") \(span)"
    case .columns(let span, let isOne): "\(isOne ? "column" : "columns") \(span)"
    case .spans(let rows, let columns): "\(text(rows)), \(text(columns))"
    case .ofAll(let span, let count): "\(text(span)) of \(count)"
    case .andFarther: " (b: zoom out)"
    case .dotIsCell: "a dot is a cell"
    case .dot(let cells): "a dot is \(cells) cells"
    case .shortDot(let cells): "dot \(cells)"
    case .dotAt(let dot, let place): "\(text(dot)): \(text(place))"
    }
  }
}
