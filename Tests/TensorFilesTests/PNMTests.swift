import Foundation
import Kernels
import Seeded
import Testing

@testable import TensorFiles

@Suite struct PNMTests {
  private func read(_ bytes: [UInt8]) throws -> TensorFile {
    let path = NSTemporaryDirectory() + "/\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try TensorFile.read(path)
  }

  private func read(_ text: String, _ bytes: [UInt8] = []) throws -> TensorFile {
    try read(Array(text.utf8) + bytes)
  }

  @Test func allSixKinds() throws {
    #expect(try read("P1\n# a comment\n3 2\n1 0 1\n011\n").tensor.values == [0, 255, 0, 255, 0, 0])
    #expect(try read("P2 2 1 255\n7 255").tensor.values == [7, 255])
    #expect(try read("P2\n2 1\n# most\n10\n5 10\n").tensor.values == [127.5, 255])
    #expect(
      try read("P3 1 2 255  1 2 3  4 5 6\n").tensor
        == Tensor(shape: [1, 3, 2, 1], values: [1, 4, 2, 5, 3, 6]))
    #expect(
      try read("P4\n9 2\n", [0b1010_0000, 0x80, 0, 0]).tensor.values.prefix(9) == [
        0, 255, 0, 255, 255, 255, 255, 255, 0,
      ])
    #expect(try read("P5 3 1 255\n", [0, 10, 255]).tensor.values == [0, 10, 255])
    #expect(try read("P5 2 1 65535\n", [1, 1, 0xFF, 0xFF]).tensor.values == [1, 255])
    #expect(try read("P6 1 1 255\n", [0x20, 0x0A, 0x23]).tensor.values == [32, 10, 35])
    #expect(try read("P6 1 1 1023\n", [3, 0xFF, 0, 0, 2, 0]).tensor.values == [255, 0, 512 * 255 / 1023])
  }

  @Test(arguments: [1, 3], 0..<6 as Range<UInt64>) func thereAndBack(channels: Int, seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (height, width) = (generator.int(1...20), generator.int(1...20))
    let values = (0..<(channels * height * width)).map { _ in
      seed < 3 ? Float(generator.int(0...255)) : Float(generator.int(0...65535)) / 257
    }
    let map = try FeatureMap(channels: channels, height: height, width: width, values: values)
    #expect(try read(PictureWriter.pnm(map).allBytes).map().isIdentical(to: map), "seed \(seed)")
  }

  @Test(arguments: ["P5 #", "P6\n2 2\n# c", "P2 1 1 ", "P1"]) func aHeaderWithoutEnd(start: String) {
    let fill = start.contains("#") ? "c" : " "
    #expect {
      try read(start + String(repeating: fill, count: 1 << 20))
    } throws: { error in
      guard case .overLimit(let message) = error as? TensorFileError else { return false }
      return message.hasSuffix("has over 65536 bytes of header")
    }
  }

  @Test(arguments: [
    "P5", "P5 ", "P5 2", "P5 2 2", "P5 0 2 255\n", "P5 2 0 255\n", "P5 2 2 0\n", "P5 2 2 65536\n",
    "P5 -2 2 255\n",
    "P5 2 2 255\nabc", "P5 2 2 255\nabcde", "P5 99999999999 1 255\n", "P2 2 2 9\n1 2 3", "P2 2 2 9\n1 2 3 10",
    "P2 2 2 9\n1 2 3 4 5", "P2 2 2 9\n1 2 x 4", "P1 2 2\n1 0 2 1", "P1 2 2\n101", "P3 1 1 255\n1 2",
    "P4 9 1\nx",
    "P6 1 1 255\nab", "P5 1 1 300\nab", "P5 #", "P5 1 # no end",
  ]) func malformed(text: String) {
    #expect {
      try read(text)
    } throws: { error in
      guard case .malformed(let message) = error as? TensorFileError else { return false }
      return message.count > 20
    }
  }

  @Test func largeClaimsCostNothing() throws {
    #expect {
      try read("P5 30000 30000 255\nabc")
    } throws: { error in
      guard case .overLimit(let message) = error as? TensorFileError else { return false }
      return message.contains("30000×30000")
    }
    #expect {
      try read("P5 5000 5000 255\nabc")
    } throws: { error in
      guard case .malformed(let message) = error as? TensorFileError else { return false }
      return message.contains("3 of 25000000 bytes")
    }
  }
}
