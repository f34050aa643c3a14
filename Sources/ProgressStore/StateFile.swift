import Foundation

struct FileIdentity: Equatable {
  let device: UInt64
  let inode: UInt64
}

/// The file that a database is in, and what is beside it.
struct StateFile {
  /// With links resolved, as SQLite does it before it names the journal.
  let path: String

  init(_ path: String) {
    self.path = Self.resolved(path) ?? path
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private var folder: String { (path as NSString).deletingLastPathComponent }

  /// Whether there certainly is nothing.
  var isMissing: Bool { access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR) }

  /// Whether there is a file: no folder, and no pipe that would keep its reader waiting.
  var isRegular: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Makes sure that there is a file, in folders that only the learner can enter.
  func prepare() throws(StoreError) {
    if isRegular { return }
    if access(path, F_OK) == 0 { throw .failed(path: path, reason: "it is not a file") }
    try makeFolder(folder)
    let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(path) }
    close(file)
  }

  private func makeFolder(_ folder: String) throws(StoreError) {
    if folder.isEmpty || access(folder, F_OK) == 0 { return }
    try makeFolder((folder as NSString).deletingLastPathComponent)
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
    let file = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    defer { if file >= 0 { close(file) } }
    let start = ContinuousClock.now
    while file >= 0, flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR,
      ContinuousClock.now - start < .seconds(2)
    { usleep(1000) }
    return try body()
  }

  /// Whether SQLite may look at it. A file without SQLite's first bytes is none of its own, and it would throw away
  /// what lies beside; unless a journal is there that can bring those bytes back.
  var maySQLiteOpen: Bool {
    let head = Self.head(path, 16)
    return head.isEmpty || head == Array("SQLite format 3\0".utf8)
      || Self.head(path + "-journal", 8) == [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
  }

  private static func head(_ path: String, _ count: Int) -> [UInt8] {
    guard let file = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? file.close() }
    return [UInt8]((try? file.read(upToCount: count)) ?? Data())
  }

  /// What tells the file from another of the same name; `nil` where there is none.
  var identity: FileIdentity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Whether the file can be written, and a journal beside it.
  var isWritable: Bool { access(path, W_OK) == 0 && access(folder.isEmpty ? "." : folder, W_OK) == 0 }

  /// Gives a damaged file a name that says since when, and everything beside it that belongs to it.
  /// - Returns: the name.
  func setAside(time: Int64) throws(StoreError) -> String {
    let name = freeName(time: time)
    // The journals go first: beside a fresh file they would be taken for its own.
    for suffix in ["-journal", "-wal", "-shm"] { try move(path + suffix, to: name + suffix) }
    try move(path, to: name)
    return name
  }

  private func freeName(time: Int64) -> String {
    let stamp = Date(timeIntervalSince1970: Double(time) / 1000).formatted(.iso8601)
      .replacingOccurrences(of: ":", with: "-").replacingOccurrences(of: "Z", with: "")
    let name = "\(path).corrupt-\(stamp)"
    var (free, number) = (name, 1)
    while ["", "-journal", "-wal", "-shm"].contains(where: { access(free + $0, F_OK) == 0 }) {
      number += 1
      free = "\(name)-\(number)"
    }
    return free
  }

  /// A hard link is never made over another file, which a renaming would be.
  private func move(_ old: String, to new: String) throws(StoreError) {
    if link(old, new) == 0 {
      guard unlink(old) == 0 else { throw failure(old) }
      return
    }
    if errno == ENOENT { return }
    guard errno != EEXIST, rename(old, new) == 0 else { throw failure(old) }
  }
}
