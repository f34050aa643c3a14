@testable import Localization

extension MenuMessage {
  static let samples: [MenuMessage] = [
    .tooSmall(least: "s0", now: "s1"), .finished(12, of: 34), .finished(1, of: 1),
    .finishedBriefly(12, of: 34), .finishedBriefly(1, of: 1), .due(12), .due(1), .dueBriefly(12),
    .dueBriefly(1), .lessonToCome, .noLesson(with: "s0"), .isFinished, .atPage(12), .atPage(1),
  ]
}

extension LessonMessage {
  static let samples: [LessonMessage] = [
    .page(12, of: 34), .page(1, of: 1), .question(12, of: 34), .question(1, of: 1), .step("s0", of: 34),
    .step("s0", of: 1), .finished(lesson: "s0"), .next(12, "s1"), .next(1, "s1"), .lastLesson, .sources,
    .code, .mistake(line: 12, column: 34), .mistake(line: 1, column: 1), .more(12), .more(1),
  ]
}

extension QuestionMessage {
  static let samples: [QuestionMessage] = [
    .typeExtent, .typeCell(rows: 12, columns: 34), .typeCell(rows: 1, columns: 1), .chooseAnswer, .yourAnswer,
    .hint, .solution, .right, .wrong, .quizTitle(.verbatim("p0")), .everything, .whatIsDue,
    .rightOf(12, of: 34), .rightOf(1, of: 1), .skippedInAll(12), .skippedInAll(1), .skipped,
    .opens("s0", "s1"),
  ]
}
