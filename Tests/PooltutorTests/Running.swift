import Foundation
import PTYKit
import Sanitized
import Escaping
import Screen

/// How a run without a terminal went.
struct Outcome: Equatable {
  var status: Int32
  var output: String
  var errors: String

  /// Nothing in it would steer a terminal.
  var isPlain: Bool { steering.isEmpty }

  /// Controls of either set, what turns the direction of text, and what takes no room by itself.
  var steering: [Unicode.Scalar] {
    (output + errors).unicodeScalars.filter { $0 != "\n" && $0.steers }
  }
}

/// Runs the built program with all three streams away from any terminal. `at` is another path to it; a nil value
/// removes a variable of the environment.
func run(
  _ arguments: [String], at path: String = product("pooltutor"), environment: [String: String?] = [:]
) throws -> Outcome {
  let process = Process()
  let streams = (output: Pipe(), errors: Pipe())
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  let progress = PrivateFolder()
  process.environment = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "XDG_STATE_HOME": progress.path,
  ]
  .merging(Sanitizer.options) { $1 }.merging(uncounted) { $1 }.merging(environment.compactMapValues { $0 }) {
    $1
  }
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = streams.output
  process.standardError = streams.errors
  try process.run()
  let errors = streams.errors.fileHandleForReading.readDataToEndOfFile()
  let output = streams.output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return Outcome(
    status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
    errors: String(decoding: errors, as: UTF8.self))
}

extension TerminalSession {
  /// Opens and closes what lies over a stage, with an escape each, and waits for all of it: a key that came at once behind an
  /// escape would be one with Alt.
  func opensAndClosesAll() -> Bool {
    [("\t", "pool height"), ("c", "import keras"), ("?", "On a stage")].allSatisfy { key, sign in
      send(key)
      guard wait(until: { $0.text.contains(sign) }) else { return false }
      send("\u{1B}")
      return wait { !$0.text.contains(sign) && $0.text.contains("checked") }
    }
  }
}
