import Seeded
import Testing

@testable import Quiz

/// What people may type for a number. POOLTUTOR_FUZZ sets how many answers are tried.
@Suite struct AnswerFuzzTests {
  @Test func anyAnswerIsReadOrRefused() {
    let mutator = Mutator(
      texts: ["1.5", "3/2", "1,5", "-4", "+.5", "1e3", "inf", "−∞", "nan", " 7 ", "1/3", "0.3333"],
      words: ["/", "∞", "−", "–", "½", "٣", "１", "infinity", "0x1p3", "e+", "/0"], longest: 200)
    let complaint = fuzz(mutator, usual: 20_000) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      guard let number = AnswerReader.number(text) else { return nil }
      if text.allSatisfy(\.isWhitespace) { return "nothing is a number" }
      if AnswerReader.number("\(number)").map({ $0 == number || ($0.isNaN && number.isNaN) }) != true {
        return "\(number) is read another way"
      }
      return AnswerReader.matches(number, Float(number)) ? nil : "\(number) is not itself"
    }
    #expect(complaint == nil)
  }

  @Test func anyPairIsReadOrRefused() {
    let mutator = Mutator(
      texts: ["3×3", "3 x 3", "(3, 3)", "3 by 3", "row 2 column 1", "3,3"],
      words: ["×", " by ", "row", "x", "٣"],
      longest: 200)
    let complaint = fuzz(mutator, usual: 20_000) { bytes in
      guard let pair = PairReader.pair(String(decoding: bytes, as: UTF8.self)) else { return nil }
      if pair.0 < 0 || pair.1 < 0 { return "\(pair) is no size" }
      return PairReader.pair("\(pair.0)×\(pair.1)").map { $0 == pair } == true
        ? nil : "\(pair) is read another way"
    }
    #expect(complaint == nil)
  }
}
