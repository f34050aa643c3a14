import Foundation

/// What there is at a path.
enum FileKind {
  case none
  /// A file that can be replaced; a link counts as what it points to.
  case plain
  /// A folder, a device, a pipe.
  case other

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .none
      return
    }
    self = status.st_mode & S_IFMT == S_IFREG ? .plain : .other
  }
}
