/// An expression in {{ }} in prose. Its value is a number.
indirect enum NumberExpression: Equatable {
  enum Operator: Equatable { case plus, minus, times, over }

  enum Function: String, CaseIterable {
    case floor, ceil, max, min, sum, average
  }

  /// Properties of a map or a box.
  enum Property: String, CaseIterable {
    case rows, columns, channels, cells
  }

  case number(Double)
  case negative(NumberExpression)
  case binary(Operator, NumberExpression, NumberExpression, at: Int)
  case call(Function, [NumberExpression], at: Int)
  case name(String, at: Int)
  case property(String, Property, at: Int)
  case cell(String, [NumberExpression], at: Int)
}

/// A mistake in an expression.
struct ExpressionMistake: Error, Equatable {
  var message: String
  var help: String?
  /// From 0, in characters of the expression.
  var offset: Int

  init(_ message: String, help: String? = nil, at offset: Int) {
    (self.message, self.help, self.offset) = (message, help, offset)
  }
}
