import Testing

@testable import Quiz

@Suite struct ConceptTopicsTests {
  private let lessons = [
    "layers", "convolution", "relu", "rectified-picture", "max-pooling", "average-and-sum",
    "pool-size-and-stride", "output-size", "off-the-edge", "padding", "global-pooling", "translation",
    "backwards", "what-else",
  ]

  @Test(arguments: Concept.generated)
  func everyConceptHasATitleAndALesson(concept: Concept) {
    #expect(concept.title()[.english] != concept.rawValue)
    #expect(!concept.title().isEmpty)
    #expect(concept.lesson.map(lessons.contains) == true)
    #expect(Concept.matching(concept.rawValue) == [concept])
  }

  @Test func everyLessonHasConcepts() {
    for lesson in lessons { #expect(!Concept.taught(inLesson: lesson).isEmpty, "\(lesson)") }
    #expect(Concept.taught(inLesson: "no-such").isEmpty)
  }

  @Test(
    arguments: [
      ("max", [.maxValue, .winner]), ("MAX", [.maxValue, .winner]), ("size.drop", [.sizeDrop]),
      ("size", [.sizeDrop, .sizeOverhang, .sizeSame, .sizePadded]), ("keras", [.code]),
      ("relu", [.reluValue, .gradient]),
      ("count_include_pad", [.divisor]), ("gradient", [.gradient]), ("nonsense", []), ("", []),
      ("value", [.convolutionValue, .reluValue, .maxValue, .averageValue, .sumValue]),
      ("global-pooling", [.code]), ("ceil mode", [.sizeOverhang]),
    ] as [(String, [Concept])])
  func topics(topic: String, concepts: [Concept]) {
    #expect(Concept.matching(topic) == concepts)
  }

  @Test func everyTopicMatches() {
    for topic in Concept.topics { #expect(!Concept.matching(topic).isEmpty, "\(topic)") }
    #expect(Concept.topics == Concept.topics.sorted())
  }

  @Test func authoredQuestionsAreReadAgainInTheirLesson() {
    #expect(Concept.lesson("relu").lesson == "relu")
    #expect(Concept.lesson("relu").authoredLesson == "relu")
    #expect(Concept.maxValue.authoredLesson == nil)
    #expect(Concept(rawValue: "old.concept").lesson == nil)
    #expect(Concept(rawValue: "old.concept").title()[.english] == "old.concept")
  }
}
