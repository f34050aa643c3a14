import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file, a pipe or stdin from front to back. Holds no more bytes than the caller asks for.
final class ByteReader {
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  /// Bytes of a regular file; `nil` for a pipe, whose length is unknown.
  let length: Int?
  /// Bytes read so far.
  private(set) var position = 0
  /// The fraction of the work that is done when all is read; the rest is decoding.
  var share = 1.0
  private let watch: (Double) -> Bool
  private var taken = 0
  /// Bytes read ahead by `peek`.
  private var peeked: [UInt8] = []

  /// - Parameters:
  ///   - path: a file, or `-` for stdin.
  ///   - watch: called with the fraction done, from 0 to 1; returns whether to go on.
  init(path: String, watch: @escaping (Double) -> Bool = { _ in true }) throws(TensorFileError) {
    self.watch = watch
    ownsDescriptor = path != "-"
    do throws(FileFailure) {
      descriptor = try ownsDescriptor ? FileSystem.open(path, O_RDONLY) : STDIN_FILENO
    } catch {
      throw .unreadable("cannot be opened: \(error.reason)")
    }
    guard let status = FileStatus(descriptor: descriptor) else {
      throw .unreadable("cannot be read: \(FileFailure(code: errno).reason)")
    }
    if status.isFolder { throw .unreadable("is a folder") }
    // Stdin may be a file that is already partly read.
    let offset = status.isPlain ? max(0, Int(lseek(descriptor, 0, SEEK_CUR))) : 0
    length = status.isPlain ? max(0, status.size - offset) : nil
  }

  deinit { if ownsDescriptor, descriptor >= 0 { close(descriptor) } }

  /// Bytes of a regular file that are still to read; `nil` for a pipe.
  var left: Int? { length.map { $0 - position } }

  /// The next bytes; `read` will return them again.
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

  private func piece(atMost count: Int) throws(TensorFileError) -> [UInt8] {
    let piece: [UInt8]
    do throws(FileFailure) {
      piece = try Descriptor.readPiece(descriptor, atMost: count)
    } catch {
      throw .unreadable("cannot be read: \(error.reason)")
    }
    taken += piece.count
    guard tell(length.map { share * Double(taken) / Double(max(1, $0)) } ?? 0) else { throw Self.stopped }
    return piece
  }

  /// - Returns: whether to go on.
  func tell(_ done: Double) -> Bool { watch(done) }

  static let stopped = TensorFileError.unreadable("reading was stopped")
}
