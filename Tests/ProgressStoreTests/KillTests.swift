import Foundation
import ProgressStore
import Seeded
import Testing

@Suite struct KillTests {
  private let scratch = Scratch()

  /// Kills the writer a random while after it acknowledged a random number of attempts.
  private func killOnce(_ path: String, _ random: inout some RandomNumberGenerator) throws -> [String] {
    let writer = try WriterProcess([path, "1000000"])
    writer.waitForAcknowledgements(Int.random(in: 0...4, using: &random))
    let (start, pause) = (ContinuousClock.now, Duration.microseconds(.random(in: 0...3000, using: &random)))
    while ContinuousClock.now - start < pause {}
    writer.kill()
    #expect(writer.end().status == SIGKILL)
    return writer.acknowledged
  }

  @Test func whatWasAcknowledgedOutlives90KillsOfOneFile() throws {
    let path = scratch.file("progress.sqlite")
    var random = SplitMix64(seed: 90)
    var acknowledged: Set<String> = []
    for round in 0..<90 {
      acknowledged.formUnion(try killOnce(path, &random))
      #expect(try isWhole(path), "round \(round)")
      guard !acknowledged.isEmpty else { continue }
      #expect(acknowledged.subtracting(try answers(in: path)) == [], "round \(round)")
    }
    #expect(acknowledged.count > 90)
    let opened = ProgressStore.open(path, time: noon)
    #expect(opened.message == nil)
    // A journal without a word in it may be left until the next commit.
    try opened.store.append(.sample(1))
    #expect(scratch.names == ["progress.sqlite"])
  }

  @Test func aFileThatIsJustBegunOutlives10Kills() throws {
    var random = SplitMix64(seed: 10)
    for round in 0..<10 {
      let path = scratch.file("\(round).sqlite")
      let writer = try WriterProcess([path, "1000000"])
      let (start, pause) = (ContinuousClock.now, Duration.milliseconds(.random(in: 0...40, using: &random)))
      while ContinuousClock.now - start < pause {}
      writer.kill()
      _ = writer.end()
      let opened = ProgressStore.open(path, time: noon)
      #expect(opened.message == nil, "round \(round)")
      #expect(try isWhole(path), "round \(round)")
      #expect(Set(writer.acknowledged).subtracting(try answers(in: path)) == [], "round \(round)")
    }
  }
}
