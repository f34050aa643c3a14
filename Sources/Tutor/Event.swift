import Quiz

/// What happens to the app. Keys, clicks and clocks are turned into these at the edge.
public enum Event: Equatable, Sendable {
  case command(Command)
  /// A character for the line that is being typed.
  case type(Character)
  /// What was pasted while a map is edited.
  case paste(String)
  /// So many milliseconds went by.
  case tick(milliseconds: Int)
  /// The attempt that was to be recorded is: or why it could not be.
  case recorded(problem: String?)

  /// Whether the event may come while an attempt is being recorded.
  var endsPending: Bool {
    switch self {
    case .recorded, .command(.quit): true
    default: false
    }
  }
}

/// What the learner wants, whatever key asked for it.
public enum Command: Equatable, Hashable, Sendable {
  // Stepping
  case forward, back, nextPage, previousPage, firstStep, lastStep
  case play, faster, slower
  case go(toStep: Int)
  /// Scrolls the prose, within 0...limit: only the view knows how long it is.
  case scroll(by: Int, limit: Int)
  // Settings
  case change(Setting, by: Int)
  case changePool(by: Int)
  case changeStride(by: Int)
  case reset
  case form, formUp, formDown, formChange(by: Int)
  // Views of the stage: which one, and what only one of them understands
  case nextView, previousView
  case shapes(ShapesCommand)
  case backward(BackwardCommand)
  case shift(ShiftCommand)
  /// Edits the input map.
  case edit(EditCommand)
  // Questions
  case answer, hint, choiceUp, choiceDown, erase
  /// Turns prediction on and off: say each result before it is shown.
  case predict
  /// Answers with the value of a cell of the input map.
  case sayCell(row: Int, column: Int)
  /// Shows the solution instead of an answer.
  case reveal
  // Rounds
  case quiz, summaryUp, summaryDown, readAgain
  // Places
  case menuUp, menuDown, menuFirst, menuLast, open, openLesson(Int)
  case filter, endFilter, clearFilter
  case help, close, menu, quit
}

/// What the app asks of the world.
public enum Effect: Equatable, Sendable {
  /// Send a tick after so many milliseconds; `nil`: none until asked again.
  case wake(afterMilliseconds: Int?)
  /// Keep the attempt (its time is the recorder's to fill in), then say `recorded`: only then is the answer judged
  /// on the screen.
  case record(Attempt)
  /// Keep where the learner is.
  case keepPlace(LessonPlace)
  case quit
}
