#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file, a pipe or stdin, read from front to back in pieces. No more is held than the caller asks for.
final class ByteReader {
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  /// Bytes of a regular file; `nil` for a pipe, whose length shows only at its end.
  let length: Int?
  /// Bytes read so far.
  private(set) var position = 0
  /// What part of the work is done once all is read: the rest is decoding.
  var share = 1.0
  private let watch: (Double) -> Bool
  private var taken = 0
  /// Read ahead to look at, not yet handed out.
  private var peeked: [UInt8] = []

  /// - Parameters:
  ///   - path: a file, or `-` for stdin.
  ///   - watch: is told what part is done, from 0 to 1, and says whether to go on.
  init(path: String, watch: @escaping (Double) -> Bool = { _ in true }) throws(TensorFileError) {
    self.watch = watch
    ownsDescriptor = path != "-"
    descriptor = ownsDescriptor ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    guard descriptor >= 0 else { throw .unreadable("cannot be opened: \(Self.reason())") }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable("cannot be read: \(Self.reason())") }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw .unreadable("is a folder") }
    // Stdin may be a file that something has read from already.
    let offset = kind == S_IFREG ? max(0, Int(lseek(descriptor, 0, SEEK_CUR))) : 0
    length = kind == S_IFREG ? max(0, Int(status.st_size) - offset) : nil
  }

  deinit { if ownsDescriptor, descriptor >= 0 { close(descriptor) } }

  /// Bytes of a regular file that are still to be read; `nil` for a pipe.
  var left: Int? { length.map { $0 - position } }

  /// The next bytes, which `read` will return again.
  func peek(_ count: Int) throws(TensorFileError) -> [UInt8] {
    let start = try read(count)
    peeked = start + peeked
    position -= start.count
    return start
  }

  /// The next `count` bytes, fewer only at the end of the file.
  func read(_ count: Int) throws(TensorFileError) -> [UInt8] {
    let start = peeked.prefix(count)
    peeked.removeFirst(start.count)
    var bytes = [UInt8](start)
    while bytes.count < count {
      let piece = try piece(atMost: count - bytes.count)
      if piece.isEmpty { break }
      bytes += piece
    }
    position += bytes.count
    return bytes
  }

  /// One call of read(2) for at most 1 MiB: a length that lies costs no memory.
  private func piece(atMost count: Int) throws(TensorFileError) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: min(count, 1 << 20)) { buffer, filled in
      var got = -1
      repeat {
        got = systemRead(descriptor, buffer.baseAddress, buffer.count)
      } while got < 0 && errno == EINTR
      failure = got < 0 ? errno : 0
      filled = max(0, got)
    }
    guard failure == 0 else { throw .unreadable("cannot be read: \(Self.reason(failure))") }
    taken += piece.count
    guard tell(length.map { share * Double(taken) / Double(max(1, $0)) } ?? 0) else { throw Self.stopped }
    return piece
  }

  /// - Returns: whether to go on.
  func tell(_ done: Double) -> Bool { watch(done) }

  static let stopped = TensorFileError.unreadable("reading it was stopped")

  static func reason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
}

/// read(2), which a method of the same name would hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
