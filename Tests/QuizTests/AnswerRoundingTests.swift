import Quiz
import Seeded
import Testing

@Suite struct AnswerRoundingTests {
  private let third: Float = 4.0 / 3

  @Test(arguments: [1.33, 1.333, 1.3333, 4.0 / 3])
  func twoDecimalsOrMoreAreEnough(answer: Double) { #expect(AnswerReader.matches(answer, third)) }

  @Test(arguments: [1.3, 1.34, 1.32, 1, 1.336, 1.334, -1.33])
  func lessOrOtherIsNot(answer: Double) { #expect(!AnswerReader.matches(answer, third)) }

  @Test(
    arguments: [
      (0.25, 0.25, true), (0.254, 0.25, false), (0.3, 0.25, false), (0.1, 0.1, true), (0.104, 0.1, false),
      (7, 7, true), (7.004, 7, false), (6.999, 7, false), (0.12, 0.125, true), (0.13, 0.125, true),
      (0.125, 0.125, true), (0.1251, 0.125, false), (-0.67, -2.0 / 3, true), (-0.66, -2.0 / 3, false),
      (-12345.68, -12345.678, true), (-12345.6, -12345.678, false),
    ] as [(Double, Float, Bool)])
  func exactValuesAskForThemselves(answer: Double, value: Float, isRight: Bool) {
    #expect(AnswerReader.matches(answer, value) == isRight)
  }

  @Test func zeroHasNoSignToALearner() {
    #expect(AnswerReader.matches(0, -0.0))
    #expect(AnswerReader.matches(-0.0, 0))
  }

  @Test func whatIsNotFiniteMatchesItselfOnly() {
    let values: [Float] = [.nan, .infinity, -.infinity, 0, 1]
    for (index, value) in values.enumerated() {
      for (other, answer) in values.enumerated() {
        #expect(AnswerReader.matches(Double(answer), value) == (index == other), "\(answer) for \(value)")
      }
    }
  }

  /// An answer that lies further off than half a unit of the second decimal is never right.
  @Test(arguments: 0..<200)
  func farAnswersAreWrong(seed: UInt64) {
    var generator = Seeded.SplitMix64(seed: seed)
    let value = generator.unit() * 100
    let offset = 0.0051 + Double(generator.int(0...100_000)) / 1000
    #expect(!AnswerReader.matches(Double(value) + offset, value))
    #expect(!AnswerReader.matches(Double(value) - offset, value))
  }
}
