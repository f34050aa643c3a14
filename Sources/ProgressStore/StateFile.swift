import Foundation

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

  /// Whether the file can be written, and a journal beside it.
  var isWritable: Bool { access(path, W_OK) == 0 && access(folder.isEmpty ? "." : folder, W_OK) == 0 }

  /// Gives a damaged file a name that says since when, and everything beside it that belongs to it.
  ///
  /// Two programs may find the damage at once. Who holds the lock makes sure that the path still leads to the file
  /// that was locked, so that the fresh file of the other stays where it is.
  /// - Returns: the name, or `nil` where another program was faster.
  func setAside(time: Int64) throws(StoreError) -> String? {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(path)
    }
    defer { close(file) }
    while flock(file, LOCK_EX) != 0 && errno == EINTR {}
    var (locked, there) = (stat(), stat())
    guard fstat(file, &locked) == 0, stat(path, &there) == 0, locked.st_ino == there.st_ino else {
      return nil
    }
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
