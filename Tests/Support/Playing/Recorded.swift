import Foundation

/// Compares text with a recorded file in the checkout.
public enum Recorded {
  /// RECORD_SNAPSHOTS=1 writes the files anew, and fails, so that it cannot go unnoticed in a build.
  public static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// How `text` differs from the file; `nil` if they are equal.
  public static func complaint(_ text: String, at url: URL) -> String? {
    let name = url.pathComponents.suffix(3).joined(separator: "/")
    let expected = Checkout.text(url)
    if expected == text { return nil }
    if isRecording {
      try? FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(text.utf8).write(to: url)
      return "recorded \(name): run again without RECORD_SNAPSHOTS"
    }
    guard let expected else { return "\(name) is missing: record it with RECORD_SNAPSHOTS=1" }
    return "\(name) differs (RECORD_SNAPSHOTS=1 takes the new one):\n"
      + LineDiff.text(from: expected, to: text)
  }

  /// Files below `folder` that no test compares with any more. Recording removes them.
  public static func obsolete(in folder: URL, besides known: Set<String>) -> [String] {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let unknown = files.filter { $0.hasSuffix(".txt") && !known.contains($0) }
    if isRecording {
      for file in unknown { try? FileManager.default.removeItem(at: folder.appendingPathComponent(file)) }
    }
    return unknown.sorted()
  }
}

/// Two texts, line by line.
public enum LineDiff {
  /// Each line that differs, old above new, with its number. If one line replaces another, a caret marks the
  /// first character that differs.
  public static func text(from old: String, to new: String, most: Int = 12) -> String {
    var changes: [Int: (old: Substring?, new: Substring?)] = [:]
    for change in lines(new).difference(from: lines(old)) {
      switch change {
      case .remove(let index, let line, _): changes[index, default: (nil, nil)].old = line
      case .insert(let index, let line, _): changes[index, default: (nil, nil)].new = line
      }
    }
    let shown = changes.sorted { $0.key < $1.key }.prefix(most).flatMap { report($0.key + 1, $0.value) }
    let more = changes.count > most ? ["... \(changes.count - most) more"] : []
    return (shown + more).joined(separator: "\n")
  }

  private static func report(_ number: Int, _ change: (old: Substring?, new: Substring?)) -> [String] {
    let lines = [change.old.map { "\(number) - \($0)" }, change.new.map { "\(number) + \($0)" }].compactMap {
      $0
    }
    guard let old = change.old, let new = change.new else { return lines }
    let caret = String(repeating: " ", count: zip(old, new).prefix { $0 == $1 }.count)
    return lines + ["\(number)   \(caret)^"]
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
