/// File names are bytes, mostly UTF-8. In this program a path is a `String` that preserves these bytes: each
/// byte that is not UTF-8 becomes a private scalar, U+10EE80 to U+10EEFF. If a name already holds such a
/// scalar, its bytes are converted too, so that no two names become equal.
///
/// Paths are converted where they come from the system (the command line, the environment, a folder's list, a
/// resolved link) or from text (`asPath`), and back to bytes where they go to a system call: `cPath`.
extension String {
  /// - Parameter bytes: a path's bytes, without the final zero.
  /// - Complexity: O(bytes).
  public init(pathBytes bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let isPlain =
      text.utf8.elementsEqual(bytes) && !text.unicodeScalars.contains { $0.pathByte != nil }
    self = isPlain ? text : Self.withPathScalars(bytes)
  }

  /// - Parameter path: a C string.
  public init(cPath path: UnsafePointer<CChar>) {
    var end = path
    while end.pointee != 0 { end += 1 }
    self.init(pathBytes: UnsafeBufferPointer(start: path, count: end - path).map { UInt8(bitPattern: $0) })
  }

  private static func withPathScalars(_ bytes: some Collection<UInt8>) -> String {
    var scalars = UnicodeScalarView()
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      var decoder = UTF8.ForwardParser()
      var next = rest.makeIterator()
      if case .valid(let units) = decoder.parseScalar(from: &next), case let scalar = UTF8.decode(units),
        scalar.pathByte == nil
      {
        scalars.append(scalar)
        rest = rest.dropFirst(units.count)
      } else {
        scalars.append(Unicode.Scalar(pathByte: rest.removeFirst()))
      }
    }
    return String(scalars)
  }

  /// The bytes of a path.
  public var pathBytes: [UInt8] {
    unicodeScalars.flatMap { scalar in scalar.pathByte.map { [$0] } ?? Array(UTF8.encode(scalar) ?? .init()) }
  }

  /// The bytes of a path with a final zero.
  public var cPath: [CChar] { pathBytes.map { CChar(bitPattern: $0) } + [0] }

  /// The path named by text that was typed or read from a file.
  public var asPath: String { String(pathBytes: utf8) }
}

extension Unicode.Scalar {
  private static let firstPathByte: UInt32 = 0x10_EE00

  /// The byte of a path that the scalar stands for; `nil` for ordinary scalars.
  public var pathByte: UInt8? {
    (Self.firstPathByte + 0x80...Self.firstPathByte + 0xFF).contains(value)
      ? UInt8(value - Self.firstPathByte) : nil
  }

  /// Bytes that are not valid UTF-8 are never ASCII.
  fileprivate init(pathByte byte: UInt8) {
    self = Unicode.Scalar(Self.firstPathByte + UInt32(byte)) ?? "\u{FFFD}"
  }
}
