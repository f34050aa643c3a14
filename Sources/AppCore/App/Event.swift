import Kernels
import LessonFormat
import Quiz
import Localization

/// What happens to the app. Keys, clicks and clocks are turned into these at the edge.
public enum Event: Equatable, Sendable {
  case command(Command)
  /// A character for the line that is being typed.
  case type(Character)
  /// What was pasted while a map is edited.
  case paste(String)
  /// So many milliseconds went by.
  case tick(milliseconds: Int)
  /// The attempt that was to be recorded is, or it was said that it could not be.
  case recorded
  /// Where earlier runs left the lessons.
  case recalled([LessonPlace])
  /// What follows from what was answered in earlier runs.
  case remembered(Memory.Answers)
  /// Something has changed about saving: what to say of it, and whether what is done now is saved.
  case saving(Phrase, works: Bool)
  /// What came of writing the stage to a file.
  case exported(ExportResult)
  /// The file of a lesson was read anew.
  case reloaded(Lesson)
  /// The file has mistakes: what is on show stays, and they are shown with it.
  case reloadFailed([Diagnostic])
  /// The lessons in full, where the app began with an outline; and what there is to say about those left out.
  case pagesRead(Course, notice: Phrase?)
  /// So much of the work is done, from 0 to 1.
  case progressed(Double)
  case computed(Result<Computed, Refusal>)
  /// The file is read: its map as a lesson, and the stage.
  case opened(Lesson, StageState)

  /// Whether the event may come while an attempt is being recorded.
  var endsPending: Bool {
    switch self {
    case .recorded, .command(.quit): true
    default: isAboutProgress
    }
  }

  /// Whether the event may come while there is work to wait for.
  var comesDuringWork: Bool {
    switch self {
    case .progressed, .computed, .opened, .command(.stopWork), .command(.quit): true
    default: changesSettings || isAboutProgress
    }
  }

  /// Whether the event tells what was or is kept, which can be at any time.
  var isAboutProgress: Bool {
    switch self {
    case .recalled, .remembered, .saving: true
    default: false
    }
  }

  /// Whether the event asks for other settings, whatever is being computed for those before.
  private var changesSettings: Bool {
    switch self {
    case .command(.change), .command(.changePool), .command(.changeStride): true
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
  /// Scrolls the prose from the line that is on top, within 0...limit: only the view knows where that is.
  case scroll(by: Int, from: Int, limit: Int)
  // Settings
  case change(Setting, by: Int)
  case changePool(by: Int)
  case changeStride(by: Int)
  /// All settings at once, if the kernels can compute them.
  case set(Layer)
  case reset
  case form, formUp, formDown, formChange(by: Int)
  /// From how far the maps are seen, and which part of them.
  case viewport(ViewportCommand)
  case stopWork
  // Views of the stage: which one, and what only one of them understands
  case nextView, previousView
  /// Another image of the file that is explored.
  case image(by: Int)
  case shapes(ShapesCommand)
  case backward(BackwardCommand)
  case shift(ShiftCommand)
  case compare(CompareCommand)
  /// The code panel.
  case code(CodeCommand)
  case pipeline(PipelineCommand)
  /// Edits the input map, or the filters.
  case edit(EditCommand)
  /// The list of classic filters.
  case detector(DetectorCommand)
  /// Copies, and writes files.
  case exportForm(ExportFormCommand)
  // Questions
  case answer, hint, choiceUp, choiceDown, erase
  /// Answers with one of the choices, counted from 0 as they are shown.
  case choose(Int)
  /// Turns prediction on and off: say each result before it is shown.
  case predict
  /// Answers with the value of a cell of the input map.
  case sayCell(row: Int, column: Int)
  /// Shows the solution instead of an answer.
  case reveal
  // Rounds
  case quiz, summaryUp, summaryDown
  /// Opens what teaches the concept of a line of the summary; without a number, of the one under the cursor.
  case readAgain(line: Int?)
  // Places
  case menuUp, menuDown, menuFirst, menuLast, open, openLesson(Int)
  case filter, endFilter, clearFilter
  case help, close, menu, quit
}

extension Command {
  /// What is pressed while an answer is played out cuts that short, and then does what it does.
  var endsReplay: Bool {
    if case .scroll = self { return false }
    return true
  }
}

/// What the app asks of the world.
public enum Effect: Equatable, Sendable {
  /// Send a tick after so many milliseconds; `nil`: none until asked again.
  case wake(afterMilliseconds: Int?)
  /// Keep the attempt (its time is the recorder's to fill in), then say `recorded`: only then is the answer judged
  /// on the screen.
  case record(Attempt)
  /// Compute this on the side, tell how far it is, and say `computed`.
  case compute(Computation)
  /// Give up what is being computed.
  case stopWork
  /// Keep where the learner is.
  case keepPlace(LessonPlace)
  /// Put the text on the clipboard.
  case copy(String)
  /// Write what is on the stage to a file, then say `exported`.
  case export(ExportRequest)
  case quit
}
