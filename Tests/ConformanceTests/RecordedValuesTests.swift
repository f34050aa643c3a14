import Foundation
@testable import Conformance
import Testing

@Suite struct RecordedValuesTests {
  private func file(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "/values-\(UUID().uuidString).txt"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func theFileThatShipsIsFound() throws {
    let values = try RecordedValues.find()
    #expect(values.cases.count >= 800 && !values.header.isEmpty)
    #expect(values.path.hasSuffix("/values.txt"))
  }

  @Test func aMissingOrEmptyFileIsNoProof() throws {
    #expect(throws: RecordedValues.Missing.self) { try RecordedValues.find("/none/values.txt") }
    let path = try file("# nothing\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: RecordedValues.Missing(message: "there is no recorded value in \(path)")) {
      try RecordedValues(path: path)
    }
  }

  /// Lines that are cut or that lie: a fault each, never a trap.
  @Test(arguments: [
    "max-1 op=max", "max-1 op=max x=1x1x1x1:zz", "max-1 op=max x=1x1x2x2:00000000 pool=1,1",
    "max-1 op=max x=1x1x1x1:00000000 pool=1 stride=1,1 dilation=1,1 pads=0,0,0,0 edge=drop",
    "max-1 op=max x=1x1x1x1:00000000 pool=1,1 stride=1,1 dilation=1,1 pads=0 edge=drop",
    "max-1 op=max x=1x1x1x1:00000000 pool=1,1 stride=1,1 dilation=1,1 pads=0,0,0,0 edge=none",
    "max-1 op=max x=1x1x1x1:00000000 pool=2,2 stride=1,1 dilation=1,1 pads=0,0,0,0 edge=drop",
    "x op=telepathy", "x",
  ]) func linesThatCannotBeReadAreFaults(line: String) throws {
    let path = try file(line + "\n")
    defer { try? FileManager.default.removeItem(atPath: path) }
    var report = ComparisonReport()
    for recorded in try RecordedValues(path: path).cases { CaseReplay.check(recorded, into: &report) }
    #expect(report.faults.count == 1 && report.numbers == 0)
  }
}
