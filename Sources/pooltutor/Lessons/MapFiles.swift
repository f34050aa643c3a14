import LessonFormat
import Files
import Foundation

/// The files that the maps of one reading are in. Each is read once, however many maps and lessons name it, and under
/// whatever names.
final class MapFiles: Sendable {
  /// One file: whoever comes first reads it, and the others wait for that.
  private final class Slot: Sendable {
    private let lock = NSLock()
    /// Guarded by `lock`.
    nonisolated(unsafe) private var file: MapFile??

    func file(_ read: () -> MapFile?) -> MapFile? {
      lock.withLock {
        if let file { return file }
        let new = read()
        file = .some(new)
        return new
      }
    }
  }

  private let lock = NSLock()
  /// Guarded by `lock`.
  nonisolated(unsafe) private var slots: [FileStatus: Slot] = [:]
  private let read: @Sendable (_ file: Int32, _ limit: Int) -> [UInt8]?

  /// - Parameter read: reads at most so many bytes of an open file.
  init(
    read: @escaping @Sendable (_ file: Int32, _ limit: Int) -> [UInt8]? = {
      try? Descriptor.read($0, atMost: $1)
    }
  ) {
    self.read = read
  }

  /// The file `name`, a path from a lesson's folder on.
  /// - Returns: `nil` unless it is a plain file in that folder, links counted, that can be read.
  func file(_ name: String, in folder: String) -> MapFile? {
    guard let file = try? InnerFile.open(name, in: folder) else { return nil }
    defer { close(file) }
    guard let stamp = FileStatus(descriptor: file) else { return nil }
    let slot = lock.withLock {
      let slot = slots[stamp] ?? Slot()
      slots[stamp] = slot
      return slot
    }
    // One byte more than is allowed: enough to be refused, and no more memory than that.
    return slot.file { read(file, MapFile.byteLimit + 1).map { MapFile($0) } }
  }
}
