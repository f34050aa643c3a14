import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines from stdin. Of one that never ends only the beginning is kept.
final class LineInput {
  private static let longest = 1000
  private var buffer: ArraySlice<UInt8> = []

  /// `nil` at the end of the input.
  func next() -> String? {
    var line: [UInt8] = []
    var isAtEnd = true
    while let byte = nextByte() {
      isAtEnd = false
      if byte == 0x0A { break }
      if line.count < Self.longest { line.append(byte) }
    }
    return isAtEnd ? nil : String(decoding: line, as: UTF8.self)
  }

  private func nextByte() -> UInt8? {
    if buffer.isEmpty { buffer = (try? Descriptor.readPiece(STDIN_FILENO, atMost: 4096))?[...] ?? [] }
    return buffer.popFirst()
  }
}
