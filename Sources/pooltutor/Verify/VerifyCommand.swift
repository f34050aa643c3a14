import ArgumentParser
import LessonFormat
import Kernels
import Conformance
import Screen

/// Compares the kernels with the recorded frameworks on this machine.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the kernels with the frameworks' recorded results on this machine.",
    discussion: """
      Computes the recorded cases of PyTorch, ONNX Runtime and Keras by the fast path and by the reference path, and then \
      every number that the lessons' stages can show, with all settings within some changes of the lesson's own.

      Exit codes: 0 all agree; 1 faults found; 3 the recorded values or the lessons are missing.
      """)

  @OptionGroup var folder: FolderOptions

  @Option(
    help: ArgumentHelp("The recorded values; by default those that ship.", valueName: "values.txt"))
  var recorded: String?

  @Option(help: "How many changes to make to a stage's own settings.")
  var changes = 5

  func validate() throws {
    guard (0...12).contains(changes) else { throw ValidationError("--changes \(changes) must be 0 to 12") }
  }

  func run() throws {
    let values: RecordedValues
    do throws(RecordedValues.Missing) {
      values = try RecordedValues.find(recorded)
    } catch {
      throw fail(error.message, .badInput)
    }
    let (course, mistakes) = try folder.loadCourse()
    var report = try replay(values)
    report.merge(try walkStages(of: course))
    mistakes.forEach(reportDiagnostic)
    try conclude(report, mistakes.count)
  }

  private func replay(_ values: RecordedValues) throws -> ComparisonReport {
    var report = ComparisonReport()
    let cases = values.cases.filter { $0.operation != "dispute" }
    var progress = ProgressBar("recorded values", of: cases.count)
    for recorded in cases {
      CaseReplay.check(recorded, into: &report)
      progress.step()
    }
    progress.clear()
    try print("recorded values: \(cases.count) cases, \(report.numbers) numbers compared")
    for line in values.header.dropFirst() { try print("  recorded with\(VisibleText.of(line.dropFirst()))") }
    for (name, key) in [("PyTorch", "torch"), ("ONNX Runtime", "onnx"), ("Keras", "keras")] {
      try print("  \(name): \(Self.count(report, key)) results and gradients agree")
    }
    try print("  fast = reference: \(report.count("fast = reference"))")
    return report
  }

  /// Counts are named by operation and framework: "max torch.back", "conv whole onnx".
  private static func count(_ report: ComparisonReport, _ framework: String) -> Int {
    report.counts.reduce(0) { sum, kind in
      kind.key.split(separator: " ").last?.hasPrefix(framework) == true ? sum + kind.value : sum
    }
  }

  private func walkStages(of course: Course) throws -> ComparisonReport {
    var (report, checker, settings) = (ComparisonReport(), StageChecker(), 0)
    let stages = course.lessons.flatMap(StageProof.stages)
    var progress = ProgressBar("stages", of: stages.count)
    for stage in stages {
      for setting in stage.reachable(changes: changes) {
        settings += 1
        checker.check(stage, setting, into: &report)
      }
      progress.step()
    }
    progress.clear()
    try print("lessons: \(course.lessons.count) lessons, \(stages.count) stages")
    try print(
      "  every setting within \(changes) changes of a stage's own: \(settings), \(report.count("stage")) of them distinct"
    )
    try print("  fast = reference: \(report.numbers) numbers on the screen")
    return report
  }

  private func conclude(_ report: ComparisonReport, _ mistakes: Int) throws {
    let count = report.faults.count + mistakes
    for fault in report.faults.prefix(20) { printError("pooltutor: fault: \(VisibleText.of(fault))") }
    guard count == 0 else {
      throw fail("\(count) \(count == 1 ? "fault" : "faults") found", .faultsFound)
    }
    try print("no faults")
  }
}
