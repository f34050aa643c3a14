import LessonFormat
import Playing
import Testing

/// Every fact that must be right has a page of the lessons that says it, and a page of questions at or behind it, by their
/// titles. Which sentence and which question it is, a reader has to look up.
@Suite struct FactsTests {
  struct Fact: CustomTestStringConvertible, Sendable {
    let name: String
    let lesson: String
    let said: String
    let asked: String

    init(_ name: String, _ lesson: String, said: String, asked: String) {
      (self.name, self.lesson, self.said, self.asked) = (name, lesson, said, asked)
    }

    var testDescription: String { name }
  }

  @Test(arguments: facts) func isSaidAndAsked(fact: Fact) throws {
    let pages = Self.pages(of: fact)
    let said = try #require(pages.firstIndex { $0.title == fact.said }, "no page \(fact.said)")
    let asked = try #require(pages.lastIndex { $0.title == fact.asked }, "no page \(fact.asked)")
    #expect(said <= asked)
    #expect(!pages[said].blocks.isEmpty)
    let isPredicted = pages[asked].stage?.predictFrom != nil
    #expect(
      isPredicted || pages[asked].questions.contains(where: Self.namesMistakes),
      "\(fact.asked) names no mistake")
  }

  private static func pages(of fact: Fact) -> [Page] {
    Shipped.course.lessons.first { $0.id == fact.lesson }?.pages ?? []
  }

  /// A generated question, and a prediction, knows the usual mistakes; a written one says of a wrong choice what it comes from.
  private static func namesMistakes(_ question: QuestionSpec) -> Bool {
    guard case .choice(_, let choices) = question.kind else { return true }
    return choices.contains { !$0.isCorrect && $0.why != nil }
  }

  private static let facts: [Fact] = [
    Fact("1 max", "max-pooling", said: "Keep the largest value", asked: "Your turn"),
    Fact("1 average, sum", "average-and-sum", said: "The sum, undivided", asked: "Your turn"),
    Fact(
      "1 stride 1", "pool-size-and-stride", said: "A smaller stride: overlap",
      asked: "A smaller stride: overlap"),
    Fact(
      "2 dropped or not", "off-the-edge", said: "For engineers: who does what",
      asked: "For engineers: your turn"),
    Fact("3 divisor of overhang", "off-the-edge", said: "What the average divides by", asked: "Your turn"),
    Fact("4 declared pads count", "padding", said: "Declared pads may count", asked: "Your turn"),
    Fact(
      "4 defaults", "padding", said: "For engineers: one line, three frameworks",
      asked: "For engineers: your turn"),
    Fact("5 −∞ in pads", "padding", said: "What max sees in a pad", asked: "Your turn"),
    Fact("6 same, not padding 1", "padding", said: "Same is not padding 1", asked: "Your turn"),
    Fact("6 odd pad", "padding", said: "At which end?", asked: "At which end?"),
    Fact("7 last window", "off-the-edge", said: "One box too many", asked: "Your turn"),
    Fact(
      "8 default stride", "pool-size-and-stride", said: "When you leave the stride out", asked: "Your turn"),
    Fact("9 ties", "backwards", said: "Ties: one winner", asked: "Your turn"),
    Fact("9 NaN", "padding", said: "For engineers: where they disagree", asked: "For engineers: your turn"),
    Fact("10 max", "backwards", said: "Overlap: gradients add up", asked: "Your turn"),
    Fact("10 average", "backwards", said: "Average: shares add up", asked: "Your turn"),
    Fact("10 ReLU", "backwards", said: "ReLU: open or shut", asked: "Your turn"),
    Fact(
      "10 ReLU at 0", "backwards", said: "For engineers: exactly at zero", asked: "For engineers: your turn"),
    Fact("11 dilation", "padding", said: "A box with holes", asked: "Your turn"),
    Fact(
      "11 refusal", "padding", said: "For engineers: limits of padding", asked: "For engineers: your turn"),
    Fact("12 columns are channels", "global-pooling", said: "The common mistake", asked: "Your turn"),
    Fact("13 order with ReLU", "average-and-sum", said: "ReLU first, or average first", asked: "Your turn"),
    Fact("14 no parameters", "max-pooling", said: "Every channel by itself", asked: "Your turn"),
    Fact("14 depth kept", "output-size", said: "The depth is kept", asked: "Your turn"),
    Fact("15 local invariance", "translation", said: "One step changes everything", asked: "Your turn"),
    Fact(
      "16 average is a convolution", "average-and-sum", said: "A convolution in disguise", asked: "Your turn"),
    Fact("17 adaptive windows", "global-pooling", said: "Adaptive: choose the result", asked: "Your turn"),
    Fact(
      "18 PReLU start", "relu", said: "For engineers: one name, several slopes",
      asked: "For engineers: your turn"),
    Fact(
      "index base", "backwards", said: "For engineers: winners and ties", asked: "For engineers: your turn"),
    Fact(
      "box larger than the map", "off-the-edge", said: "For engineers: a box larger than the map",
      asked: "For engineers: your turn"),
    Fact("a unit can die", "relu", said: "Units that die", asked: "Your turn"),
    Fact("not pose or colour", "translation", said: "What it does not do", asked: "Your turn"),
  ]
}
