import Foundation
import ProgressStore
import Quiz

/// A folder of its own, gone with its owner.
final class Scratch {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("store-" + UUID().uuidString).path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A file in the folder, whether or not it is there.
  func file(_ name: String) -> String { path + "/" + name }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}

extension Attempt {
  static func sample(
    _ number: Int, concept: Concept = .maxValue, outcome: Outcome = .right, time: Int64? = nil
  ) -> Attempt {
    Attempt(
      concept: concept, question: "cell/\(number)", answer: "\(number)", outcome: outcome, hints: number % 3,
      isFirstTry: number.isMultiple(of: 2), time: time ?? 1_790_000_000_000 + Int64(number))
  }
}

/// A time for everything that needs one and does not depend on it.
let noon: Int64 = 1_795_229_400_000
