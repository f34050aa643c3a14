import ArgumentParser
import Foundation
import Kernels

/// Measures the kernels on this machine.
@main
struct KernelBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernel-bench",
    abstract: "Measure the kernels: median and minimum time, and the share of this machine's copy bandwidth.",
    discussion: """
      Results go into memory that is allocated once, as a program that cares would do it. "copy" is how many bytes a \
      second the kernel moves, over how many a plain copy of as much memory moves in the same run. Set \
      POOLTUTOR_SIMD=baseline to leave AVX2 out.
      """)

  @Flag(help: "Print one JSON object for each row.")
  var json = false

  @Option(help: "Threads to use where the work is over 1 MB, for the copy, too.")
  var threads = 1

  @Option(help: "Seconds to spend on each row.")
  var seconds = 0.5

  @Option(help: "Measure only rows whose name contains this.")
  var only = ""

  @Flag(help: .hidden)
  var serve = false

  func validate() throws {
    guard (1...64).contains(threads) else { throw ValidationError("--threads must be 1 to 64") }
    guard (0.001...60).contains(seconds) else { throw ValidationError("--seconds must be 0.001 to 60") }
  }

  func run() throws {
    #if DEBUG
      FileHandle.standardError.write(Data("this is a debug build: build with -c release to measure\n".utf8))
    #endif
    if serve { return try BenchServer(threads: threads).run() }
    let rows = BenchWork.all.filter { only.isEmpty || $0.name.contains(only) }
    guard !rows.isEmpty else { throw ValidationError("no row's name contains \(only)") }
    if !json { print(BenchRow.heading) }
    for (name, make) in rows {
      let row = try measure(make(name, threads))
      print(json ? row.json : row.line)
    }
  }

  /// Times the work and a copy of as many bytes in turns, so that both run under the same conditions.
  private func measure(_ work: BenchWork) throws -> BenchRow {
    let copy = BenchCopy(bytes: work.bytes, threads: threads)
    var (times, copies) = ([Double](), [Double]())
    try work.run()
    let end = Date().addingTimeInterval(seconds)
    while Date() < end || times.count < 5 {
      times.append(try time(work.run) / Double(work.calls))
      copies.append(time(copy.run) / Double(copy.calls))
    }
    return BenchRow(name: work.name, bytes: work.bytes, times: times, copies: copies)
  }
}

/// The time that `body` takes, in seconds.
func time(_ body: () throws -> Void) rethrows -> Double {
  let start = DispatchTime.now().uptimeNanoseconds
  try body()
  return Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
}

/// A plain copy that reads and writes `bytes` in total, by as many threads as the work.
private struct BenchCopy {
  let source: BenchMemory
  let target: BenchMemory
  let calls: Int
  let parts: Int

  init(bytes: Int, threads: Int) {
    source = BenchMemory(max(1, bytes / 8))
    target = BenchMemory(max(1, bytes / 8))
    calls = max(1, 4096 / bytes)
    parts = bytes < Workers.leastBytes ? 1 : threads
  }

  func run() {
    if parts > 1 { return DispatchQueue.concurrentPerform(iterations: parts, execute: copy) }
    for _ in 0..<calls { copy(part: 0) }
  }

  private func copy(part: Int) {
    let count = source.values.count
    let range = (count * part / parts)..<(count * (part + 1) / parts)
    let values = UnsafeMutableBufferPointer(rebasing: target.values[range])
    _ = values.update(fromContentsOf: source.input[range])
  }
}

/// The measurements of one piece of work.
struct BenchRow: Codable {
  let name: String
  let medianMicroseconds: Double
  let minimumMicroseconds: Double
  let gigabytesPerSecond: Double
  let shareOfCopy: Double

  init(name: String, bytes: Int, times: [Double], copies: [Double]) {
    self.name = name
    let median = times.sorted()[times.count / 2]
    medianMicroseconds = median * 1e6
    minimumMicroseconds = (times.min() ?? 0) * 1e6
    gigabytesPerSecond = Double(bytes) / median * 1e-9
    shareOfCopy = copies.sorted()[copies.count / 2] / median
  }

  static let heading = Self.line("", "median µs", "minimum µs", "GB/s", "copy")

  var line: String {
    func text(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
    let places = medianMicroseconds < 1 ? 4 : 1
    return Self.line(
      name, text(medianMicroseconds, places), text(minimumMicroseconds, places), text(gigabytesPerSecond, 1),
      text(100 * shareOfCopy, 0) + " %")
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  private static func line(_ cells: String...) -> String {
    let widths = [-36, 11, 11, 8, 7]
    return zip(cells, widths).map { cell, width in
      let pad = String(repeating: " ", count: max(0, abs(width) - cell.count))
      return width < 0 ? cell + pad : pad + cell
    }.joined(separator: " ")
  }
}
