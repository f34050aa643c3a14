import ArgumentParser
import ProgressStore
import Runtime
import Quiz
import Localization

/// Shows how each concept goes.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how many questions you were asked about each concept, and how many you got right.",
    discussion: """
      Right means right at the first try and without a hint. The bars are the last eight weeks: the taller, the more \
      answers were right; a dot is a week without questions.
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var state: StateOptions
  @OptionGroup var spoken: LanguageOptions

  func run() throws {
    let store = try state.openForReading()
    let now = SystemClock.wall
    var history = AnswerHistory()
    let unreadable = try withStore(.badInput) { () throws(StoreError) in
      try store.eachAnswer { history.add($0) }
    }
    let table = StatsTable(
      records: ConceptRecord.all(of: history, now: now), now: now, language: spoken.interface)
    try print(json ? table.json() : table.lines.joined(separator: "\n"))
    if unreadable > 0 {
      printError("pooltutor: \(Phrase.stats(.damaged(unreadable))[spoken.interface])")
    }
  }
}
