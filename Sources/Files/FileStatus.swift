#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is at a path; a link counts as its target. If two are equal, they are the same version of the same
/// file, as far as this shows without reading it.
public struct FileStatus: Hashable, Sendable {
  public enum Kind: Sendable {
    case plain
    case folder
    /// A device, a pipe, a socket: reading it could block forever.
    case other
  }

  public let kind: Kind
  /// In bytes.
  public let size: Int
  /// The bits that chmod(2) sets.
  public let permissions: UInt32
  /// Device and inode, which identify the file whatever its name.
  public let identity: [UInt64]
  private let seconds: Int
  private let nanoseconds: Int

  /// `nil` if nothing exists there, or its status cannot be read; `errno` says why.
  public init?(_ path: String) {
    var status = stat()
    guard path.withSystemPath({ stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// The status of an open file.
  public init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .plain
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
    size = max(0, Int(status.st_size))
    permissions = UInt32(status.st_mode) & 0o7777
    identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(status.st_ino)]
  }

  public var isPlain: Bool { kind == .plain }
  public var isFolder: Bool { kind == .folder }
}
