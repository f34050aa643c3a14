import Kernels
import Seeded
import Testing

@testable import TensorFiles

/// Files that were good once. POOLTUTOR_FUZZ sets how many are tried of each kind.
@Suite struct TensorFileFuzzTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// What is wrong with how `bytes` are read: what is read is one tensor, what is not is told in one line.
  private func complaint(_ bytes: [UInt8], _ name: String) throws -> String? {
    let path = try folder.file(name, bytes)
    do throws(TensorFileError) {
      let tensor = try TensorFile.read(path).tensor
      let count = tensor.shape.reduce(1, *)
      // A picture's pixels may be many times its bytes; a value of the others takes a byte at least.
      let isBelievable = name.hasPrefix("picture") ? count <= 3 << 25 : count <= bytes.count * 8 + 1
      return tensor.values.count == count && isBelievable
        ? nil : "\(tensor.shape) of \(tensor.values.count) values"
    } catch {
      let text = String(error.message.dropFirst(path.count))
      return text.count > 400 ? "a long story: \(text)" : steering(in: text)
    }
  }

  private func expectAnswers(_ mutator: Mutator, _ name: String, usual: Int) throws {
    let complaint = try fuzz(mutator, usual: usual) { try self.complaint($0, name) }
    #expect(complaint == nil)
  }

  @Test func arrays() throws {
    let types = ["<f4", ">f8", "<f2", "|u1", "<i2", ">i8", "|b1"]
    let samples =
      types.map { npy(header($0, "(2, 3)"), [UInt8](repeating: 7, count: 48)) }
      + [
        npy(header("<f4", "(2,)", fortran: true), [UInt8](0..<8), version: 2),
        npy(header("<i1", "(1, 1, 2, 2)"), [1, 2, 3, 4]),
      ]
    let words = [
      "'descr': ", "'shape': ", "(2, 3)", "(", "1, ", "True", "'fortran_order': ", "<f4", ">i8", "{", "}",
      "\\x00",
    ]
    try expectAnswers(Mutator(samples, words: words), "x.npy", usual: 3000)
  }

  @Test func tables() throws {
    let texts = [
      "1,2,3\n4,5,6\n", "1;2\r\n3;4\r\n", "\"1\"\t\"nan\"\n-inf\t1e-3\n", "\u{FEFF}1\n2\n", " 7 , 8 \n",
    ]
    try expectAnswers(Mutator(texts: texts, words: [",,", "\"", "0x1p3", ";", "\n\n"]), "x.csv", usual: 3000)
  }

  @Test func drawings() throws {
    let samples = PictureSample.png.map(\.bytes)
    try expectAnswers(
      Mutator(samples, words: ["IHDR", "IDAT", "PLTE", "tRNS", "IEND", "gAMA"]), "picture.png", usual: 2000)
  }

  /// A wrong checksum would hide what lies behind it: here all are made right again.
  @Test func drawingsWithGoodChecksums() throws {
    let mutator = Mutator(PictureSample.png.map(\.bytes), words: ["IHDR", "IDAT", "PLTE", "tRNS", "IEND"])
    let complaint = try fuzz(mutator, usual: 2000) {
      try self.complaint(PNGChecksums.corrected($0), "picture.png")
    }
    #expect(complaint == nil)
  }

  @Test func photographs() throws {
    try expectAnswers(
      Mutator(PictureSample.jpeg.map(\.bytes) + [PictureSample.cmyk.bytes]), "picture.jpg", usual: 2000)
  }

  @Test func netpbm() throws {
    let texts = [
      "P1\n3 2\n1 0 1\n0 1 0\n", "P2 # c\n2 2\n255\n0 1\n2 3\n", "P3\n1 1\n65535\n1 2 3\n",
      "P4\n9 1\n\u{1}\u{2}",
      "P5 2 2 255\nabcd", "P6\n1 2\n255\nabcdef", "P5 1 1 65535\nab",
    ]
    try expectAnswers(
      Mutator(texts: texts, words: ["P1 ", "P4 ", "P6 ", "33554432", "99999", "# x\n"]), "picture.pnm",
      usual: 3000)
  }
}

/// The checksums of a PNG file's chunks.
enum PNGChecksums {
  /// The file with each chunk's checksum made right, as far as it is made of chunks.
  static func corrected(_ file: [UInt8]) -> [UInt8] {
    var bytes = file
    var at = 8
    while at + 12 <= bytes.count {
      let length = bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
      guard length <= bytes.count - at - 12 else { return bytes }
      let end = at + 8 + length
      let sum = crc(bytes[(at + 4)..<end])
      for place in 0..<4 { bytes[end + place] = UInt8(sum >> (24 - 8 * UInt32(place)) & 0xFF) }
      at = end + 4
    }
    return bytes
  }

  /// Definition: the PNG specification, annex D.
  private static func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }
}
