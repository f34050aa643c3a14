extension Chinese {
  func text(_ message: MarkMessage) -> String {
    switch message {
    case .fullStop: "。"
    case .and: "和"
    case .comma: "，"
    case .items: "、"
    case .semicolon: "；"
    case .colon: "："
    }
  }
}
