import Foundation
import Kernels
import PTYKit
import TensorFiles
import Testing

/// What cannot be done: its exit code, one line on stderr, nothing on stdout, no file.
@Suite(.waits) struct FailureTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("m4.npy", [1, 1, 4, 4], m4)
    try place.write("row.npy", [3], [1, 2, 3])
    try place.write("bad.npy", Data("\u{93}NUMPY".utf8))
    try place.write("evil\u{1B}[31m.npy", Data("{\u{7}".utf8))
    try place.write("bell.csv", Data("1,\u{1B}]0;x\u{7}\n".utf8))
    let claim = "{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }"
    try place.write(
      "huge.npy", Data([0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(claim.utf8.count), 0] + Array(claim.utf8)))
  }

  private func expect(_ status: Int32, _ arguments: [String], _ message: String? = nil) throws {
    let before = place.names
    let outcome = try place.run(["compute"] + arguments)
    #expect(outcome.status == status, "\(arguments): \(outcome.error)")
    #expect(outcome.output.isEmpty, "\(arguments)")
    let lines = outcome.error.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.count == 2 && lines[0].hasPrefix("pooltutor: error: ") && lines[0].count > 20, "\(outcome.error)")
    #expect(!outcome.error.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    if let message { #expect(lines[0] == "pooltutor: error: \(message)") }
    #expect(place.names == before, "\(arguments)")
  }

  private func expect(_ status: Int32, _ arguments: String, _ message: String? = nil) throws {
    try expect(status, arguments.split(separator: " ").map(String.init), message)
  }

  @Test func threeTheInputCannotBeRead() throws {
    try expect(3, "relu --input none.npy", "none.npy: cannot be opened: No such file or directory")
    try expect(3, "relu --input . --output y.npy", ".: is a folder")
    try expect(3, "relu --input bad.npy --output y.npy")
    try expect(3, "conv --input m4.npy --weight bad.npy")
    try expect(3, "relu --input bell.csv", "bell.csv: line 1:3: a value is not a number")
    try expect(3, ["relu", "--input", "evil\u{1B}[31m.npy"])
  }

  @Test func fourItDoesNotFit() throws {
    try expect(
      4, "maxpool --input m4.npy --kernel 5", "pool size 5 does not fit a map of height 4: at most 4")
    try expect(4, "maxpool --input m4.npy --kernel 2 --stride 0 --output y.npy --indices i.npy")
    try expect(
      4, "maxpool --input m4.npy --kernel 2 --pad -1,0,0,0", "padding -1 (height) must be 0 to 16777216")
    try expect(4, "maxpool --input m4.npy --kernel 2 --pad 2")
    try expect(4, "maxpool --input row.npy --kernel 2")
    try expect(4, "prelu --input m4.npy --slope row.npy")
    try expect(4, "conv --input m4.npy --weight row.npy")
    try expect(4, "maxpool --input m4.npy --kernel 2 --auto-pad same-upper --dialect pytorch")
    try expect(4, "maxpool --input m4.npy --kernel 2 --dilation 2 --dialect keras")
    try expect(4, "sumpool --input m4.npy --kernel 2 --dialect onnx", "in ONNX there is no sum pooling")
  }

  @Test func fiveOverALimit() throws {
    try expect(5, "relu --input huge.npy")
    try expect(
      5, "maxpool --input m4.npy --kernel 16777217", "pool size 16777217 (height) must be 1 to 16777216")
    try expect(5, "adaptive-maxpool --input m4.npy --output-size 16777216")
    try expect(5, "lppool --input m4.npy --kernel 2 --p 33", "power 33 must be 1 to 32")
  }

  @Test func sixItCannotBeWritten() throws {
    try expect(
      6, "relu --input m4.npy --output none/y.npy", "none/y.npy: cannot be written: No such file or directory"
    )
    try expect(6, "relu --input m4.npy --output .")
    try expect(6, "maxpool --input m4.npy --kernel 2 --output y.npy --indices none/i.npy")
    try expect(6, "maxpool --input m4.npy --kernel 2 --output none/y.npy --indices i.npy")
    if FileManager.default.fileExists(atPath: "/dev/full") {
      try expect(
        6, "relu --input m4.npy --output /dev/full", "/dev/full: cannot be written: No space left on device")
    }
  }

  @Test(arguments: [
    "", "relu", "maxpol --input m4.npy", "maxpool --input m4.npy", "relu --input m4.npy --kernel 2",
    "maxpool --input m4.npy --kernel 2,2,2", "maxpool --input m4.npy --kernel x",
    "relu --input m4.npy --bogus",
    "maxpool --input m4.npy --kernel 2 --pad 1 --auto-pad valid",
    "maxpool --input m4.npy --kernel 2 --pad 1,2",
    "maxpool --input m4.npy --kernel 2 --ceil --auto-pad same-upper", "prelu --input m4.npy",
    "maxpool --input m4.npy --kernel 2 --index-base plane", "conv --input - --weight -",
    "maxpool --input m4.npy --kernel 2 --output y.npy --indices y.npy",
    "relu --input m4.npy --json --output y.npy",
    "maxpool --input m4.npy --kernel 2 --indices i.npy --index-base nhwc --storage-order column",
    "maxpool --input m4.npy --kernel 2 --indices -", "relu --input m4.npy --dialect house",
    "conv --input m4.npy", "relu --input m4.npy --output y.json", "relu --input m4.npy --output y.npz",
    "relu --input m4.npy --output out.d/y.JPG", "maxpool --input m4.npy --kernel 2 --indices i.csv",
    "relu m4.npy --input m4.npy",
  ]) func sixtyFourUsage(arguments: String) throws { try expect(64, arguments) }

  /// What the command line holds comes back visible, and in one line.
  @Test(arguments: [
    ["relu\u{1B}[31m", "--input", "m4.npy"], ["maxpool", "--input", "m4.npy", "--kernel", "2\n\u{7}3"],
    ["relu", "--input", "m4.npy", "--\u{1B}]0;x\u{7}"], ["relu", "--input", "m4.npy", "\u{9B}2J\r\n"],
  ]) func nothingSteersTheTerminal(arguments: [String]) throws { try expect(64, arguments) }

  /// A reader that goes away is told by the exit code; nobody is left to read a message, but one is given.
  @Test func aClosedPipeIsNoSilentDeath() throws {
    try place.write("large.npy", [1 << 20], [Float](repeating: 1, count: 1 << 20))
    let outcome = try place.run(
      shell: "\"$0\" compute relu --input large.npy | head -c 1; exit ${PIPESTATUS[0]}")
    #expect(
      outcome.status == 6 && outcome.error == "pooltutor: error: stdout: cannot be written: Broken pipe\n")
  }

  /// Over the limit of the shell, which the kernel tells by a signal first.
  @Test func overTheSizeThatFilesMayHave() throws {
    try place.write("large.npy", [1 << 20], [Float](repeating: 1, count: 1 << 20))
    let outcome = try place.run(
      shell: "ulimit -f 16; \"$0\" compute relu --input large.npy --output y.npy; exit $?")
    #expect(
      outcome.status == 6 && outcome.error == "pooltutor: error: y.npy: cannot be written: File too large\n",
      "\(outcome.error)")
    #expect(!place.names.contains { $0.hasPrefix(".") || $0 == "y.npy" }, "\(place.names)")
  }

  /// Whatever signal ends it while it writes, no half file stays.
  @Test(arguments: DeadlySignal.all) func aSignalLeavesNoHalfFile(signal: Int32) throws {
    try place.write("large.npy", [1 << 22], [Float](repeating: 1, count: 1 << 22))
    // The signal comes once the hidden file is there.
    let line = """
      SWIFT_BACKTRACE=enable=no "$0" compute relu --input large.npy --output y.npy & pid=$!
      until ls -A | grep -q -e '^\\.pooltutor-' -e '^y\\.npy$'; do :; done
      kill -\(signal) $pid; wait $pid; exit $?
      """
    let outcome = try place.run(shell: line)
    #expect(
      outcome.status == 128 + signal || place.names.contains("y.npy"), "\(outcome.status) \(outcome.error)")
    #expect(!place.names.contains { $0.hasPrefix(".") }, "\(place.names)")
  }

  /// Killed at any moment, the output is whole or not there.
  @Test func killedItLeavesNoHalfFile() throws {
    try place.write("large.npy", [1 << 20], [Float](repeating: 1, count: 1 << 20))
    let whole = (4 << 20) + 128
    for milliseconds in [1, 5, 10, 20, 40] {
      try place.start("compute relu --input large.npy --output y.npy", killAfter: .milliseconds(milliseconds))
      if place.names.contains("y.npy") { #expect(try place.bytes("y.npy").count == whole) }
    }
    #expect(try place.run("compute relu --input large.npy --output y.npy").status == 0)
    #expect(try place.bytes("y.npy").count == whole)
  }
}
