import CPictures
import Foundation
import Kernels
import Seeded
import Testing

@testable import TensorFiles

/// What pictures that lie cost: bytes that the decoder takes, which it counts itself.
@Suite struct PictureMemoryTests {
  /// A PNG file as it is made: chunks with names and data.
  private struct Chunks {
    var list: [(name: [UInt8], data: [UInt8])] = []

    init(_ file: [UInt8]) {
      var at = 8
      while at + 12 <= file.count {
        let length = file[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
        list.append((Array(file[(at + 4)..<(at + 8)]), Array(file[(at + 8)..<(at + 8 + length)])))
        at += 12 + length
      }
    }

    /// - Parameter lengths: what chunks say, where that is not so.
    func file(lengths: [Int: UInt32] = [:]) -> [UInt8] {
      let body = list.enumerated().flatMap { index, chunk in
        let length = lengths[index] ?? UInt32(chunk.data.count)
        return (0..<4).map { UInt8(length >> (24 - 8 * $0) & 0xFF) } + chunk.name + chunk.data + [0, 0, 0, 0]
      }
      return PNGChecksums.corrected([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + body)
    }
  }

  /// All that libpng 1.6 knows, and some that it does not.
  private static let names = [
    "IHDR", "PLTE", "IDAT", "IEND", "bKGD", "cHRM", "eXIf", "gAMA", "hIST", "iCCP", "iTXt", "oFFs", "pCAL",
    "pHYs",
    "sBIT", "sCAL", "sPLT", "sRGB", "sTER", "tEXt", "tIME", "tRNS", "zTXt", "acTL", "fdAT", "vpAg", "ABCD",
    "abCd",
  ].map { Array($0.utf8) }

  private static let lengths: [UInt32] = [
    0, 1, 13, 255, 65536, 0x00FF_FFFF, 0x7FFF_FFFE, 0x7FFF_FFFF, 0x8000_0000, .max,
  ]

  /// 4 MiB, deflated to some kilobytes.
  private static let flood: [UInt8] = {
    let samples = [UInt8](repeating: 0, count: 1 << 22)
    let file = try? PictureWriter.png(samples, width: 2048, height: 2048, channels: 1).allBytes
    return Chunks(file ?? []).list.filter { $0.name == Array("IDAT".utf8) }.flatMap(\.data)
  }()

  /// What reading took beside the pixels, and whether it went well.
  private func read(_ file: [UInt8]) -> (memory: Int, isGood: Bool, values: [UInt8]) {
    var picture = picture()
    let verdict = picture_read_png(
      file, file.count, PictureReader.pixelLimit, { _, _ in true }, nil, &picture)
    defer { free(picture.samples) }
    let count = Int(picture.width) * Int(picture.height) * Int(picture.channels) * Int(picture.size)
    let isGood = verdict == picture_good
    return (
      picture.memory, isGood, isGood ? Array(UnsafeBufferPointer(start: picture.samples, count: count)) : []
    )
  }

  /// The decoder's own tables, and three rows.
  private func isLittle(_ memory: Int, width: Int) -> Bool { memory <= 1 << 18 + 32 * width }

  @Test(arguments: PictureSample.png) func aChunkThatClaimsToBeHuge(sample: PictureSample) {
    let chunks = Chunks(sample.bytes)
    for index in chunks.list.indices {
      for length in Self.lengths where Int(length) != chunks.list[index].data.count {
        for name in [chunks.list[index].name] + Self.names {
          var patched = chunks
          patched.list[index].name = name
          let (memory, _, _) = read(patched.file(lengths: [index: length]))
          #expect(isLittle(memory, width: 3), "\(index) \(name) \(length): \(memory) bytes")
        }
      }
    }
  }

  /// Texts, profiles and palettes of which a few bytes become many megabytes change neither the pixels nor what they cost.
  @Test(arguments: PictureSample.png) func chunksThatNobodyNeeds(sample: PictureSample) {
    let plain = read(sample.bytes)
    #expect(plain.isGood && !Self.flood.isEmpty)
    for name in Self.names where name[0] & 0x20 != 0 && name != Array("tRNS".utf8) {
      for content in [
        Self.flood, Array("a\u{0}\u{0}".utf8) + Self.flood, [UInt8](repeating: 0x61, count: 1 << 12),
      ] {
        var chunks = Chunks(sample.bytes)
        for place in [chunks.list.count - 1, 1] { chunks.list.insert((name, content), at: place) }
        let (memory, isGood, values) = read(chunks.file())
        #expect(isGood && values == plain.values, "\(name)")
        #expect(memory <= plain.memory, "\(name): \(memory) bytes")
      }
    }
  }

  @Test func manyChunks() {
    let sample = PictureSample.png[0]
    for name in ["tEXt", "sPLT", "IDAT", "tRNS"].map({ Array($0.utf8) }) {
      var chunks = Chunks(sample.bytes)
      chunks.list.insert(contentsOf: Array(repeating: (name, [UInt8]()), count: 100_000), at: 1)
      #expect(isLittle(read(chunks.file()).memory, width: 3), "\(name)")
    }
  }

  /// Whatever the header says of size, depth, colours and interlacing.
  @Test func anyHeader() {
    var random = SplitMix64(seed: 15)
    let sides: [UInt32] = [
      0, 1, 2, 3, 255, 4096, 65535, 1 << 20, 1 << 24, 1 << 24 + 1, 1 << 25, 0x7FFF_FFFF, .max,
    ]
    for _ in 0..<2000 {
      var chunks = Chunks(random.pick(PictureSample.png).bytes)
      let (width, height) = (random.pick(sides), random.pick(sides))
      let bytes = [width, height].flatMap { side in (0..<4).map { UInt8(side >> (24 - 8 * $0) & 0xFF) } }
      let rest =
        [random.pick([1, 2, 4, 8, 16]), random.pick([0, 2, 3, 4, 6]), 0, 0, random.pick([0, 1])] as [UInt8]
      chunks.list[0].data = bytes + rest
      #expect(
        isLittle(read(chunks.file()).memory, width: min(Int(width), 1 << 24)), "\(width)×\(height) \(rest)")
    }
  }

  @Test func theMessageSaysWhatIsWrong() throws {
    let folder = try Folder()
    let file = Chunks(PictureSample.png[0].bytes).file(lengths: [1: 0x7FFF_FFFE])
    #expect(
      throws: TensorFileError.malformed(
        "\(folder.path)/x.png: is not a valid PNG: a part of it claims to be longer than the file")
    ) {
      try TensorFile.read(folder.file("x.png", file))
    }
  }

  /// Scans that go over all pixels for next to no bytes: what counts is how many pixels they go over.
  @Test func aPictureOfTooManyScans() throws {
    let folder = try Folder()
    let sample = try #require(PictureSample.jpeg.first { $0.description == "prog" })
    let scan = try #require(sample.bytes.indices.first { sample.bytes[$0...].starts(with: [0xFF, 0xDA]) })
    let size =
      try #require(sample.bytes.indices.first { sample.bytes[$0...].starts(with: [0xFF, 0xC2]) }) + 5
    var bytes = sample.bytes
    // 5000×5000, with as many bytes as such a picture takes at least.
    bytes.replaceSubrange(size..<(size + 4), with: [0x13, 0x88, 0x13, 0x88])
    bytes.insert(
      contentsOf: Array(repeating: Array(bytes[scan..<(bytes.count - 2)]), count: 40).joined(), at: scan)
    bytes += [UInt8](repeating: 0, count: 30_000)
    #expect(
      throws: TensorFileError.malformed(
        "\(folder.path)/x.jpg: is not a valid JPEG: it has too many scans for its size: save it again, not progressive"
      )
    ) {
      try TensorFile.read(folder.file("x.jpg", bytes))
    }
  }
}
