import Foundation

/// Damaged files are given another name, and never removed.
extension StateFile {
  /// Gives the file a name that says since when, and everything beside it that belongs to it. Whoever could read it or not,
  /// what is set aside is the learner's alone.
  /// - Returns: the name.
  func setAside(time: Int64) throws(StoreError) -> String {
    let name = freeName(time: time)
    // The journals go first: beside a fresh file they would be taken for its own.
    for suffix in Self.besides + [""] {
      try move(path + suffix, to: name + suffix)
      chmod(name + suffix, 0o600)
    }
    return name
  }

  private func freeName(time: Int64) -> String {
    let stamp = Date(timeIntervalSince1970: Double(time) / 1000).formatted(.iso8601)
      .replacingOccurrences(of: ":", with: "-").replacingOccurrences(of: "Z", with: "")
    let name = "\(path).corrupt-\(stamp)"
    var (free, number) = (name, 1)
    while ([""] + Self.besides).contains(where: { access(free + $0, F_OK) == 0 }) {
      number += 1
      free = "\(name)-\(number)"
    }
    return free
  }

  /// A hard link is never made over another file, which a renaming would be.
  private func move(_ old: String, to new: String) throws(StoreError) {
    if link(old, new) == 0 {
      guard unlink(old) == 0 else { throw .damaged(path: path) }
      return
    }
    if errno == ENOENT { return }
    guard errno != EEXIST, rename(old, new) == 0 else { throw .damaged(path: path) }
  }
}
