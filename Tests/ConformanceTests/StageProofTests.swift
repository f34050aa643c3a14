import LessonFormat
import Kernels
@testable import Conformance
import Testing
import AppCore

@Suite struct StageProofTests {
  private func spec(_ layer: Layer = .max) throws -> StageSpec {
    let map = try FeatureMap(rows: [[3, 2, 0], [0, 7, 1], [5, 2, 3]])
    return StageSpec(input: map, inputName: "m", layer: layer.with(Window(poolSize: Extent(2))))
  }

  private func proof(_ layer: Layer = .max, isOpen: Bool = true) throws -> StageProof {
    StageProof(spec: try spec(layer), name: "stage", isOpen: isOpen)
  }

  @Test func withoutAChangeThereIsTheLessonsOwn() throws {
    let own = Layer.max.with(Window(poolSize: Extent(2))).completed()
    #expect(try proof().reachable(changes: 0) == [own])
    #expect(try proof(isOpen: false).reachable(changes: 3) == [own])
  }

  /// One change away: what each key gives, and nothing twice.
  @Test func oneChangeIsOneKey() throws {
    let found = try proof().reachable(changes: 1)
    let map = try spec().input
    var expected = Set(found.prefix(1))
    let keys = Setting.allCases.flatMap { [SettingChange.one($0, by: 1), .one($0, by: -1)] }
    for key in keys + [.pool(by: 1), .pool(by: -1), .stride(by: 1), .stride(by: -1)] {
      if case .success(let next) = found[0].changing(key, on: map) { expected.insert(next) }
    }
    #expect(Set(found) == expected && found.count == expected.count)
    #expect(found.contains { $0.kind == .convolution } && found.contains { $0.window.edge == .overhang })
    #expect(
      found.contains { $0.window.poolSize == Extent(3) } && found.contains { $0.window.padding.top == 1 })
  }

  @Test func furtherSettingsComeLater() throws {
    let proof = try proof()
    let (near, far) = (proof.reachable(changes: 2), proof.reachable(changes: 3))
    #expect(Array(far.prefix(near.count)) == near && far.count > 2 * near.count)
  }

  @Test func everythingThatIsReachableAgrees() throws {
    for layer in [
      Layer.max, .average(countIncludePad: true), .prelu(slopes: [0.5]), .lp(p: 3),
      .adaptiveAverage(output: Extent(2)), .convolution(.verticalEdges(channels: 1, on: Extent(3))),
    ] {
      var (checker, report) = (StageChecker(), ComparisonReport())
      let proof = try proof(layer)
      let settings = proof.reachable(changes: 2)
      for setting in settings { checker.check(proof, setting, into: &report) }
      #expect(report.faults.isEmpty && report.numbers > 50 && report.count("stage") <= settings.count)
    }
  }

  @Test func whatIsComputedOnceIsNotComputedAgain() throws {
    var (checker, report) = (StageChecker(), ComparisonReport())
    var settings = Layer.relu.with(Window(poolSize: Extent(2))).completed()
    checker.check(try proof(.relu), settings, into: &report)
    settings.window.poolSize = Extent(1)
    checker.check(try proof(.relu), settings, into: &report)
    #expect(report.count("stage") == 1, "ReLU has no window")
    settings.kind = .max
    checker.check(try proof(.relu), settings, into: &report)
    #expect(report.count("stage") == 2)
  }

  @Test func whatCannotBeComputedIsAFault() throws {
    var (checker, report) = (StageChecker(), ComparisonReport())
    checker.check(try proof(), Layer.max.with(Window(poolSize: Extent(9))).completed(), into: &report)
    #expect(report.faults.count == 1 && report.numbers == 0)
  }

  @Test func aLessonsStagesAndThoseOfItsQuestions() throws {
    let asked = QuestionSpec(kind: .cell(stage: try spec(), channel: 0, row: 0, column: 0), line: 7)
    let choice = QuestionSpec(kind: .choice(question: [], choices: []))
    let pages = [
      Page(title: "one", blocks: [], stage: try spec(), questions: [asked, choice]),
      Page(title: "two", blocks: []),
    ]
    let lesson = Lesson(id: "max", title: "", summary: "", pages: pages, file: "")
    let stages = StageProof.stages(of: lesson)
    #expect(stages.map(\.name) == ["max, 'one'", "max, line 7"])
    #expect(stages.map(\.isOpen) == [true, false])
  }
}
