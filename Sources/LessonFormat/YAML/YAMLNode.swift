/// A YAML value and its position.
struct YAMLNode {
  enum Content {
    case text(String, isQuoted: Bool)
    case list([YAMLNode])
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  var content: Content
  var place: SourceLocation

  /// For messages such as "a list is wanted here, this is …".
  var kind: String {
    switch content {
    case .list: "a list"
    case .mapping: "a mapping"
    case .text(_, isQuoted: true): "text"
    case .text("", _), .text("~", _), .text("null", _): "nothing"
    case .text(let text, _): NumberText(text) == nil ? "text" : "a number"
    }
  }

  var list: [YAMLNode]? {
    if case .list(let nodes) = content { return nodes }
    return nil
  }

  /// The text of a scalar; `nil` for an empty one and for null.
  var text: String? {
    if case .text(let text, _) = content, kind != "nothing" { return text }
    return nil
  }

  /// The text of a scalar without quotes, which may be a number or a yes.
  var plainText: String? {
    if case .text(let text, isQuoted: false) = content { return text }
    return nil
  }

  var number: NumberText? { plainText.flatMap { NumberText($0) } }
}
