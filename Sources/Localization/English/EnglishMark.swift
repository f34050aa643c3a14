extension English {
  func text(_ message: MarkMessage) -> String {
    switch message {
    case .fullStop: "."
    case .and: " and "
    case .comma: ", "
    case .items: ", "
    case .list(let phrases): list(phrases)
    case .sentenceGap: sentenceGap
    case .semicolon: "; "
    case .colon: ": "
    }
  }
}
