import Foundation
import PTYKit

/// A running `store-writer`, or another program, and what it says.
final class WriterProcess {
  private let process = Process()
  private let output = Pipe()
  private var said: [UInt8] = []

  init(_ arguments: [String], program: String = "store-writer") throws {
    process.executableURL = URL(fileURLWithPath: product(program))
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(uncounted) { $1 }
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// Reads until so many attempts are acknowledged, or until the program ends.
  func waitForAcknowledgements(_ count: Int) { while acknowledged.count < count, readMore() {} }

  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Everything that the program says until it ends.
  func end() -> (lines: [String], status: Int32) {
    while readMore() {}
    process.waitUntilExit()
    return (lines, process.terminationStatus)
  }

  private func readMore() -> Bool {
    let bytes = output.fileHandleForReading.availableData
    said += bytes
    return !bytes.isEmpty
  }

  /// Whole lines: a killed program may have been cut off in one.
  var lines: [String] {
    String(decoding: said.prefix((said.lastIndex(of: 10) ?? -1) + 1), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  /// The ids of the attempts that were said to be kept.
  var acknowledged: [String] {
    lines.filter { $0.hasPrefix("kept ") }.map { String($0.dropFirst("kept ".count)) }
  }
}
