/// A small generator whose numbers depend only on the seed, so that a failing case can be repeated.
///
/// Definition: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in `range`. The modulo's bias is below 2^-50 for the short ranges of tests.
  public mutating func int(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True once in `times`.
  public mutating func oneIn(_ times: Int) -> Bool { int(1...times) == 1 }

  /// One of `choices`, which must not be empty.
  public mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[int(0...(choices.count - 1))]
  }

  /// A number in -1..<1, in steps of 2^-23.
  public mutating func unit() -> Float { Float(Int64(next() >> 40)) / Float(1 << 23) - 1 }
}
