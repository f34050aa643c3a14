import AppCore
import CourseFiles
import Foundation
import LessonFormat
import Localization
import ProgressStore
import Runtime
import ScratchFolder
import Screen
import Testing

/// What a test needs to run the app: lessons, a place for progress, and who listens at the end.
final class Stagehand {
  let folder: Scratch
  let course: Course
  /// What was said on the way out.
  private(set) var farewell: [String] = []
  private(set) var lines = ""

  init() throws {
    folder = try Scratch()
    course = Course(title: "Course", lessons: try ["one", "two"].map(Self.lesson))
  }

  static func text(_ id: String) -> String {
    ScratchFolder.lesson(id: id, title: "Lesson \(id)")
      .replacing("---\n\n#", with: "maps:\n  m: [[1, 4, 0, 2], [2, 3, 5, 1]]\n---\n\n#")
        + """

        ```stage
        {input: m, op: max, pool: 2}
        ```

        # Second page

        ```quiz
        ask: cell
        stage: {input: m, op: max, pool: 2}
        at: [0, 0]
        ```

        """
  }

  private static func lesson(_ id: String) throws -> Lesson {
    try #require(LessonParser.parse(text(id), file: "\(id).md").lesson)
  }

  /// The app, where `events` have happened before it is on the screen.
  func state(_ events: Event..., motion: Bool = false) -> State {
    var state = State(course: course, seed: 7, motion: motion)
    for event in events { _ = update(&state, event) }
    return state
  }

  func recorder(
    at path: String? = nil, open: SavingQueue.Open? = nil, for terminal: ScriptedTerminal? = nil
  ) -> ProgressRecorder {
    let path = path ?? folder.path + "/progress.sqlite"
    guard let terminal else { return ProgressRecorder(path, course: nil, open: open) }
    return ProgressRecorder(path, course: nil, open: open, done: terminal.wake)
  }

  @discardableResult
  func play(
    _ terminal: ScriptedTerminal, _ state: State, _ sources: SessionSources = SessionSources(),
    recorder: ProgressRecorder? = nil
  ) -> SessionEnd {
    let recorder = recorder ?? self.recorder(for: terminal)
    let runner = EffectRunner(recorder, sources, clock: { terminal.now }, wake: terminal.wake)
    var loop = AppLoop(terminal, state, runner, language: .english)
    return loop.run { self.farewell += $0.map { $0[.english] } }
  }

  /// Reads a lesson in lines.
  func talk(
    _ input: [String], _ state: State, isInteractive: Bool = false, recorder: ProgressRecorder? = nil
  ) -> String {
    var rest = input[...]
    let runner = EffectRunner(recorder ?? self.recorder())
    var loop = TextModeLoop(state, runner, glyphs: .unicode, isInteractive: isInteractive)
    loop.run(read: { rest.popFirst() }, write: { self.lines += $0 })
    return lines
  }
}

extension SessionEnd {
  var isLeft: Bool { if case .left = self { true } else { false } }

  var signal: Int32? { if case .killed(let signal) = self { signal } else { nil } }

  var failure: (any Error)? { if case .failed(let error) = self { error } else { nil } }
}
