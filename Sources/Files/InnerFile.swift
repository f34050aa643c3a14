#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files named by something in a folder, such as a lesson. They must be plain files inside that folder, with
/// links resolved. So an untrusted folder shows nothing outside of it, and no pipe or device can block the
/// program.
public enum InnerFile {
  /// Why a file is not read.
  public enum Fault: Error, Equatable, Sendable {
    case missing, brokenLink, outside, notPlain
    case failed(FileFailure)

    /// A clause about the file.
    public var reason: String {
      switch self {
      case .missing: "there is no such file"
      case .brokenLink: "it is a link to nothing"
      case .outside: "it is a link out of its folder"
      case .notPlain: "it is not a regular file"
      case .failed(let failure): failure.reason
      }
    }
  }

  /// The first `limit` bytes of the file `name`, a path relative to `folder`.
  /// - Complexity: O(bytes), in memory too.
  public static func bytes(of name: String, in folder: String, atMost limit: Int) throws(Fault) -> [UInt8] {
    let file = try open(name, in: folder)
    defer { close(file) }
    do throws(FileFailure) {
      return try Descriptor.read(file, atMost: limit)
    } catch {
      throw .failed(error)
    }
  }

  /// Opens the file `name` for reading. The caller closes it.
  ///
  /// Links are resolved first. Then the resolved path is opened name by name without following links, so that
  /// a link which replaces a name meanwhile leads nowhere.
  public static func open(_ name: String, in folder: String) throws(Fault) -> Int32 {
    let root = try resolved(folder)
    var parts = try way(to: Path.file(name, in: folder), from: root)
    let last = parts.removeLast()
    var place = openFolder(root, in: AT_FDCWD)
    for part in parts where place >= 0 {
      let next = openFolder(part, in: place)
      let code = errno
      close(place)
      (place, errno) = (next, code)
    }
    guard place >= 0 else { throw .failed(.last) }
    defer { close(place) }
    return try openPlain(last, in: place)
  }

  /// The names from the folder `root` to `path`, links resolved; at least one.
  private static func way(to path: String, from root: String) throws(Fault) -> [String] {
    let target = try resolved(path)
    let start = Path.endsInSlash(root) ? root : root + "/"
    guard target.utf8.starts(with: start.utf8), target.utf8.count > start.utf8.count else { throw .outside }
    return target.utf8.dropFirst(start.utf8.count).split(separator: UInt8(ascii: "/"))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func resolved(_ path: String) throws(Fault) -> String {
    if let resolved = FileSystem.resolved(path) { return resolved }
    let failure = FileFailure.last
    guard failure.code == ENOENT else { throw .failed(failure) }
    var status = stat()
    throw path.withSystemPath { lstat($0, &status) } == 0 ? .brokenLink : .missing
  }

  /// A folder need not be readable to be passed through.
  private static func openFolder(_ name: String, in place: Int32) -> Int32 {
    #if os(Linux)
      let through: Int32 = 0o10000000  // O_PATH, which Glibc's module leaves out.
    #else
      let through = O_RDONLY
    #endif
    return name.withSystemPath { openat(place, $0, through | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
  }

  private static func openPlain(_ name: String, in place: Int32) throws(Fault) -> Int32 {
    var status = stat()
    guard name.withSystemPath({ fstatat(place, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
      throw .failed(.last)
    }
    // Even opening a device may have effects.
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notPlain }
    let file = name.withSystemPath {
      openat(place, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    }
    guard file >= 0 else { throw .failed(.last) }
    guard FileStatus(descriptor: file)?.isPlain == true else {
      close(file)
      throw .notPlain
    }
    return file
  }
}
