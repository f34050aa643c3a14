import Escaping

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The one place where a path goes to the system, and where a name comes from it. Names are bytes, whether or not they
/// are UTF-8.
extension String {
  /// Lends the path to a system call that says -1, and why in `errno`, when it fails. A path with a NUL in it names nothing.
  func withSystemPath(_ call: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    guard !utf8.contains(0) else {
      errno = ENOENT
      return -1
    }
    return call(cPath)
  }

  /// A path or a name that the system gave.
  init(systemPath: UnsafePointer<CChar>) { self.init(cPath: systemPath) }
}

/// Why the system did not do what it was asked.
public struct FileFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// As in `errno`.
  public let code: Int32

  public init(code: Int32) { self.code = code }

  /// The failure of the call before.
  public static var last: FileFailure { FileFailure(code: errno) }

  /// The system's own words: `No such file or directory`.
  public var reason: String { String(cString: strerror(code)) }
  public var description: String { reason }
}
