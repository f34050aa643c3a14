#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads and writes open files. Retries after a signal, and waits for a stream that another program left
/// non-blocking.
public enum Descriptor {
  /// Reads to the end, or to the limit.
  public static func read(_ file: Int32, atMost limit: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let piece = try readPiece(file, atMost: limit - bytes.count)
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }

  /// One read(2) of at most 1 MiB, so that a false length costs no memory. Empty at the end.
  public static func readPiece(_ file: Int32, atMost count: Int) throws(FileFailure) -> [UInt8] {
    var failure: FileFailure?
    let piece = [UInt8](unsafeUninitializedCapacity: min(count, 1 << 20)) { buffer, filled in
      let got = retrying(file, POLLIN) { systemRead(file, buffer.baseAddress, buffer.count) }
      failure = got < 0 ? .last : nil
      filled = max(0, got)
    }
    if let failure { throw failure }
    return piece
  }

  /// Writes everything.
  public static func write(_ bytes: [UInt8], to file: Int32) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying(file, POLLOUT) { systemWrite(file, UnsafeRawBufferPointer(rebasing: buffer[written...])) }
      }
      guard count >= 0 else { throw .last }
      written += count
    }
  }

  /// Flushes the file to disk. Files that are not on a disk count as flushed.
  public static func sync(_ file: Int32) throws(FileFailure) {
    guard fsync(file) != 0, ![EINVAL, ENOTSUP, EROFS].contains(errno) else { return }
    throw .last
  }

  private static func retrying(_ file: Int32, _ event: Int32, _ call: () -> Int) -> Int {
    while true {
      let result = call()
      guard result < 0 else { return result }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK:
        var wanted = pollfd(fd: file, events: Int16(event), revents: 0)
        poll(&wanted, 1, -1)
      default: return result
      }
    }
  }
}

/// The system calls, which methods of the same names would hide.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
