#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that appear whole or not at all, and together.
///
/// Each is written to a hidden file beside its target; `commit` renames them. Until then nothing that was there has
/// changed, and `discard` (also on the way out of scope) leaves no trace. `-` is stdout, and a pipe or a device keeps its
/// place: these get their bytes directly, stdout last.
public final class OutputFiles {
  private struct Staged {
    let target: String
    let temporary: String
    let existed: Bool
  }

  private var staged: [Staged] = []
  private var direct: [(path: String, data: OutputData)] = []

  public init() {}

  deinit { discard() }

  /// - Parameter path: where `data` belongs, or `-` for stdout.
  /// - Throws: `unwritable`; the message begins with the path.
  public func add(_ data: OutputData, to path: String) throws(TensorFileError) {
    guard path != "-" else { return direct.append((path, data)) }
    do throws(TensorFileError) {
      try stage(data, path)
    } catch {
      throw error.named(path)
    }
  }

  /// Puts everything in its place: first what cannot be taken back, so that its failure leaves no file behind.
  ///
  /// - Throws: `unwritable`. Should a rename fail after another has succeeded, files that were not there before are
  ///   removed again.
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
    for file in staged {
      guard rename(file.temporary, file.target) == 0 else {
        let reason = ByteReader.reason()
        for file in done where !file.existed { unlink(file.target) }
        throw .unwritable("\(file.target): cannot be written: \(reason)")
      }
      done.append(file)
    }
    staged = []
  }

  /// Forgets what was added.
  public func discard() {
    for file in staged { unlink(file.temporary) }
    staged = []
    direct = []
  }

  private func stage(_ data: OutputData, _ path: String) throws(TensorFileError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw .unwritable("is a folder") }
    if exists, kind != S_IFREG { return direct.append((path, data)) }
    // A link stays one: what it points to is replaced.
    let target = exists ? Self.resolved(path) : path
    if exists, access(target, W_OK) != 0 { throw .unwritable("cannot be written: \(ByteReader.reason())") }
    let temporary = Self.temporaryName(beside: target)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable("cannot be written: \(ByteReader.reason())") }
    staged.append(Staged(target: target, temporary: temporary, existed: exists))
    defer { close(descriptor) }
    if exists { fchmod(descriptor, status.st_mode & 0o7777) }
    try data.forEachPiece { piece throws(TensorFileError) in try Self.write(piece, to: descriptor) }
  }

  private static func writeDirectly(_ data: OutputData, _ path: String) throws(TensorFileError) {
    let descriptor = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable("cannot be written: \(ByteReader.reason())") }
    defer { if path != "-" { close(descriptor) } }
    try data.forEachPiece { piece throws(TensorFileError) in try write(piece, to: descriptor) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(TensorFileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0, from: written) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unwritable("cannot be written: \(ByteReader.reason())") }
      written += count
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// In the same folder, because a rename across file systems is none.
  private static func temporaryName(beside target: String) -> String {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    return "\(folder).pooltutor-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
  }
}

/// write(2), which a method of the same name would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
  write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
}
