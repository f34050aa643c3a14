import Foundation

/// Runs pieces of work on demand, for a program that measures others in between: a line with a row's name and a number of
/// runs comes in, a line with the time of each run in nanoseconds goes out.
struct BenchServer {
  let threads: Int

  func run() throws {
    var made: BenchWork?
    while let line = readLine() {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 2, let runs = Int(parts[1]), runs > 0 else {
        throw fail("not a request: \(line)", .badInput)
      }
      let work = try made?.name == parts[0] ? made : make(parts[0])
      made = work
      guard let work else { throw fail("there is no row \(parts[0])", .badInput) }
      let times = try (0..<runs).map { _ in try time(work.run) / Double(work.calls) * 1e9 }
      try print(times.map { String(format: "%.2f", $0) }.joined(separator: " "))
    }
  }

  private func make(_ name: String) throws -> BenchWork? {
    guard let row = BenchWork.all.first(where: { $0.name == name }) else { return nil }
    let work = try row.make(name, threads)
    try work.run()
    return work
  }
}
