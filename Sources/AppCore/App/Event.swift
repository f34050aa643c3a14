import Kernels
import LessonFormat
import Quiz
import Localization

/// An input of the app. The edge of the program turns keys, clicks and the clock into these.
public enum Event: Equatable, Sendable {
  case command(Command)
  /// A character for the line that is being typed.
  case type(Character)
  /// Text pasted into that line, or into the map that is edited.
  case paste(String)
  /// This many milliseconds have passed.
  case tick(milliseconds: Int)
  /// A message to the learner, shown until the next key.
  case told(Phrase)
  /// What the app begins without.
  case awaited(Awaited)
  /// A round of these questions, as the command line asks.
  case asked([QuizItem], title: Phrase)
  /// A round about concepts. It begins once the earlier answers are known.
  case ordered(RoundOrder)
  /// The pending attempt is recorded, or the learner was told that it could not be.
  case recorded
  /// The places in lessons that earlier runs saved.
  case recalled([LessonPlace])
  /// What the answers of earlier runs imply: due concepts, streaks.
  case remembered(Memory.Answers)
  /// Saving has begun to fail or to work: the message, and whether answers are saved from now on.
  case saving(Phrase, works: Bool)
  /// The outcome of writing the stage to a file.
  case exported(ExportResult)
  /// The file of a lesson was read again.
  case reloaded(Lesson)
  /// The file has mistakes: the screen stays, and shows them.
  case reloadFailed([Diagnostic])
  /// All lessons in full, if the app started with an outline; and a message about those left out.
  case pagesRead(Course, notice: Phrase?)
  /// Progress of the pending task, from 0 to 1.
  case progressed(Double)
  case computed(Result<Computed, Refusal>)
  /// The file is read: its map as a lesson, and the stage.
  case opened(Lesson, StageState)

  public enum Awaited: Equatable, Sendable {
    /// What earlier runs saved, until `recalled` and `remembered`.
    case memory
    /// The course is an outline, until `pagesRead`.
    case pages
    /// A file of that name is being opened, until `opened`.
    case file(String)
  }

  /// Whether the event may come while an attempt is being recorded.
  var endsPending: Bool {
    switch self {
    case .recorded, .command(.quit): true
    default: comesAtAnyTime
    }
  }

  /// Whether the event may come while a task is pending.
  var comesDuringWork: Bool {
    switch self {
    case .progressed, .computed, .opened, .command(.stopWork), .command(.quit): true
    default: changesSettings || comesAtAnyTime
    }
  }

  /// Whether the event is a message, or about saved progress, whatever the app waits for.
  var comesAtAnyTime: Bool {
    switch self {
    case .told, .recalled, .remembered, .saving: true
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

/// A command of the learner, whatever key gave it.
public enum Command: Equatable, Hashable, Sendable {
  // Stepping
  case forward, back, nextPage, previousPage, firstStep, lastStep
  case play, faster, slower
  case go(toStep: Int)
  /// Scrolls the prose from the line at the top, within 0...limit: only the view knows these lines.
  case scroll(by: Int, from: Int, limit: Int)
  // Settings
  case change(Setting, by: Int)
  case changePool(by: Int)
  case changeStride(by: Int)
  /// All settings at once, if the kernels can compute them.
  case set(Layer)
  case reset
  case form, formUp, formDown, formChange(by: Int)
  /// Zoom and position on the maps.
  case viewport(ViewportCommand)
  case stopWork
  // Views of the stage: which one, and the commands of a single view
  case nextView, previousView
  /// Another image of the explored file.
  case image(by: Int)
  case view(ViewCommand)
  /// The code panel.
  case code(CodeCommand)
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
  /// Turns prediction on and off: the learner says each result before it is shown.
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
  /// A key pressed while an answer is played ends the playing, and then does its usual work.
  var endsReplay: Bool {
    if case .scroll = self { return false }
    return true
  }
}

/// A request of the app to the outside world.
public enum Effect: Equatable, Sendable {
  /// Send a tick after this many milliseconds; `nil`: none until asked again.
  case wake(afterMilliseconds: Int?)
  /// Keep the answer, with the time at which it was given, then say `recorded`: only then is it judged on the screen.
  case record(GivenAnswer)
  /// Compute this in the background, report progress, then send `computed`.
  case compute(Computation)
  /// Cancel the computation.
  case stopWork
  /// Save where the learner is.
  case keepPlace(LessonPlace)
  /// Put the text on the clipboard.
  case copy(String)
  /// Write the stage to a file, then send `exported`.
  case export(ExportRequest)
  case quit
}
