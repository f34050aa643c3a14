#if os(Linux)
  import Foundation
  import Glibc
  import ProgressStore
  import Testing

  /// A disk of 256 KiB, which only root can make; elsewhere the limit on a file's size stands in for it.
  @Suite(.enabled(if: SmallDisk.isPossible, "mounting takes root; see aFileThatMayNotGrowTellsAndStaysWhole"))
  struct FullDiskTests {
    @Test func aFullDiskIsToldAndLaterThereIsRoomAgain() throws {
      let disk = try SmallDisk()
      let path = disk.file("progress.sqlite")
      let store = ProgressStore.open(path, time: noon).store
      try store.append(.sample(0))
      let filled = disk.fill("ballast")
      var kept = 1
      #expect(throws: StoreError.full(path: store.path)) {
        for number in 1..<1000 {
          try store.append(.sample(number))
          kept += 1
        }
      }
      #expect(StoreError.full(path: path).message.contains("full"))
      #expect(try store.attempts().count == kept)
      #expect(try isWhole(path))
      try FileManager.default.removeItem(atPath: filled)
      try store.append(.sample(2000))
      #expect(try ProgressStore.open(path, time: noon).store.attempts().count == kept + 1)
    }

    @Test func whereTheDiskIsFullAtTheStartNothingWasEverKept() throws {
      let disk = try SmallDisk()
      _ = disk.fill("ballast")
      let opened = ProgressStore.open(disk.file("progress.sqlite"), time: noon)
      #expect(opened.saving == .unavailable(.full(path: opened.store.path)))
      #expect(try opened.store.attempts().isEmpty && opened.isComplete)
      #expect(throws: StoreError.full(path: opened.store.path)) { try opened.store.append(.sample(1)) }
    }
  }

  /// A mounted disk that is nearly nothing, gone with its owner.
  final class SmallDisk {
    private let scratch = Scratch()

    static var isPossible: Bool { (try? SmallDisk()) != nil }

    init() throws {
      guard mount("tmpfs", scratch.path, "tmpfs", 0, "size=256k") == 0 else { throw Surprise(errno) }
    }

    deinit { umount2(scratch.path, Int32(MNT_DETACH)) }

    func file(_ name: String) -> String { scratch.file(name) }

    /// Writes until nothing goes in any more.
    func fill(_ name: String) -> String {
      let file = open(scratch.file(name), O_CREAT | O_WRONLY, 0o600)
      defer { close(file) }
      let block = [UInt8](repeating: 0, count: 512)
      while write(file, block, block.count) > 0 {}
      return scratch.file(name)
    }
  }
#endif
