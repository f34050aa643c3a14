extension English {
  func text(_ message: MarkMessage) -> String {
    switch message {
    case .fullStop: "."
    case .and: " and "
    case .comma: ", "
    case .items: ", "
    case .semicolon: "; "
    case .colon: ": "
    }
  }
}
