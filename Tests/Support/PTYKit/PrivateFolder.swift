import Foundation

/// A folder for a program's files, removed with its owner, so that tests share no files with each other or
/// with the user. `init` does not create it.
public final class PrivateFolder {
  public let path: String

  public init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("pooltutor-\(UUID())").path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
