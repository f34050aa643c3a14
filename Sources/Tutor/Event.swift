/// What happens to the app. Keys, clicks and clocks are turned into these at the edge.
public enum Event: Equatable, Sendable {
  case command(Command)
  /// A character for the line that is being typed.
  case type(Character)
  /// So many milliseconds went by.
  case tick(milliseconds: Int)
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
  // Questions
  case answer, hint, choiceUp, choiceDown, erase
  // Places
  case menuUp, menuDown, menuFirst, menuLast, open, openLesson(Int)
  case filter, endFilter, clearFilter
  case help, close, menu, quit
}

/// What the app asks of the world.
public enum Effect: Equatable, Sendable {
  /// Send a tick after so many milliseconds; `nil`: none until asked again.
  case wake(afterMilliseconds: Int?)
  case quit
}
