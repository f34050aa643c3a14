import Foundation

/// Text that is compared with a file in the checkout.
public enum Recorded {
  /// RECORD_SNAPSHOTS=1 writes the files anew, and fails, so that it cannot hide in a build.
  public static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

  /// What is wrong with `text` against the file; `nil` where they are equal.
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

  /// Files below `folder` that nothing compares with any more. Recording removes them.
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
  /// Each line that differs, old above new, with its number and a caret under the first character that differs.
  public static func text(from old: String, to new: String, most: Int = 12) -> String {
    let (left, right) = (lines(old), lines(new))
    var report: [String] = []
    for index in 0..<max(left.count, right.count) {
      let (before, after) = (line(left, index), line(right, index))
      if before == after { continue }
      let caret = String(repeating: " ", count: zip(before ?? "", after ?? "").prefix { $0 == $1 }.count)
      report += [
        "\(index + 1) - \(before ?? "(no line)")", "\(index + 1) + \(after ?? "(no line)")",
        "\(index + 1)   \(caret)^",
      ]
    }
    let shown = report.prefix(3 * most)
    return (shown + (report.count > shown.count ? ["... \((report.count - shown.count) / 3) more"] : []))
      .joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func line(_ lines: [Substring], _ index: Int) -> Substring? {
    lines.indices.contains(index) ? lines[index] : nil
  }
}
