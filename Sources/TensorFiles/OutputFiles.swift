import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Output files that are written completely or not at all, and all together.
///
/// Each is written to a hidden file beside its target and synced; `commit` renames them. Until then nothing
/// has changed, and `discard` (also when going out of scope, and when a signal ends the program) removes the
/// hidden files. `-` is stdout. Stdout, pipes and devices get their bytes directly, stdout last.
public final class OutputFiles {
  private struct Staged {
    let target: String
    let file: TemporaryFile
    let existed: Bool
    let replaces: Bool
  }

  private var staged: [Staged] = []
  private var direct: [(path: String, data: OutputData)] = []

  public init() {}

  deinit { discard() }

  /// - Parameters:
  ///   - path: the target, or `-` for stdout.
  ///   - replaces: whether an existing file may be replaced.
  ///   - isPrivate: whether a new file is readable only by its owner.
  /// - Throws: `unwritable`; the message begins with the path.
  public func add(
    _ data: OutputData, to path: String, replacing replaces: Bool = true, isPrivate: Bool = false
  ) throws(TensorFileError) {
    guard path != "-" else { return direct.append((path, data)) }
    do throws(TensorFileError) {
      try stage(data, path, replaces, permissions: isPrivate ? 0o600 : 0o666)
    } catch {
      throw error.named(path)
    }
  }

  /// Puts everything in place. What cannot be undone goes first, so that its failure leaves no file behind.
  ///
  /// - Throws: `unwritable`. If a rename fails after another has succeeded, new files are removed again.
  public func commit() throws(TensorFileError) {
    for (path, data) in direct {
      do throws(TensorFileError) {
        try Self.writeDirectly(data, path)
      } catch {
        throw error.named(path == "-" ? "stdout" : path)
      }
    }
    direct = []
    var done: [Staged] = []
    for staged in staged {
      do throws(FileFailure) {
        try staged.file.move(to: staged.target, replacing: staged.replaces)
      } catch {
        for staged in done where !staged.existed { try? FileSystem.remove(staged.target) }
        throw Self.unwritable(error).named(staged.target)
      }
      done.append(staged)
    }
    staged = []
    try syncFolders(of: done.map(\.target))
  }

  /// Drops everything that was added.
  public func discard() {
    for staged in staged { staged.file.discard() }
    staged = []
    direct = []
  }

  private func stage(
    _ data: OutputData, _ path: String, _ replaces: Bool, permissions: UInt32
  ) throws(TensorFileError) {
    let status = FileStatus(path)
    if let status, status.isFolder { throw .unwritable("is a folder") }
    if status != nil, !replaces { throw .unwritable("already exists, and is left as it is") }
    if let status, !status.isPlain { return direct.append((path, data)) }
    // A link stays a link: its target is replaced.
    let target = status == nil ? path : FileSystem.resolved(path) ?? path
    if status != nil, !FileSystem.mayWrite(target) { throw Self.unwritable(FileFailure(code: EACCES)) }
    let file = try Self.writing { () throws(FileFailure) in
      try TemporaryFile(beside: target, permissions: permissions)
    }
    staged.append(Staged(target: target, file: file, existed: status != nil, replaces: replaces))
    if let status { file.setPermissions(status.permissions) }
    try data.forEachPiece { piece throws(TensorFileError) in
      try Self.writing { () throws(FileFailure) in try file.write(piece) }
    }
    try Self.writing { () throws(FileFailure) in try file.sync() }
  }

  private static func writeDirectly(_ data: OutputData, _ path: String) throws(TensorFileError) {
    let descriptor =
      try path == "-"
      ? STDOUT_FILENO
      : writing { () throws(FileFailure) in
        try FileSystem.open(path, O_WRONLY)
      }
    defer { if path != "-" { close(descriptor) } }
    try data.forEachPiece { piece throws(TensorFileError) in
      try writing { () throws(FileFailure) in try Descriptor.write(piece, to: descriptor) }
    }
  }

  /// Adds the system's reason why a file cannot be written.
  private static func writing<Value>(
    _ body: () throws(FileFailure) -> Value
  ) throws(TensorFileError) -> Value {
    do throws(FileFailure) {
      return try body()
    } catch {
      throw unwritable(error)
    }
  }

  private func syncFolders(of files: [String]) throws(TensorFileError) {
    for folder in Set(files.map(Path.folder)) {
      do throws(FileFailure) {
        try FileSystem.sync(folder: folder)
      } catch {
        throw Self.unwritable(error).named(folder)
      }
    }
  }

  private static func unwritable(_ failure: FileFailure) -> TensorFileError {
    .unwritable("cannot be written: \(failure.reason)")
  }
}
