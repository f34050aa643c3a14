import Kernels

/// Evaluates an expression in double precision; cells come from the kernels unchanged.
struct ExpressionEvaluator {
  let values: ExpressionValues
  /// Counts the cells that are read, together with the stages' cells, so that no file can make this slow.
  let meter: WorkMeter

  func number(_ expression: NumberExpression) throws(ExpressionMistake) -> Double {
    switch expression {
    case .number(let value): return value
    case .negative(let inner): return -(try number(inner))
    case .binary(let kind, let left, let right, let at):
      return try combine(kind, try number(left), try number(right), at: at)
    case .call(let function, let arguments, let at): return try apply(function, to: arguments, at: at)
    case .name(let name, let at):
      if case .number(let value) = try values.value(name, at: at) { return value }
      throw ExpressionMistake(
        "'\(name)' is more than one number",
        help: "write \(name).rows, .columns or .cells, or of a map \(name)[row][column]", at: at)
    case .property(let name, let property, let at):
      return Double(try self.property(property, of: name, at: at))
    case .cell(let name, let indices, let at): return try cell(name, indices, at: at)
    }
  }

  private func combine(
    _ kind: NumberExpression.Operator, _ left: Double, _ right: Double, at: Int
  ) throws(ExpressionMistake) -> Double {
    switch kind {
    case .plus: return left + right
    case .minus: return left - right
    case .times: return left * right
    case .over:
      if right == 0 { throw ExpressionMistake("this divides by 0", at: at) }
      return left / right
    }
  }

  private func apply(
    _ function: NumberExpression.Function, to arguments: [NumberExpression], at: Int
  ) throws(ExpressionMistake) -> Double {
    var numbers: [Double] = []
    for argument in arguments { numbers += try self.numbers(argument) }
    switch function {
    case .floor, .ceil:
      guard numbers.count == 1 else {
        throw ExpressionMistake("\(function.rawValue) takes one number, not \(numbers.count)", at: at)
      }
      return numbers[0].rounded(function == .floor ? .down : .up)
    case .max: return numbers.dropFirst().reduce(numbers[0], Swift.max)
    case .min: return numbers.dropFirst().reduce(numbers[0], Swift.min)
    case .sum: return numbers.reduce(0, +)
    case .average: return numbers.reduce(0, +) / Double(numbers.count)
    }
  }

  /// All cells of a map; else one number.
  private func numbers(_ argument: NumberExpression) throws(ExpressionMistake) -> [Double] {
    guard case .name(let name, let at) = argument, case .map(let map) = try values.value(name, at: at) else {
      return [try number(argument)]
    }
    meter.total += map.values.count
    guard meter.total <= WorkMeter.limit else {
      throw ExpressionMistake("too much work for one lesson", at: at)
    }
    return map.values.map(Double.init)
  }

  private func property(
    _ property: NumberExpression.Property, of name: String, at: Int
  ) throws(ExpressionMistake) -> Int {
    switch (try values.value(name, at: at), property) {
    case (.number, _):
      throw ExpressionMistake("'\(name)' is a number: it has no \(property.rawValue)", at: at)
    case (.box, .channels): throw ExpressionMistake("'\(name)' has no channels", at: at)
    case (.box(let box), .rows): return box.height
    case (.box(let box), .columns): return box.width
    case (.box(let box), .cells): return box.count
    case (.map(let map), .rows): return map.height
    case (.map(let map), .columns): return map.width
    case (.map(let map), .channels): return map.channels
    case (.map(let map), .cells): return map.values.count
    }
  }

  /// [row][column] of a map with one channel, [channel][row][column] of any map, [channel] if each channel
  /// has one cell.
  private func cell(
    _ name: String, _ indices: [NumberExpression], at: Int
  ) throws(ExpressionMistake) -> Double {
    guard case .map(let map) = try values.value(name, at: at) else {
      throw ExpressionMistake("'\(name)' is not a map: it has no cells", at: at)
    }
    var numbers: [Int] = []
    for index in indices { numbers.append(try whole(index, at: at)) }
    if map.channels == 1, numbers.count == 2 { numbers.insert(0, at: 0) }
    if map.height == 1, map.width == 1, numbers.count == 1 { numbers += [0, 0] }
    guard numbers.count == 3 else {
      let form = map.channels == 1 ? "[row][column]" : "[channel][row][column]"
      throw ExpressionMistake("a cell of '\(name)' is \(name)\(form), counted from 0", at: at)
    }
    guard numbers[0] < map.channels, numbers[1] < map.height, numbers[2] < map.width else {
      let size = (map.channels > 1 ? "\(map.channels)×" : "") + "\(map.height)×\(map.width)"
      throw ExpressionMistake("'\(name)' has no such cell: it is \(size), counted from 0", at: at)
    }
    return Double(map[numbers[0], numbers[1], numbers[2]])
  }

  private func whole(_ index: NumberExpression, at: Int) throws(ExpressionMistake) -> Int {
    let value = try number(index)
    guard let whole = Int(exactly: value), whole >= 0 else {
      throw ExpressionMistake("rows, columns and channels are counted 0, 1, 2 …", at: at)
    }
    return whole
  }
}
