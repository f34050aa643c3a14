import ArgumentParser
import Foundation
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
    let attempts = try withStore(.badInput) { () throws(StoreError) in try store.attempts() }
    let table = StatsTable(
      records: ConceptRecord.all(of: attempts, now: now, due: { MemoryState(attempts: $0)?.due }), now: now)
    if json { print(try table.json()) } else { table.lines.forEach { print($0) } }
  }
}
