import Foundation

extension TerminalSession {
  /// A description of the session for the message of a failed test.
  public var report: String {
    let last = String(decoding: output.suffix(160), as: UTF8.self).debugDescription
    return """
      \(ending.map { "\($0)" } ?? "running"), after \(output.count) bytes, the last of them \(last)
      \(ending == nil ? processReport : "")
      \(text)
      """
  }

  /// What Linux reports on each thread: where it waits, and which signals are pending, blocked and caught.
  private var processReport: String {
    let tasks = "/proc/\(pid)/task"
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
    return threads.map { thread in
      let wanted = ["State", "SigPnd", "ShdPnd", "SigBlk", "SigCgt"]
      let status = (try? String(contentsOfFile: "\(tasks)/\(thread)/status", encoding: .utf8)) ?? ""
      let lines = status.split(separator: "\n").filter { line in wanted.contains { line.hasPrefix($0) } }
      let place = (try? String(contentsOfFile: "\(tasks)/\(thread)/wchan", encoding: .utf8)) ?? ""
      return "\(thread): \(place) " + lines.joined(separator: ", ").replacing("\t", with: " ")
    }.joined(separator: "\n")
  }
}
