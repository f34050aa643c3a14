import LessonFormat
import Playing
import Quiz
import Testing

@testable import AppCore

/// Where a learner reads again about a concept.
@Suite struct ConceptPagesTests {
  @Test(arguments: Concept.generated)
  func itIsAPageThatTeaches(concept: Concept) throws {
    let lesson = try #require(Shipped.course.lessons.first { $0.id == concept.lesson })
    let page = lesson.pages[concept.page(in: lesson)]
    #expect(page.questions.isEmpty && !page.blocks.isEmpty)
  }

  @Test(arguments: [
    (Concept.maxValue, "Keep the largest value"), (.winner, "Two equal values"),
    (.sumValue, "The sum, undivided"),
    (.sizeDrop, "When it does not divide"), (.sizeOverhang, "Let it hang over"),
    (.divisor, "What the average divides by"),
    (.sizePadded, "How far pads go"),
  ])
  func itIsThePageAboutIt(concept: Concept, title: String) throws {
    let lesson = try #require(Shipped.course.lessons.first { $0.id == concept.lesson })
    #expect(lesson.pages[concept.page(in: lesson)].title == title)
  }

  @Test(arguments: [
    (Concept.reluValue, "保留大于零的值"), (.maxValue, "保留最大的值"), (.winner, "两个相等的值"), (.sizeOverhang, "让它悬出去"),
    (.divisor, "平均除以几"), (.convolutionValue, "相乘再相加"), (.averageValue, "每一格都算"), (.sumValue, "求和，不除"),
    (.realCells, "先数有效格"), (.settings, "两个数"), (.code, "不写步幅时"), (.sizeDrop, "除不尽的时候"),
    (.sizePadded, "窗口最远从哪里开始"),
  ])
  func inATranslationToo(concept: Concept, title: String) throws {
    let lesson = try #require(Shipped.translated("zh").lessons.first { $0.id == concept.lesson })
    #expect(lesson.pages[concept.page(in: lesson)].title == title)
  }

  @Test func aLessonThatSaysNothingOpensAtItsStart() throws {
    #expect(Concept.gradient.page(in: try Sample.lesson()) == 0)
  }

  @Test func theKeyOpensIt() throws {
    var state = State(course: Shipped.course, motion: false)
    let item = try #require(QuizItem.generate(.sizeOverhang, .easy, seed: 1))
    _ = update(&state, .asked([item], title: .verbatim("test")))
    state.send(.forward, .readAgain(line: nil))
    #expect(state.lesson?.lesson.id == "off-the-edge" && state.lesson?.page?.title == "Let it hang over")
  }
}
