import Curriculum
import Kernels
import Proof
import Screen
import Snippets
import Tutor

/// Every stage of a course as Python, with what it has to give: for Tests/Code/run_snippets.py, one JSON object a line.
struct CodeListing {
  /// Also the settings that the learner reaches within so many changes.
  let changes: Int

  func print(_ course: Course) throws(KernelError) {
    for lesson in course.lessons {
      for stage in StageProof.stages(of: lesson) {
        for settings in stage.reachable(changes: changes) { try print(stage, settings) }
      }
    }
  }

  private func print(_ stage: StageProof, _ settings: Settings) throws(KernelError) {
    let operation = try settings.layer.operation(settings.window)
    let result = try settings.layer.forward(stage.spec.input, settings.window)
    let shape = "[\(result.channels),\(result.height),\(result.width)]"
    let values = result.values.map(Self.number).joined(separator: ",")
    for framework in Snippet.Framework.allCases {
      let snippet = try Snippet(framework, operation, on: stage.spec.input)
      Swift.print(
        "{\"stage\":\(Self.text("\(stage.name), \(settings.kind.rawValue)")),\"framework\":\"\(framework.rawValue)\","
          + "\"code\":\(Self.text(snippet.text)),\"shape\":\(shape),\"values\":[\(values)]}")
    }
  }

  /// The bits, so that NaN and −0 come through.
  private static func number(_ value: Float) -> String { String(value.bitPattern) }

  private static func text(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case _ where VisibleText.isSteering(scalar): "?"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
