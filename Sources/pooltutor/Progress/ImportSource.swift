import ArgumentParser
import Escaping
import Files
import Foundation

/// An export as it is read, piece by piece. What comes through a pipe is put on the disk first: nobody else can save anything
/// while it is imported, and the other end of a pipe may take its time.
final class ImportSource {
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
  func next() throws(FileFailure) -> [UInt8]? {
    let piece = try Descriptor.readPiece(file, atMost: Self.pieceBytes)
    return piece.isEmpty ? nil : piece
  }

  /// `mkstemp` makes and opens the file in one step, under a name that nobody can foresee, for its owner alone; then the name goes.
  /// POSIX names `/tmp` for programs to which no `TMPDIR` was given.
  private func spool(_ path: String) throws {
    var name = Path.file("pooltutor-XXXXXX", in: Surroundings.variable("TMPDIR") ?? "/tmp").cPath
    let copy = mkstemp(&name)
    guard copy >= 0 else { throw Self.cannotWrite(.last) }
    unlink(name)
    while let piece = try readable(path) {
      do { try Descriptor.write(piece, to: copy) } catch { throw Self.cannotWrite(error) }
    }
    close(file)
    file = copy
    lseek(file, 0, SEEK_SET)
  }

  /// The next piece of the pipe.
  private func readable(_ path: String) throws(ExitCode) -> [UInt8]? {
    do { return try next() } catch { throw fail("cannot read \(path): \(error)", .badInput) }
  }

  private static func cannotWrite(_ failure: FileFailure) -> ExitCode {
    fail("cannot write a temporary file: \(failure)", .cannotWrite)
  }
}
