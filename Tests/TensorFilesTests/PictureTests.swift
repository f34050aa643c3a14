import Foundation
import Kernels
import Seeded
import Testing

@testable import TensorFiles

/// PNG and JPEG, good and bad.
@Suite struct PictureTests {
  private let folder = NSTemporaryDirectory() + "/pictures-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  private func read(_ bytes: [UInt8], _ name: String = "x.bin") throws -> TensorFile {
    let path = "\(folder)/\(UUID().uuidString)-\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try TensorFile.read(path)
  }

  private func complaint(_ bytes: [UInt8]) -> TensorFileError? {
    do {
      _ = try read(bytes)
      return nil
    } catch { return error as? TensorFileError }
  }

  @Test(arguments: PictureSample.png) func png(sample: PictureSample) throws {
    let file = try read(sample.bytes)
    #expect(file.tensor.shape == sample.shape)
    // Of halves between two grey values the other one may be taken.
    let isExact = !sample.description.lowercased().contains("alpha") && sample.description != "rgba"
    for (found, wanted) in zip(file.tensor.values, sample.values) {
      #expect(isExact ? found == wanted : abs(found - wanted) <= 1)
    }
    #expect(file.type == (sample.description == "grey16" ? .float32 : .uint8))
  }

  @Test(arguments: PictureSample.jpeg) func jpeg(sample: PictureSample) throws {
    let file = try read(sample.bytes)
    #expect(file.tensor.shape == sample.shape && file.type == .uint8)
    for (found, wanted) in zip(file.tensor.values, sample.values) { #expect(abs(found - wanted) <= 1) }
  }

  @Test func cmyk() {
    guard case .malformed(let text) = complaint(PictureSample.cmyk.bytes) else {
      Issue.record("taken")
      return
    }
    #expect(text.contains("CMYK") && text.contains("save it as RGB"))
  }

  /// Cut off anywhere, a picture is refused in words.
  @Test(arguments: PictureSample.png + PictureSample.jpeg) func truncated(sample: PictureSample) {
    // The last bytes of a PNG are its end mark; all of its pixels are there before.
    for length in 4..<(sample.bytes.count - 12) {
      let error = complaint(Array(sample.bytes.prefix(length)))
      #expect(error != nil, "\(sample) of \(length) bytes")
      #expect((error?.message.count ?? 0) > 20)
    }
  }

  /// With any bytes wrong it is read or refused, and never larger than it says.
  @Test(arguments: PictureSample.png + PictureSample.jpeg + [PictureSample.cmyk], 0..<4 as Range<UInt64>)
  func damaged(sample: PictureSample, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<30 {
      var bytes = sample.bytes
      for _ in 0..<generator.int(1...4) {
        bytes[generator.int(0...bytes.count - 1)] = UInt8(generator.int(0...255))
      }
      if let file = try? read(bytes, "x.png") {
        #expect(
          file.tensor.values.allSatisfy { (0...255).contains($0) } || file.type == .float32, "seed \(seed)")
      }
    }
  }

  private func png(width: UInt32, height: UInt32, type: UInt8 = 2) -> [UInt8] {
    var header = Array("IHDR".utf8)
    header += Self.bigEndian(width) + Self.bigEndian(height) + [8, type, 0, 0, 0]
    let sum = Self.bigEndian(Self.crc(header))
    let rest = Array(PictureSample.png[0].bytes.drop { $0 != UInt8(ascii: "I") }.dropFirst())
    let data = rest.drop { $0 != UInt8(ascii: "I") }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + header + sum + [0, 0, 0, 16] + data
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { (shift: UInt32) in UInt8(value >> shift & 0xFF) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  /// What a header claims costs nothing.
  @Test func lyingSizes() {
    for (width, height) in [(0, 1), (1, 0), (1 << 31, 1), (0xFFFF_FFFF, 0xFFFF_FFFF), (1 << 25, 1)]
      as [(UInt32, UInt32)]
    {
      guard case .malformed = complaint(png(width: width, height: height)) else {
        Issue.record("\(width)×\(height)")
        continue
      }
    }
    guard case .overLimit(let text) = complaint(png(width: 60000, height: 60000)) else {
      Issue.record("60000×60000 is taken")
      return
    }
    #expect(text.contains("60000×60000 pixels"))
    // Within the limit, but not within what so few bytes can be.
    guard case .malformed(let short) = complaint(png(width: 5000, height: 5000)) else {
      Issue.record("5000×5000 is taken")
      return
    }
    #expect(short.contains("too short"))
    // A JPEG's size stands behind its start-of-frame mark.
    var jpeg = PictureSample.jpeg[0].bytes
    if let frame = jpeg.indices.first(where: { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 }) {
      jpeg.replaceSubrange((frame + 5)..<(frame + 9), with: [0xFD, 0xE8, 0xFD, 0xE8])
      if case .overLimit = complaint(jpeg) {} else { Issue.record("65000×65000 is taken") }
      jpeg.replaceSubrange((frame + 5)..<(frame + 9), with: [0x10, 0, 0x10, 0])
      if case .malformed = complaint(jpeg) {} else { Issue.record("4096×4096 is taken") }
    }
  }

  @Test(arguments: [1, 3], 0..<5 as Range<UInt64>) func pngAndBack(channels: Int, seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (height, width) = (generator.int(1...40), generator.int(1...40))
    let values = (0..<(channels * height * width)).map { _ in Float(generator.int(0...255)) }
    let map = try FeatureMap(channels: channels, height: height, width: width, values: values)
    let bytes = try PictureWriter.png(map).allBytes
    #expect(try read(bytes).map().isIdentical(to: map), "seed \(seed)")
    #expect(try PictureWriter.png(map).allBytes == bytes)
  }

  @Test func whatIsNoColourIsCut() throws {
    let map = try FeatureMap(rows: [[-3, 0.4, 0.6, 254.5, 300, .nan, .infinity, -.infinity]])
    #expect(try read(PictureWriter.png(map).allBytes).tensor.values == [0, 0, 1, 255, 255, 0, 255, 0])
    let two = try FeatureMap(channels: 2, height: 1, width: 1, values: [1, 2])
    #expect(throws: TensorFileError.self) { try PictureWriter.png(two) }
    #expect(throws: TensorFileError.self) { try PictureWriter.pnm(two) }
  }

  @Test func greyIsWeighted() throws {
    let map = try FeatureMap(channels: 3, height: 1, width: 2, values: [255, 100, 0, 100, 0, 100])
    let grey = map.grey
    #expect(grey.channels == 1 && abs(grey.values[0] - 76.245) < 1e-3 && abs(grey.values[1] - 100) < 1e-3)
    #expect(grey.grey == grey)
  }
}
