import Escaping
import Files
import Foundation

/// Identifies a file, whatever its name.
public struct FileIdentity: Equatable, Sendable {
  let device: UInt64
  let inode: UInt64
}

/// The file of a database, and the files beside it.
struct StateFile {
  /// Files that SQLite creates beside a database. No other program may.
  static let besides = ["-journal", "-wal", "-shm"]

  /// With links resolved, as SQLite does before it names the journal.
  let path: String

  init(_ path: String) {
    self.path = FileSystem.resolved(path) ?? Self.resolvedFolder(path) ?? path
  }

  /// For a file that does not exist yet.
  private static func resolvedFolder(_ path: String) -> String? {
    guard !path.isEmpty, !Path.endsInSlash(path), let folder = FileSystem.resolved(Path.folder(of: path))
    else {
      return nil
    }
    return Path.file(Path.name(of: path), in: folder)
  }

  /// The error if the path is not UTF-8, which SQLite requires.
  var unnamable: StoreError? {
    path.unicodeScalars.contains { $0.pathByte != nil }
      ? .failed(path: path, reason: "progress can only be kept where all names are UTF-8") : nil
  }

  private var folder: String { Path.folder(of: path) }

  /// Whether there certainly is no file.
  var isMissing: Bool { access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR) }

  /// Whether it is a file: no folder, and no pipe that would block its reader.
  var isRegular: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Makes sure that the file exists, in folders that only the learner can enter.
  func prepare() throws(StoreError) {
    if let unnamable { throw unnamable }
    if isRegular { return }
    if access(path, F_OK) == 0 || path.hasSuffix("/") {
      throw .failed(path: path, reason: "it is not a file")
    }
    try makeFolder(folder)
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    close(file)
  }

  private func makeFolder(_ folder: String) throws(StoreError) {
    if access(folder, F_OK) == 0 { return }
    if case let outer = Path.folder(of: folder), outer != folder { try makeFolder(outer) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(folder) }
  }

  private func failure(_ path: String) -> StoreError {
    switch errno {
    case EACCES, EROFS, EPERM: .readOnly(path: path)
    case ENOSPC, EDQUOT: .full(path: path)
    default: .failed(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Runs `body` while no other program does the same in this folder.
  ///
  /// A damaged file must not be set aside while another program reads it: that program would use the fresh
  /// file's journal for the old file. The lock is on the folder, so that no lock file is left behind. If
  /// folders cannot be locked, or the lock stays taken for two seconds, `body` runs without it. This polls
  /// because `flock` has no timeout.
  func alone<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    defer { if file >= 0 { close(file) } }
    let start = ContinuousClock.now
    while file >= 0, flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR,
      ContinuousClock.now - start < .seconds(2)
    { usleep(1000) }
    return try body()
  }

  /// Whether files can be locked here; some network file systems cannot. Ask only while this process does not
  /// have the file open, since closing it releases the locks.
  var takesLocks: Bool {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return true }
    defer { close(file) }
    // Beyond the bytes that SQLite locks.
    var lock = flock()
    (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (Int16(F_WRLCK), Int16(SEEK_SET), 0x4000_1000, 1)
    return fcntl(file, F_SETLK, &lock) == 0 || ![ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(errno)
  }

  /// Identifies the file; `nil` if there is none.
  var identity: FileIdentity? {
    FileStatus(path).map { FileIdentity(device: $0.identity[0], inode: $0.identity[1]) }
  }

  /// Whether the file and a journal beside it can be written.
  var isWritable: Bool { access(path, W_OK) == 0 && access(folder, W_OK) == 0 }
}
