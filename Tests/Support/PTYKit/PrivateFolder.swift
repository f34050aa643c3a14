import Foundation

/// A folder for what a program keeps, gone with its owner: no test meets what another left, nor what a person keeps.
public final class PrivateFolder {
  public let path: String

  public init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("pooltutor-\(UUID())").path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
