import Foundation
import ProgressStore
import Testing

@Suite struct TwoWindowsTests {
  private let scratch = Scratch()
  private var path: String { scratch.file("progress.sqlite") }

  @Test func fourProgramsThatBeginOneFileAtOnceLoseNothing() throws {
    let writers = try (0..<4).map { _ in try WriterProcess([path, "25"]) }
    let mine = ProgressStore.open(path, time: noon).store
    for number in 0..<25 { try mine.append(.sample(number)) }
    for writer in writers {
      let (lines, status) = writer.end()
      #expect(status == 0)
      #expect(lines.first == "open durable")
      #expect(writer.acknowledged.count == 25, "\(lines)")
    }
    #expect(try mine.attempts().count == 125)
    #expect(writers.allSatisfy { Set($0.acknowledged).isSubset(of: (try? answers(in: path)) ?? []) })
    #expect(try isWhole(path))
  }

  @Test func whatOneWindowKeepsTheOtherSees() throws {
    let (one, other) = (
      ProgressStore.open(path, time: noon).store, ProgressStore.open(path, time: noon).store
    )
    for number in 0..<10 { try (number.isMultiple(of: 2) ? one : other).append(.sample(number)) }
    #expect(try one.attempts() == (0..<10).map { .sample($0) })
    #expect(try other.attempts() == one.attempts())
  }

  @Test func programsThatFindOneDamagedFileSetItAsideOnce() throws {
    let store = ProgressStore.open(path, time: noon).store
    for number in 0..<9 { try store.append(.sample(number)) }
    try Data(contentsOf: URL(fileURLWithPath: path)).prefix(9000).write(to: URL(fileURLWithPath: path))
    let writers = try (0..<4).map { _ in try WriterProcess([path, "5"]) }
    for writer in writers { #expect(writer.end().lines.first == "open durable") }
    #expect(scratch.names == ["progress.sqlite", "progress.sqlite.corrupt-2026-11-21T02-50-00"])
    #expect(try answers(in: path) == Set(writers.flatMap(\.acknowledged)))
  }
}
