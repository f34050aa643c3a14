import Escaping
import Files
import Foundation

/// What tells a file from every other, whatever it is called.
public struct FileIdentity: Equatable, Sendable {
  let device: UInt64
  let inode: UInt64
}

/// The file that a database is in, and what is beside it.
struct StateFile {
  /// What SQLite puts beside a database, and nobody else may.
  static let besides = ["-journal", "-wal", "-shm"]

  /// With links resolved, as SQLite does it before it names the journal.
  let path: String

  init(_ path: String) {
    self.path = FileSystem.resolved(path) ?? Self.resolvedFolder(path) ?? path
  }

  /// For a file that is not there yet.
  private static func resolvedFolder(_ path: String) -> String? {
    guard !path.isEmpty, !Path.endsInSlash(path), let folder = FileSystem.resolved(Path.folder(of: path))
    else {
      return nil
    }
    return Path.file(Path.name(of: path), in: folder)
  }

  /// SQLite takes no name but text.
  var unnamable: StoreError? {
    path.unicodeScalars.contains { $0.pathByte != nil }
      ? .failed(path: path, reason: "progress can only be kept where all names are UTF-8") : nil
  }

  private var folder: String { Path.folder(of: path) }

  /// Whether there certainly is nothing.
  var isMissing: Bool { access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR) }

  /// Whether there is a file: no folder, and no pipe that would keep its reader waiting.
  var isRegular: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Makes sure that there is a file, in folders that only the learner can enter.
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
  /// A damaged file must not be set aside while another program looks at it: that one would take the journal of the
  /// fresh file for the journal of the old one. The lock is on the folder, so that nothing is left behind; where
  /// folders cannot be locked, or somebody does not let go, it goes without. It asks again and again, since `flock` knows no
  /// time limit.
  func alone<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    defer { if file >= 0 { close(file) } }
    let start = ContinuousClock.now
    while file >= 0, flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR,
      ContinuousClock.now - start < .seconds(2)
    { usleep(1000) }
    return try body()
  }

  /// Whether files can be locked here: some network file systems have nobody who does it. To be asked only while nobody
  /// in this process has the file open, as closing it gives its locks up.
  var takesLocks: Bool {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { return true }
    defer { close(file) }
    // Behind what SQLite locks.
    var lock = flock()
    (lock.l_type, lock.l_whence, lock.l_start, lock.l_len) = (Int16(F_WRLCK), Int16(SEEK_SET), 0x4000_1000, 1)
    return fcntl(file, F_SETLK, &lock) == 0 || ![ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(errno)
  }

  /// What tells the file from another of the same name; `nil` where there is none.
  var identity: FileIdentity? {
    FileStatus(path).map { FileIdentity(device: $0.identity[0], inode: $0.identity[1]) }
  }

  /// Whether the file can be written, and a journal beside it.
  var isWritable: Bool { access(path, W_OK) == 0 && access(folder, W_OK) == 0 }
}
