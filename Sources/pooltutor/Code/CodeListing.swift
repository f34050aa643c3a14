import LessonFormat
import Escaping
import Kernels
import Conformance
import Snippets
import AppCore

/// Every stage of a course as Python, with what it has to give: for Tests/Code/run_snippets.py, one JSON object a line.
struct CodeListing {
  /// Also the settings that the learner reaches within so many changes.
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
    let shape = "[\(result.channels),\(result.height),\(result.width)]"
    let values = result.values.map(Self.number).joined(separator: ",")
    for framework in Snippet.Framework.allCases {
      let snippet = try Snippet(framework, settings, on: stage.spec.input)
      try print(
        "{\"stage\":\(Escaped.json("\(stage.name), \(settings.kind.rawValue)")),\"framework\":\"\(framework.rawValue)\","
          + "\"code\":\(Escaped.json(snippet.text)),\"shape\":\(shape),\"values\":[\(values)]}")
    }
  }

  /// The bits, so that NaN and −0 come through.
  private static func number(_ value: Float) -> String { String(value.bitPattern) }
}
