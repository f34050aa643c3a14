extension Escaped {
  /// A file name as part of a link: its bytes, with all but unreserved characters percent-encoded.
  ///
  /// Definition: RFC 3986, 2.1 and 2.3.
  public static func url(_ name: String) -> String {
    name.pathBytes.map { byte in
      isPlainInURL(byte) ? String(Unicode.Scalar(byte)) : "%" + Unicode.Scalar.hex(byte, 2).uppercased()
    }.joined()
  }

  private static func isPlainInURL(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_.~".utf8.contains(byte)
    }
  }
}
