import Seeded
import Testing

@Suite struct PathTextTests {
  /// Whatever the bytes are, they come back, and no two paths are one text.
  @Test func bytesComeBack() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<caseCount(2000) {
      let isText = generator.oneIn(2)
      let bytes =
        isText
        ? Array(generator.hostileText().utf8)
        : (0..<generator.int(0...12)).map { _ in UInt8(generator.oneIn(2) ? generator.int(0...255) : 0x61) }
      let path = String(pathBytes: bytes)
      #expect(path.pathBytes == bytes, "\(bytes)")
      if isText, !path.unicodeScalars.contains(where: { $0.pathByte != nil }) {
        #expect(path.utf8.elementsEqual(bytes))
      }
    }
  }

  @Test func oneByteIsOneScalar() {
    #expect(String(pathBytes: [0xFE, 0x2E, 0x63]).unicodeScalars.map(\.value) == [0x10EEFE, 0x2E, 0x63])
    #expect(String(pathBytes: [0xC3, 0xA9]) == "é")
    // Surrogates, half scalars and longer forms are no UTF-8.
    for bytes in [[0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x92], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]]
    {
      let path = String(pathBytes: bytes)
      #expect(
        path.unicodeScalars.allSatisfy { $0.pathByte != nil } && path.unicodeScalars.count == bytes.count)
    }
  }

  /// A scalar that stands for a byte, written out, is four other bytes.
  @Test func theScalarsThemselves() {
    let text = "\u{10EEFE}"
    #expect(text.pathBytes == [0xFE])
    #expect(text.asPath.pathBytes == Array(text.utf8))
    #expect("a".asPath == "a" && "\u{10EE7F}\u{10EF00}".asPath == "\u{10EE7F}\u{10EF00}")
  }

  @Test func forC() {
    #expect("a\u{10EEFE}".cPath == [0x61, CChar(bitPattern: 0xFE), 0])
    #expect(String(cPath: "a\u{10EEFE}".cPath) == "a\u{10EEFE}")
    #expect(String(cPath: [0]) == "")
  }
}
