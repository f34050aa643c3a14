/// Names of files are bytes, of which most are UTF-8. In this program a path is a `String` from which those bytes come
/// back whatever they are: each that is no UTF-8 stands as a private scalar, U+10EE80 to U+10EEFF. Text that holds
/// such a scalar itself stands as the bytes of that scalar, so that no two names are one.
///
/// Paths become such a `String` where they come from the system (the command line, the environment, a folder's list, a
/// resolved link) or from text (`asPath`), and bytes again where a call of the system takes them: `cPath`.
extension String {
  /// - Parameter bytes: those of a path, without the zero behind them.
  /// - Complexity: O(bytes).
  public init(pathBytes bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let isPlain =
      text.utf8.elementsEqual(bytes) && !text.unicodeScalars.contains { $0.pathByte != nil }
    self = isPlain ? text : Self.withPathScalars(bytes)
  }

  /// - Parameter path: of C, up to its zero.
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

  /// The bytes of a path as C has them, with a zero behind them.
  public var cPath: [CChar] { pathBytes.map { CChar(bitPattern: $0) } + [0] }

  /// The path that text names, where it was typed or stands in a file.
  public var asPath: String { String(pathBytes: utf8) }
}

extension Unicode.Scalar {
  private static let firstPathByte: UInt32 = 0x10_EE00

  /// The byte of a path that the scalar stands for; `nil` for scalars that stand for themselves.
  public var pathByte: UInt8? {
    (Self.firstPathByte + 0x80...Self.firstPathByte + 0xFF).contains(value)
      ? UInt8(value - Self.firstPathByte) : nil
  }

  /// A byte that begins or goes on no scalar is never ASCII.
  fileprivate init(pathByte byte: UInt8) {
    self = Unicode.Scalar(Self.firstPathByte + UInt32(byte)) ?? "\u{FFFD}"
  }
}
