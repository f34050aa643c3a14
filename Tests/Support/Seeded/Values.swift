import Foundation

/// Values that kernels get wrong: signs of zero, infinities, NaN, denormals, and numbers that cancel or overflow.
public let specialValues: [Float] = [
  0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
  .leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1, -1,
]

/// How the values of a random map are drawn.
public enum Palette: String, CaseIterable, Sendable {
  /// Whole numbers from -3 to 3: many ties.
  case small
  /// Between -1 and 1, using all bits of the mantissa.
  case smooth
  /// From 2^-20 to 2^20: sums depend on their order.
  case wide
  /// Mostly `specialValues`.
  case special
  /// Only 0, -0, -inf and NaN: ties that differ in their bits.
  case ties
}

extension SplitMix64 {
  public mutating func value(_ palette: Palette) -> Float {
    switch palette {
    case .small: Float(int(-3...3))
    case .smooth: unit()
    case .wide: unit() * Float(sign: .plus, exponent: int(-20...20), significand: 1)
    case .special: oneIn(4) ? unit() : pick(specialValues)
    case .ties: pick([0, -0.0, -.infinity, .nan, 0, -0.0])
    }
  }

  public mutating func values(_ count: Int, _ palette: Palette) -> [Float] {
    (0..<count).map { _ in value(palette) }
  }
}

/// How many random cases a property test runs: `POOLTUTOR_CASES`, or `usual`.
public func caseCount(_ usual: Int) -> Int {
  ProcessInfo.processInfo.environment["POOLTUTOR_CASES"].flatMap { Int($0) } ?? usual
}
