import Foundation

/// Damaged files are renamed, never removed.
extension StateFile {
  /// Renames the file and its journals to a name with the current time. Whatever the file's permissions were,
  /// only the learner can read it then.
  /// - Returns: the new name.
  func setAside(time: Int64) throws(StoreError) -> String {
    let name = freeName(time: time)
    // The journals go first: a fresh file would use them as its own.
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

  /// Making a hard link never replaces another file, as renaming would.
  private func move(_ old: String, to new: String) throws(StoreError) {
    if link(old, new) == 0 {
      guard unlink(old) == 0 else { throw .damaged(path: path) }
      return
    }
    if errno == ENOENT { return }
    guard errno != EEXIST, rename(old, new) == 0 else { throw .damaged(path: path) }
  }
}
