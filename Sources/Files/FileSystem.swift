import Escaping

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files and folders by path. Foundation's own calls trap on some paths (of one character, on Linux) and on
/// streams that are closed or full; these throw errors with a reason.
public enum FileSystem {
  /// Whether something exists there; a link counts as its target.
  public static func exists(_ path: String) -> Bool { allows(F_OK, path) }

  public static func mayRead(_ path: String) -> Bool { allows(R_OK, path) }

  public static func mayWrite(_ path: String) -> Bool { allows(W_OK, path) }

  public static func isFolder(_ path: String) -> Bool { FileStatus(path)?.isFolder == true }

  private static func allows(_ mode: Int32, _ path: String) -> Bool {
    path.withSystemPath { access($0, mode) } == 0
  }

  /// The path without links and dots; `nil` if nothing exists there.
  public static func resolved(_ path: String) -> String? {
    var real: UnsafeMutablePointer<CChar>?
    _ = path.withSystemPath {
      real = realpath($0, nil)
      return 0
    }
    guard let real else { return nil }
    defer { free(real) }
    return String(systemPath: real)
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  public static func names(in folder: String) throws(FileFailure) -> [String] {
    let file = try open(folder, O_RDONLY | O_DIRECTORY)
    guard let stream = fdopendir(file) else {
      let failure = FileFailure.last
      close(file)
      throw failure
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      names.append(name(of: entry))
      errno = 0
    }
    guard errno == 0 else { throw .last }
    return names.filter { $0 != "." && $0 != ".." }
      .sorted { $0.pathBytes.lexicographicallyPrecedes($1.pathBytes) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
        String(systemPath: $0)
      }
    }
  }

  /// At most the first `limit` bytes of a file.
  /// - Complexity: O(bytes), in memory too.
  public static func bytes(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    let file = try open(path, O_RDONLY)
    defer { close(file) }
    return try Descriptor.read(file, atMost: limit)
  }

  /// open(2), not inherited by programs that are started. The caller closes the file.
  public static func open(
    _ path: String, _ flags: Int32, permissions: UInt32 = 0o666
  ) throws(FileFailure) -> Int32 {
    var file: Int32 = -1
    repeat {
      file = path.withSystemPath { systemOpen($0, flags | O_CLOEXEC, mode_t(permissions)) }
    } while file < 0 && errno == EINTR
    guard file >= 0 else { throw .last }
    return file
  }

  /// rename(2): replaces what is at `new`.
  public static func rename(_ old: String, to new: String) throws(FileFailure) {
    try require(old.withSystemPath { old in new.withSystemPath { systemRename(old, $0) } })
  }

  /// link(2): a second name for a file; never replaces another file.
  public static func link(_ old: String, to new: String) throws(FileFailure) {
    try require(old.withSystemPath { old in new.withSystemPath { systemLink(old, $0) } })
  }

  public static func remove(_ path: String) throws(FileFailure) {
    try require(path.withSystemPath { unlink($0) })
  }

  /// mkdir(2); the umask takes away permissions.
  public static func makeFolder(_ path: String, permissions: UInt32 = 0o777) throws(FileFailure) {
    try require(path.withSystemPath { mkdir($0, mode_t(permissions)) })
  }

  /// Flushes the names in a folder to disk, so that renamed and removed files survive a power cut. Does
  /// nothing for a folder that may be written to but not read.
  public static func sync(folder: String) throws(FileFailure) {
    guard let file = try? open(folder, O_RDONLY | O_DIRECTORY) else { return }
    defer { close(file) }
    try Descriptor.sync(file)
  }

  private static func require(_ result: Int32) throws(FileFailure) { if result != 0 { throw .last } }
}

/// The system calls, which methods of the same names would hide.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ permissions: mode_t) -> Int32 {
  open(path, flags, permissions)
}
private func systemRename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  rename(old, new)
}
private func systemLink(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 { link(old, new) }
