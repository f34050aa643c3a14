import LessonFormat
import Files
import Foundation

/// The files that the maps of one reading are in. Each is read once, however many maps and lessons name it, and under
/// whatever names.
public final class MapFiles: Sendable {
  public typealias Reading = Result<MapFile, MapFile.Unreadable>

  /// One file: whoever comes first reads it, and the others wait for that.
  private final class Slot: Sendable {
    private let lock = NSLock()
    /// Guarded by `lock`.
    nonisolated(unsafe) private var file: Reading?

    func file(_ read: () -> Reading) -> Reading {
      lock.withLock {
        if let file { return file }
        let new = read()
        file = new
        return new
      }
    }
  }

  private let lock = NSLock()
  /// Guarded by `lock`.
  nonisolated(unsafe) private var slots: [FileStatus: Slot] = [:]
  private let read: @Sendable (_ file: Int32, _ limit: Int) throws(FileFailure) -> [UInt8]

  /// - Parameter read: reads at most this many bytes of an open file.
  public init(
    read: @escaping @Sendable (_ file: Int32, _ limit: Int) throws(FileFailure) -> [UInt8] = {
      (file, limit) throws(FileFailure) in try Descriptor.read(file, atMost: limit)
    }
  ) {
    self.read = read
  }

  /// The file `name`, a path from a lesson's folder on.
  /// - Returns: why not, unless it is a plain file in that folder, links counted, that can be read.
  public func file(_ name: String, in folder: String) -> Reading {
    do throws(InnerFile.Fault) {
      let file = try InnerFile.open(name, in: folder)
      defer { close(file) }
      return content(of: file)
    } catch {
      return .failure(MapFile.Unreadable(reason: error.reason))
    }
  }

  private func content(of file: Int32) -> Reading {
    guard let stamp = FileStatus(descriptor: file) else {
      return .failure(MapFile.Unreadable(reason: FileFailure.last.reason))
    }
    let slot = lock.withLock {
      let slot = slots[stamp] ?? Slot()
      slots[stamp] = slot
      return slot
    }
    // One byte more than is allowed: enough to be refused, and no more memory than that.
    return slot.file {
      do throws(FileFailure) {
        return .success(MapFile(try read(file, MapFile.byteLimit + 1)))
      } catch {
        return .failure(MapFile.Unreadable(reason: error.reason))
      }
    }
  }
}
