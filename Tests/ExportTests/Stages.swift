import Curriculum
import Kernels
import Playing
import Tutor

/// Stages to take along: those of the lessons that ship, and made ones that are harder to draw.
struct NamedStage: CustomStringConvertible, Sendable {
  let description: String
  let stage: StageState

  static let shipped = Shipped.course.lessons.flatMap { lesson in
    lesson.pages.enumerated().compactMap { number, page in
      var spec = page.stage
      spec?.predictFrom = nil
      let stage = spec.flatMap { try? StageState($0) }
      return stage.map { NamedStage(description: "\(lesson.id) \(number)", stage: $0) }
    }
  }

  static let made = [
    make("awkward") { try Sample.stage(Sample.awkward, .average(countIncludePad: false), edge: .overhang) },
    make("pads") {
      try Sample.stage(
        Sample.m5, .average(countIncludePad: true), pool: 3, edge: .overhang, padding: Padding(all: 1))
    },
    make("dilated") { try Sample.stage(stride: 1, dilation: 2) },
    make("one step") { try Sample.stage(pool: 4, stride: 4) },
    make("two steps") { try Sample.stage([[1, 2, 3]], .relu) },
    make("all NaN") { try Sample.stage([[.nan, .nan], [.nan, .nan]], .leakyReLU(slope: -2)) },
  ].compactMap { $0 }

  static let all = shipped + made

  private static func make(_ name: String, _ spec: () throws -> StageSpec) -> NamedStage? {
    guard let stage = try? StageState(spec()) else { return nil }
    return NamedStage(description: name, stage: stage)
  }
}
