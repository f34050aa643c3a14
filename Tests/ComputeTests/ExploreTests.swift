import Foundation
import Testing

/// What `pooltutor explore` refuses before it takes a terminal.
@Suite struct ExploreTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func saysWhatItCannotShow() throws {
    try write("1,2\n3,x\n", "bad.csv")
    try hostileArrays()
    try hostilePicture()
    for (arguments, status, words) in [
      ("missing.csv", 3, "missing.csv"), ("bad.csv", 3, "bad.csv"), ("--grey", 64, "needs a file"),
      ("large.npy", 5, "100663296"), ("header.npy", 5, "header of"), ("claims.npy", 3, "bytes of values"),
      ("empty.npy", 3, "at least 1"), ("vast.npy", 5, "too large"), ("vast.png", 3, "PNG"),
      ("wide.png", 5, "pixels"),
    ] {
      let outcome = try place.run("explore " + arguments)
      #expect(outcome.status == Int32(status), "\(arguments): \(outcome)")
      #expect(outcome.error.contains(words) && outcome.error.split(separator: "\n").count == 1)
    }
  }

  /// Arrays that are no maps to look at: too many values (a file of holes), a header of 4 GB, more values than there are
  /// bytes, an axis of nothing, and axes whose product is no number.
  private func hostileArrays() throws {
    func header(_ shape: String, length: Int? = nil) -> Data {
      let text = "{'descr': '|u1', 'fortran_order': False, 'shape': (\(shape)), }\n"
      let size = UInt32(length ?? text.utf8.count)
      let bytes = (0..<4).map { (index: Int) -> UInt8 in UInt8(truncatingIfNeeded: size >> UInt32(8 * index))
      }
      let magic: [UInt8] = [0x93] + Array("NUMPY".utf8) + [2, 0]
      return Data(magic + bytes) + Data(text.utf8)
    }
    for (name, data) in [
      ("large", header("10240, 10240")), ("header", header("2, 2", length: Int(UInt32.max))),
      ("claims", header("900, 900")), ("empty", header("0, 5")),
      ("vast", header("4000000000, 4000000000")),
    ] {
      let url = URL(fileURLWithPath: place.path + "/\(name).npy")
      try data.write(to: url)
      guard name == "large" else { continue }
      let file = try FileHandle(forWritingTo: url)
      try file.truncate(atOffset: UInt64(data.count + 10240 * 10240))
      try file.close()
    }
  }

  /// A PNG of 2^31 × 2^31 pixels, and one of 2^24 × 2^24, as their headers say.
  private func hostilePicture() throws {
    for (name, side) in [("vast", UInt32(1) << 31), ("wide", UInt32(1) << 24)] {
      let number = { (value: UInt32) -> [UInt8] in
        (0..<4).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      }
      var header = Array("IHDR".utf8)
      header += number(side)
      header += number(side)
      header += [8, 2, 0, 0, 0]
      var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      bytes += number(13)
      bytes += header
      bytes += number(Self.checksum(header))
      let pixels = Array("IDAT".utf8)
      bytes += number(0)
      bytes += pixels
      bytes += number(Self.checksum(pixels))
      try Data(bytes).write(to: URL(fileURLWithPath: place.path + "/\(name).png"))
    }
  }

  /// CRC-32 as PNG has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: place.path + "/" + name))
  }

  /// In lines of text it needs none; names steer nothing.
  @Test func tellsInLines() throws {
    try write("1,2\n3,4\n", "odd\u{1B}[1m\n.csv")
    let outcome = try place.run(
      ["explore", "odd\u{1B}[1m\n.csv", "--plain", "--state", "p.sqlite"], input: Data("set 1 1 9\n".utf8))
    #expect(outcome.status == 0 && outcome.text.replacing("\n", with: " ").contains("max(9, 2, 3, 4) = 9"))
    #expect(!outcome.text.utf8.contains { $0 < 0x20 && $0 != 0x0A })
    try place.write("n.npy", [2, 1, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8])
    let second = try place.run(
      "explore n.npy --image 2 --plain --state p.sqlite", input: Data("image 1\nimage 3\n".utf8))
    #expect(second.text.contains("5  6"))
    #expect(second.text.replacing("\n", with: " ").contains("max(1, 2, 3, 4) = 4"))
    #expect(second.text.contains("Images go from 1 to 2."))
  }

  /// The stage is set up as for `export`.
  @Test func optionsSetTheStage() throws {
    try write("1,2,3\n4,5,6\n7,8,9\n", "m.csv")
    let convolved = try place.run("explore m.csv --op conv --plain --state p.sqlite")
    #expect(convolved.status == 0 && convolved.text.contains("Settings: conv, filter 3×3, stride 1"))
    let pooled = try place.run("explore m.csv --kernel 3 --op avgpool --plain --state p.sqlite")
    #expect(pooled.text.contains("Settings: average, pool 3×3"))
    #expect(try place.run("explore m.csv --kernel 9 --plain").status == 4)
    #expect(try place.run("explore m.csv --op relu --kernel 2 --plain").status == 64)
  }

  /// Without a terminal there is nothing to explore on.
  @Test func needsATerminal() throws {
    try write("1,2\n3,4\n", "good.csv")
    #expect(try place.run("explore good.csv").status == 69)
  }
}
