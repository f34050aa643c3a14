import LessonFormat
import Escaping
import Kernels
import Conformance
import Snippets
import AppCore

/// Every stage of a course as Python, with what it has to give: for Tests/Code/run_snippets.py, one JSON object a line.
struct CodeListing {
  /// Also the settings that the learner reaches within this many changes.
  let changes: Int

  func run(_ course: Course) throws {
    for lesson in course.lessons {
      for stage in StageProof.stages(of: lesson) {
        for settings in stage.reachable(changes: changes) { try list(stage, settings) }
      }
    }
  }

  private func list(_ stage: StageProof, _ settings: Layer) throws {
    let result = try settings.forward(stage.spec.input)
    for framework in Snippet.Framework.allCases {
      let snippet = try Snippet(framework, settings, on: stage.spec.input)
      try print(
        JSONText.of(
          Row(
            stage: "\(stage.name), \(settings.kind.rawValue)", framework: framework.rawValue,
            code: snippet.text, shape: [result.channels, result.height, result.width],
            values: result.values.map(\.bitPattern))))
    }
  }

  private struct Row: Encodable {
    let stage, framework, code: String
    let shape: [Int]
    /// The bits, so that NaN and −0 come through.
    let values: [UInt32]
  }
}
