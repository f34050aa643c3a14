import ArgumentParser
import LessonFormat
import Foundation
import Kernels
import TensorFiles
import AppCore
import Runtime
import Terminal
import Localization

/// Opens the stage on the user's own map.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the stage on a map of your own, or on an empty 5x5.",
    discussion: """
      FILE is a .npy (H,W, C,H,W or N,C,H,W), a CSV or TSV with one map, or a picture (PNG, JPEG, PNM). The full stage opens \
      with all operations, views and settings; i edits the map.
      """)

  @Argument(help: "The map; an empty 5x5 by default.")
  var file: String?

  @Flag(help: "Print lines of text and read lines: for screen readers, pipes, print.")
  var plain = false

  @OptionGroup(title: "The map") var map: MapOptions
  @OptionGroup(title: "Stage") var stage: StageOptions
  @OptionGroup var session: SessionOptions

  func validate() throws {
    if file == nil, let option = map.given.first { throw ValidationError("\(option) needs a file") }
  }

  func run() throws {
    guard let file else {
      let map = try FeatureMap(height: 5, width: 5, values: Array(repeating: 0, count: 25))
      return try exiting {
        let name = Phrase.export(.emptyMap)[language]
        return try show(Exploration(.exploring(map, called: name, in: language), stage))
      }
    }
    let opening = MapOpening(file, map, stage, in: language)
    // A map that opens at once needs no progress bar; without a terminal there is no screen for one.
    let isSeen = !plain && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    if file == "-", !plain {
      // All of standard input is read first; then the keys come from the terminal.
      let exploration = try exiting { try opening.task.value.get() }
      _ = Terminal.readKeysFromTerminal()
      return try show(exploration)
    }
    guard isSeen, opening.task.value(within: ProgressToken.patience) == nil else {
      return try show(exiting { try opening.task.value.get() })
    }
    var (state, progressRecorder) = try session.begin(Course(title: opening.name, lessons: []))
    _ = update(&state, .awaited(.file(opening.name)))
    try session.play(state, progressRecorder, SessionSources(opening: opening.task))
  }

  private var language: Language { session.folder.interface }

  private func show(_ exploration: Exploration) throws {
    var (state, progressRecorder) = try session.begin(
      Course(title: exploration.lesson.title, lessons: []),
      patience: plain ? ProgressRecorder.answerWait : ProgressToken.patience)
    _ = update(&state, .awaited(.file(exploration.lesson.title)))
    _ = update(&state, .opened(exploration.lesson, exploration.stage))
    if plain { return try session.talk(state, progressRecorder) }
    try session.play(state, progressRecorder)
  }
}
