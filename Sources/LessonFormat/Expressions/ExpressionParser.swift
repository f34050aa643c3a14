/// Parses an expression: sums of products of numbers, names, calls and brackets.
struct ExpressionParser {
  /// The most characters of an expression, and the deepest nesting of brackets.
  static let (longest, deepest) = (400, 40)

  private let tokens: [ExpressionToken]
  private let end: Int
  private var position = 0
  private var depth = 0

  private init(_ text: String) throws(ExpressionMistake) {
    guard text.count <= Self.longest else {
      throw ExpressionMistake("an expression has at most \(Self.longest) characters", at: 0)
    }
    tokens = try ExpressionTokens.of(text)
    end = text.count
  }

  static func parse(_ text: String) throws(ExpressionMistake) -> NumberExpression {
    var parser = try ExpressionParser(text)
    let whole = try parser.sum()
    guard parser.position == parser.tokens.count else {
      throw ExpressionMistake("the expression should end here, or go on with + − × /", at: parser.offset)
    }
    return whole
  }

  private var offset: Int { position < tokens.count ? tokens[position].offset : end }

  private func isNext(_ sign: Character) -> Bool {
    position < tokens.count && tokens[position].kind == .sign(sign)
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard isNext(sign) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: Character) throws(ExpressionMistake) {
    if !take(sign) { throw ExpressionMistake("a '\(sign)' is missing here", at: offset) }
  }

  private mutating func sum() throws(ExpressionMistake) -> NumberExpression {
    var left = try product()
    while isNext("+") || isNext("−") {
      let (at, kind) = (offset, isNext("+") ? NumberExpression.Operator.plus : .minus)
      position += 1
      left = .binary(kind, left, try product(), at: at)
    }
    return left
  }

  private mutating func product() throws(ExpressionMistake) -> NumberExpression {
    var left = try factor()
    while isNext("×") || isNext("/") {
      let (at, kind) = (offset, isNext("×") ? NumberExpression.Operator.times : .over)
      position += 1
      left = .binary(kind, left, try factor(), at: at)
    }
    return left
  }

  private mutating func factor() throws(ExpressionMistake) -> NumberExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw ExpressionMistake("brackets are nested more than \(Self.deepest) deep", at: offset)
    }
    if take("−") { return .negative(try factor()) }
    if take("(") {
      let inner = try sum()
      try expect(")")
      return inner
    }
    guard position < tokens.count else {
      throw ExpressionMistake("a number or a name is missing here", at: end)
    }
    let token = tokens[position]
    position += 1
    switch token.kind {
    case .number(let value): return .number(value)
    case .name(let name): return try named(name, at: token.offset)
    case .sign: throw ExpressionMistake("a number or a name is missing here", at: token.offset)
    }
  }

  /// What follows a name: a call, a cell, a property, or nothing.
  private mutating func named(_ name: String, at start: Int) throws(ExpressionMistake) -> NumberExpression {
    if take("(") { return try call(name, at: start) }
    if take(".") { return .property(name, try property(), at: start) }
    var indices: [NumberExpression] = []
    while take("[") {
      indices.append(try sum())
      try expect("]")
    }
    return indices.isEmpty ? .name(name, at: start) : .cell(name, indices, at: start)
  }

  private mutating func call(_ name: String, at start: Int) throws(ExpressionMistake) -> NumberExpression {
    let known = NumberExpression.Function.allCases.map(\.rawValue)
    guard let function = NumberExpression.Function(rawValue: name) else {
      throw ExpressionMistake(
        "there is no function '\(Suggestion.clipped(name))'",
        help: Suggestion.help(for: name, among: known, called: "functions"), at: start)
    }
    var arguments = [try sum()]
    while take(",") { arguments.append(try sum()) }
    try expect(")")
    return .call(function, arguments, at: start)
  }

  private mutating func property() throws(ExpressionMistake) -> NumberExpression.Property {
    let known = NumberExpression.Property.allCases.map(\.rawValue)
    let start = offset
    guard position < tokens.count, case .name(let name) = tokens[position].kind else {
      throw ExpressionMistake(
        "one of \(known.joined(separator: ", ")) is missing here", at: start)
    }
    position += 1
    guard let property = NumberExpression.Property(rawValue: name) else {
      throw ExpressionMistake(
        "a map has no '\(Suggestion.clipped(name))'",
        help: Suggestion.help(for: name, among: known, called: "properties"), at: start)
    }
    return property
  }
}
