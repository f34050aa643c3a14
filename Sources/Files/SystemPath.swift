import Escaping

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The only place where a path goes to the system, and where a name comes from it. Names are bytes, which may
/// not be UTF-8.
extension String {
  /// Passes the path to a system call that returns -1 and sets `errno` when it fails. A path with a NUL
  /// fails.
  func withSystemPath(_ call: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    guard !utf8.contains(0) else {
      errno = ENOENT
      return -1
    }
    return call(cPath)
  }

  /// A path or a name from the system.
  init(systemPath: UnsafePointer<CChar>) { self.init(cPath: systemPath) }
}

/// Why a system call failed.
public struct FileFailure: Error, Equatable, Sendable, CustomStringConvertible {
  /// The value of `errno`.
  public let code: Int32

  public init(code: Int32) { self.code = code }

  /// The failure of the last system call.
  public static var last: FileFailure { FileFailure(code: errno) }

  /// The system's message: `No such file or directory`.
  public var reason: String { String(cString: strerror(code)) }
  public var description: String { reason }
}
