import ArgumentParser
import Foundation

/// Runs pieces of work on request, for a program that measures other libraries in between. Input: a line with
/// a row's name and a number of runs. Output: a line with the time of each run in nanoseconds.
struct BenchServer {
  let threads: Int

  func run() throws {
    var made: BenchWork?
    while let line = readLine() {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 2, let runs = Int(parts[1]), runs > 0 else {
        throw ValidationError("not a request: \(line)")
      }
      let work = try made?.name == parts[0] ? made : make(parts[0])
      made = work
      guard let work else { throw ValidationError("there is no row \(parts[0])") }
      let times = try (0..<runs).map { _ in try time(work.run) / Double(work.calls) * 1e9 }
      print(times.map { String(format: "%.2f", $0) }.joined(separator: " "))
      // The requesting program waits for the line.
      fflush(nil)
    }
  }

  private func make(_ name: String) throws -> BenchWork? {
    guard let row = BenchWork.all.first(where: { $0.name == name }) else { return nil }
    let work = try row.make(name, threads)
    try work.run()
    return work
  }
}
