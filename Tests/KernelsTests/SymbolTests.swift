import Foundation
import Sanitized
import Testing

#if os(Linux) && arch(x86_64)
  private let hasAVX2Objects = true
#else
  private let hasAVX2Objects = false
#endif

/// Code compiled for AVX2 must not replace code of the baseline: of several weak symbols with one name the
/// linker keeps whichever comes first. So the weak symbols of the AVX2 target must be its own.
@Suite(
  .disabled(if: Sanitizer.inUse != nil, "sanitizers add weak symbols to every object"),
  .enabled(if: hasAVX2Objects, "elsewhere the objects are no ELF files, or none is built for AVX2"))
struct SymbolTests {
  @Test func noWeakSymbolOfAVX2IsDefinedElsewhere() throws {
    let folder = try #require(Self.products)
    let own = try Self.weakSymbols(in: folder.appending(path: "SIMDAVX2.build"))
    #expect(own.contains { $0.contains("SIMD8") }, "the kernels are there")
    let shared = own.filter { name in
      !name.contains("SIMD8") && !Self.harmless.contains(where: { name.hasPrefix($0) })
    }
    #expect(shared.isEmpty, "without the width in their names: \(shared)")
  }

  /// Data, not code; the last prefix is that of coverage counters.
  private static let harmless = ["__swift_reflection_version", "__profc_"]

  /// The build's folder of object files, found above the test runner.
  private static var products: URL? {
    var url = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
    while url.pathComponents.count > 1 {
      url.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: url.appending(path: "SIMDAVX2.build").path) { return url }
    }
    return nil
  }

  private static func weakSymbols(in folder: URL) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return files.filter { $0.pathExtension == "o" }.flatMap { file in
      (try? ELFSymbols(Data(contentsOf: file)))?.weakDefinitions ?? []
    }
  }
}

/// The symbol table of a 64-bit little-endian ELF object; empty for any other file.
private struct ELFSymbols {
  let weakDefinitions: [String]

  init(_ file: Data) {
    let bytes = [UInt8](file)
    func number(_ offset: Int, _ size: Int) -> Int {
      guard offset >= 0, offset + size <= bytes.count else { return 0 }
      return (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else {
      weakDefinitions = []
      return
    }
    let (sections, size, count) = (number(0x28, 8), number(0x3A, 2), number(0x3C, 2))
    func section(_ index: Int) -> (type: Int, offset: Int, size: Int, link: Int) {
      let start = sections + index * size
      return (number(start + 4, 4), number(start + 24, 8), number(start + 32, 8), number(start + 40, 4))
    }
    var names: [String] = []
    for table in (0..<count).map(section) where table.type == 2 {
      let strings = section(table.link).offset
      for entry in stride(from: table.offset, to: table.offset + table.size, by: 24) {
        let (isWeak, isDefined) = (number(entry + 4, 1) >> 4 == 2, number(entry + 6, 2) != 0)
        guard isWeak, isDefined else { continue }
        let name = bytes[(strings + number(entry, 4))...].prefix { $0 != 0 }
        names.append(String(decoding: name, as: UTF8.self))
      }
    }
    weakDefinitions = names
  }
}
