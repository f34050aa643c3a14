/// The list of lessons.
public enum MenuMessage: Hashable, Sendable {
  case tooSmall(least: String, now: String)

  case finished(Int, of: Int)
  case finishedBriefly(Int, of: Int)
  case due(Int)
  case dueBriefly(Int)
  case lessonToCome
  case noLesson(with: String)
  case isFinished
  case atPage(Int)
}

/// Header and end of a lesson.
public enum LessonMessage: Hashable, Sendable {
  case page(Int, of: Int)
  case question(Int, of: Int)
  case step(String, of: Int)
  case finished(lesson: String)
  case next(Int, String)
  case lastLesson
  case sources
  case code
  case mistake(line: Int, column: Int)
  case more(Int)
}

/// Questions, and rounds of them.
public enum QuestionMessage: Hashable, Sendable {
  case typeExtent
  case typeCell(rows: Int, columns: Int)
  case chooseAnswer
  case yourAnswer
  case hint
  case solution
  case right
  case wrong

  case quizTitle(Phrase)
  case everything
  case whatIsDue
  case rightOf(Int, of: Int)
  case skippedInAll(Int)
  case skipped
  case opens(String, String)
}
