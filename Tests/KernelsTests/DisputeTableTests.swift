import Foundation
import Kernels
import Conformance
import Testing

/// DISPUTES.md must equal what the frameworks recorded and what the kernels answer today. With
/// `POOLTUTOR_WRITE_DISPUTES` set the file is written anew.
@Suite struct DisputeTableTests {
  @Test func theTableIsWhatWasRecorded() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Kernels/DISPUTES.md").path
    let text = try document()
    if ProcessInfo.processInfo.environment["POOLTUTOR_WRITE_DISPUTES"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func everyDisputeIsInIt() throws {
    let recorded = try RecordedCase.all("dispute").map { try $0.text("about") }
    #expect(Set(DisputeTopic.all.map(\.about)) == Set(recorded))
    #expect(DisputeTopic.all.count == recorded.count)
  }

  private func document() throws -> String {
    // The seed comes first.
    let versions = RecordedCase.values.header.last?.split(separator: "; ").last ?? ""
    let rows = try DisputeTopic.all.map(row).joined(separator: "\n")
    return """
      # Where the frameworks disagree

      The smallest cases on which ONNX Runtime, PyTorch and Keras give different answers, as they were recorded, and ours.
      Rows of a map are parted by `/`, channels by `//`; N is NaN. A dash: the framework has no such layer, or was not
      asked. `--dialect` chooses a framework's defaults and refusals; the arithmetic stays ours.

      Recorded with \(versions).

      Our rules where they dispute: NaN wins (of several the last); a maximum starts at −∞; `same` counts the dilated box
      and never takes a negative pad; a box larger than the padded map, or a maximum wholly in padding, is refused.

      A test writes this page from the recorded values and from the kernels; do not edit it by hand.

      | topic | input | layer | ONNX Runtime | PyTorch | Keras, TensorFlow | pooltutor |
      | --- | --- | --- | --- | --- | --- | --- |
      \(rows)

      They agree on ties (the first in row-major order wins; a pooling's gradient goes to it whole), on the last window
      (one that would start beyond input and leading pad is left out), and that overhang never counts in an average.

      """
  }

  private func row(_ topic: DisputeTopic) throws -> String {
    let recorded = try #require(
      RecordedCase.all("dispute").first { try $0.text("about") == topic.about })
    let map = try recorded.map("x")
    let frameworks = try ["onnx", "torch", "keras"].map { try answers(recorded, $0) }
    let ours = (try? topic.ours(map)).map(shown) ?? "refuses"
    let cells = [topic.title, shown(map), topic.example] + frameworks + [ours]
    return "| \(cells.joined(separator: " | ")) |"
  }

  /// All recorded results of one framework: `4; with ceil 2`.
  private func answers(_ recorded: RecordedCase, _ framework: String) throws -> String {
    let keys = recorded.keys.filter { $0 == framework || $0.hasPrefix(framework + ".") }
    let answers = try keys.map { key in
      let name = String(key.dropFirst(framework.count + 1)).replacing(".", with: " ")
      return (name.isEmpty ? "" : Self.words[name, default: name] + " ") + (try answer(recorded, key))
    }
    return answers.isEmpty ? "–" : answers.joined(separator: "; ")
  }

  private static let words = [
    "ceil": "with ceil", "lower": "same-lower", "global": "global max", "function": "as a function",
    "indices": "index",
  ]

  private func answer(_ recorded: RecordedCase, _ key: String) throws -> String {
    let text = try recorded.text(key)
    if text == "refuses" { return text }
    if key.hasSuffix(".indices"), key != "onnx.with.indices" {
      return try recorded.ints(key).map(String.init).joined(separator: " // ")
    }
    return shown(try recorded.map(key))
  }

  private func shown(_ map: FeatureMap) -> String {
    (0..<map.channels).map { channel in
      map.rows(channel).map { $0.map(shown).joined(separator: " ") }.joined(separator: " / ")
    }.joined(separator: " // ")
  }

  private func shown(_ value: Float) -> String {
    if value.isNaN { return "N" }
    let sign = value.sign == .minus ? "−" : ""
    let size = value.magnitude
    if size.isInfinite { return sign + "∞" }
    return sign + (size == size.rounded() && size < 1e6 ? String(Int(size)) : "\(size)")
  }
}
