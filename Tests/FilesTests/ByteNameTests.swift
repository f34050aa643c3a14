#if os(Linux)
  import Escaping
  import Files
  import Foundation
  import Seeded
  import Testing

  /// Names of files are bytes: whatever they are, the file that was meant is the one that is opened.
  @Suite struct ByteNameTests {
    private let folder = NSTemporaryDirectory() + "pooltutor-bytes-\(UUID())"

    init() throws { try FileSystem.makeFolder(folder) }

    @Test func namesOfAnyBytes() throws {
      var generator = SplitMix64(seed: 3)
      var made: Set<[UInt8]> = []
      for _ in 0..<100 {
        let bytes = (0..<generator.int(1...20)).map { _ in UInt8(generator.int(1...255)) }.filter {
          $0 != 0x2F
        }
        guard !bytes.isEmpty, bytes != [0x2E], bytes != [0x2E, 0x2E], made.insert(bytes).inserted else {
          continue
        }
        let name = String(pathBytes: bytes)
        let path = Path.file(name, in: folder)
        try FileSystem.makeFolder(path)
        let file = NewFile(path: Path.file(name, in: path))
        try file.write(bytes)
        #expect(try InnerFile.bytes(of: Path.file(name, in: name), in: folder, atMost: 100) == bytes)
        #expect(try FileSystem.names(in: path).map(\.pathBytes) == [bytes])
        #expect(FileSystem.resolved(path)?.pathBytes.suffix(bytes.count) == bytes[...])
        #expect(Path.name(of: path).pathBytes == bytes && Path.folder(of: path) == folder)
      }
      let names = try FileSystem.names(in: folder).map(\.pathBytes)
      #expect(Set(names) == made && names == names.sorted { $0.lexicographicallyPrecedes($1) })
    }

    /// A scalar that stands for a byte is, written out, another name.
    @Test func noTwoNamesAreOne() throws {
      for name in ["\u{10EEFE}", "\u{10EEFE}".asPath, "�"] {
        try NewFile(path: Path.file(name, in: folder)).write(Array(name.utf8))
      }
      #expect(
        try FileSystem.names(in: folder).map(\.pathBytes) == [
          Array("�".utf8), [0xF4, 0x8E, 0xBB, 0xBE], [0xFE],
        ])
    }

    @Test func variablesOfAnyBytes() {
      let value: [UInt8] = [0x2F, 0xFE, 0x61]
      setenv("POOLTUTOR_BYTE_NAME", value.map { CChar(bitPattern: $0) } + [0], 1)
      #expect(Surroundings.variable("POOLTUTOR_BYTE_NAME")?.pathBytes == value)
      unsetenv("POOLTUTOR_BYTE_NAME")
    }
  }

  /// A file that comes by way of a temporary one.
  private struct NewFile {
    let path: String

    func write(_ bytes: [UInt8]) throws {
      let file = try TemporaryFile(beside: path)
      try file.write(bytes)
      try file.move(to: path, replacing: false)
    }
  }
#endif
