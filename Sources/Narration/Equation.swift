import Kernels
import Localization

/// A step of a layer as a line of arithmetic, in typed pieces: "max(3, 2, 0, 7) = 7". The stage, quizzes, plain mode and
/// exports all write these pieces, each in its own look.
public struct Equation: Sendable {
  public struct Piece: Equatable, Sendable {
    public enum Role: Sendable {
      /// Brackets, signs and separators.
      case sign
      /// The sign of a product.
      case times
      case term
      /// The term that the maximum is.
      case winner
      case weight
      /// A convolution's bias: the number alone.
      case bias
      case result
      /// Stands for terms that are left out at the end.
      case omission
    }

    public let text: String
    public let role: Role

    init(_ text: String, _ role: Role = .sign) { (self.text, self.role) = (text, role) }
  }

  private let layer: Layer
  private let step: WalkStep
  /// The index of the winner among the terms.
  private let winner: Int?

  public init(_ layer: Layer, _ step: WalkStep) {
    (self.layer, self.step) = (layer, step)
    winner = step.winner.flatMap { step.realCells.firstIndex(of: $0) }
  }

  /// Which terms may be written: all, and of a convolution those that add something, for where room is short.
  public var choices: [[Int]] {
    let all = Array(step.terms.indices)
    let adding = zip(all, step.weights).filter { step.terms[$0] * $1 != 0 }.map(\.0)
    return adding.isEmpty ? [all] : [all, adding]
  }

  /// The whole line.
  /// - Complexity: O(terms).
  public var pieces: [Piece] { leftSide(Array(step.terms.indices)) + rightSide }

  /// " = 7", or " ≈ 0.3333" where a number of the line is rounded.
  public var rightSide: [Piece] {
    let numbers = step.terms + step.weights + [step.bias ?? 0, step.result]
    return [
      Piece(numbers.contains(where: NumberFormat.shortRounds) ? " ≈ " : " = "),
      Piece(NumberFormat.short(step.result), .result),
    ]
  }

  /// The line up to its result, of `chosen` terms, or of the first `most` of them.
  public func leftSide(_ chosen: [Int], most: Int = .max) -> [Piece] {
    open + sum(chosen, most: most) + close
  }

  private func sum(_ chosen: [Int], most: Int) -> [Piece] {
    guard let first = chosen.first else { return [Piece("0", .term)] }
    guard most > 0 else { return [Piece("…", .omission)] }
    let shown = chosen.prefix(most)
    let rest = shown.count < chosen.count ? [Piece(separator), Piece("…", .omission)] : []
    return term(first) + shown.dropFirst().flatMap { following($0) } + rest
  }

  /// "3 + 2 − 1".
  public static func sum(_ values: [Float]) -> String {
    guard let first = values.first else { return "0" }
    return values.dropFirst().map(\.following).reduce(NumberFormat.short(first)) {
      $0 + $1.sign + $1.magnitude
    }
  }

  /// As text, without marks.
  public var text: Phrase {
    pieces.map { $0.role == .bias ? Phrase.stage(.plusBias($0.text)) : .verbatim($0.text) }.joined()
  }
}

/// The notation of each family of layers.
extension Equation {
  private var open: [Piece] {
    switch layer.kind.family {
    case .maximum: [Piece("max(")]
    case .sum, .convolution: []
    case .average: step.terms.count == 1 ? [] : [Piece("(")]
    case .norm: layer.power == 1 ? [] : [Piece(layer.power == 2 ? "√(" : "(")]
    case .rectifier: layer.kind.usesSlope ? slope : [Piece("max(0, ")]
    case .activation: [Piece(layer.kind.rawValue + "(")]
    }
  }

  private var close: [Piece] {
    switch layer.kind.family {
    case .maximum, .activation: [Piece(")")]
    case .sum: []
    case .convolution: step.bias.map { [Piece(NumberFormat.short($0), .bias)] } ?? []
    case .average: [Piece((step.terms.count == 1 ? "" : ")") + " / \(step.divisor ?? 1)")]
    case .norm: layer.power == 1 ? [] : [Piece(layer.power == 2 ? ")" : ")^(1/\(layer.power))")]
    case .rectifier: layer.kind.usesSlope ? [] : [Piece(")")]
    }
  }

  /// "0.25 · " before a value that is not kept.
  private var slope: [Piece] {
    isKept ? [] : [Piece(NumberFormat.short(layer.slope(channel: step.channel))), Piece(" · ", .times)]
  }

  private var isKept: Bool { step.terms.first.map { $0 > 0 } ?? false }

  private var separator: String {
    switch layer.kind.family {
    case .sum, .average, .norm, .convolution: " + "
    case .maximum, .rectifier, .activation: ", "
    }
  }

  private func term(_ index: Int) -> [Piece] {
    let value = step.terms[index]
    switch layer.kind.family {
    case .norm: return [Piece(power(of: value), .term)]
    case .convolution:
      return [
        Piece(enclosed(value), .term), Piece("·", .times), Piece(enclosed(step.weights[index]), .weight),
      ]
    case .rectifier where layer.kind.usesSlope && !isKept: return [Piece(enclosed(value), .term)]
    default: return [Piece(NumberFormat.short(value), index == winner ? .winner : .term)]
    }
  }

  /// The term behind others: "+ 3", "− 2".
  private func following(_ index: Int) -> [Piece] {
    let (value, family) = (step.terms[index], layer.kind.family)
    guard family == .sum || family == .average else { return [Piece(separator)] + term(index) }
    let (sign, magnitude) = value.following
    return [Piece(sign), Piece(magnitude, .term)]
  }

  private func power(of value: Float) -> String {
    let magnitude = value < 0 ? "|\(NumberFormat.short(value))|" : NumberFormat.short(value)
    return magnitude + (layer.power == 1 ? "" : layer.power == 2 ? "²" : "^\(layer.power)")
  }

  private func enclosed(_ value: Float) -> String {
    value.isNegative ? "(\(NumberFormat.short(value)))" : NumberFormat.short(value)
  }
}

extension Float {
  /// Whether it is written with a minus sign.
  fileprivate var isNegative: Bool { sign == .minus && !isNaN }

  /// The sign and the number as they stand behind other terms of a sum.
  fileprivate var following: (sign: String, magnitude: String) {
    isNegative ? (" − ", NumberFormat.short(-self)) : (" + ", NumberFormat.short(self))
  }
}
