import CEnding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A hidden file beside its later target. It is removed with its owner, and when a signal ends the program.
public final class TemporaryFile {
  private let path: String
  private let file: Int32
  private let mark: OpaquePointer?
  private var isThere = true

  /// - Parameter permissions: the file's permissions, before the umask.
  public init(beside target: String, permissions: UInt32 = 0o666) throws(FileFailure) {
    // In the same folder, because a file cannot be renamed across file systems.
    let name = ".pooltutor-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    path = Path.sibling(name, of: target)
    var mark: OpaquePointer?
    _ = path.withSystemPath {
      mark = ending_file_begin($0)
      return 0
    }
    self.mark = mark
    do {
      file = try FileSystem.open(path, O_WRONLY | O_CREAT | O_EXCL, permissions: permissions)
    } catch {
      ending_file_end(mark)
      throw error
    }
  }

  deinit {
    close(file)
    discard()
  }

  public func write(_ bytes: [UInt8]) throws(FileFailure) { try Descriptor.write(bytes, to: file) }

  /// Sets the permissions exactly, whatever the umask.
  public func setPermissions(_ permissions: UInt32) { fchmod(file, mode_t(permissions)) }

  /// Flushes it to disk.
  public func sync() throws(FileFailure) { try Descriptor.sync(file) }

  /// Moves it to its target. An existing file is replaced, or makes this fail.
  public func move(to target: String, replacing: Bool) throws(FileFailure) {
    if replacing {
      try FileSystem.rename(path, to: target)
      forget()
    } else {
      try linkOrRename(to: target)
    }
  }

  /// Making a hard link never replaces another file. File systems without hard links only get a check before
  /// the renaming.
  private func linkOrRename(to target: String) throws(FileFailure) {
    do {
      try FileSystem.link(path, to: target)
      discard()
    } catch {
      guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(error.code) else { throw error }
      guard !FileSystem.exists(target) else { throw FileFailure(code: EEXIST) }
      try FileSystem.rename(path, to: target)
      forget()
    }
  }

  /// Removes it if it still exists.
  public func discard() {
    guard isThere else { return }
    try? FileSystem.remove(path)
    forget()
  }

  private func forget() {
    isThere = false
    ending_file_end(mark)
  }
}
