import ArgumentParser
import Escaping
import Files
import Foundation

/// An export as it is read, piece by piece. What comes through a pipe is put on the disk first: nobody else can save anything
/// while it is imported, and the other end of a pipe may take its time.
final class ImportSource {
  /// Why no more could be read.
  struct Failure: Error, CustomStringConvertible {
    let description = String(cString: strerror(errno))
  }

  private static let pieceBytes = 1 << 16

  private var file: Int32

  /// - Throws: exit 3 where there is nothing that can be read, exit 6 where a pipe cannot be put on the disk.
  init(_ path: String) throws {
    file = path == "-" ? dup(STDIN_FILENO) : (try? FileSystem.open(path, O_RDONLY)) ?? -1
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      throw fail("cannot read \(path)", .badInput)
    }
    if status.st_mode & S_IFMT != S_IFREG { try spool(path) }
  }

  deinit { close(file) }

  /// - Returns: `nil` at the end.
  func next() throws -> [UInt8]? { try Self.next(of: file) }

  private static func next(of file: Int32) throws -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: pieceBytes)
    var count = -1
    repeat { count = read(file, &piece, piece.count) } while count < 0 && errno == EINTR
    if count < 0 { throw Failure() }
    return count == 0 ? nil : Array(piece[..<count])
  }

  private func spool(_ path: String) throws {
    var name = Path.file("pooltutor-XXXXXX", in: Surroundings.variable("TMPDIR") ?? "/tmp").cPath
    let pipe = file
    file = mkstemp(&name)
    unlink(name)
    defer { close(pipe) }
    let cannotWrite = { fail("cannot write a temporary file: \(Failure())", .cannotWrite) }
    guard file >= 0 else { throw cannotWrite() }
    do {
      while let piece = try Self.next(of: pipe) {
        guard write(file, piece, piece.count) == piece.count else { throw cannotWrite() }
      }
    } catch let failure as Failure {
      throw fail("cannot read \(path): \(failure)", .badInput)
    }
    lseek(file, 0, SEEK_SET)
  }
}
