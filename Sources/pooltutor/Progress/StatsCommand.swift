import ArgumentParser
import ProgressStore
import Quiz

/// Shows how each concept goes.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what was asked about each concept, and how it went.",
    discussion: """
      Right means right at the first try and without a hint. The line shows the last eight weeks: the taller, the \
      more was right; a dot is a week without questions.
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var state: StateOptions

  func run() throws {
    let store = try state.openForReading()
    let now = StateOptions.now
    var history = AnswerHistory()
    let unreadable = try withStore(.badInput) { () throws(StoreError) in
      try store.eachAnswer { history.add($0) }
    }
    let table = StatsTable(records: ConceptRecord.all(of: history, now: now), now: now)
    try print(json ? table.json() : table.lines.joined(separator: "\n"))
    if unreadable > 0 { printError("pooltutor: \(unreadable) answers are damaged and do not count") }
  }
}
