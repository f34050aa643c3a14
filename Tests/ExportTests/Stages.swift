import LessonFormat
import Kernels
import Playing
import AppCore

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
        Sample.m5, .average(countIncludePad: true), poolSize: 3, edge: .overhang, padding: Padding(all: 1))
    },
    make("dilated") { try Sample.stage(stride: 1, dilation: 2) },
    make("one step") { try Sample.stage(poolSize: 4, stride: 4) },
    make("two steps") { try Sample.stage([[1, 2, 3]], .relu) },
    make("adaptive") { try Sample.stage(Sample.m5, .adaptiveMax(output: Extent(3))) },
    make("Lp") { try Sample.stage(Sample.m4, .lp(p: 2)) },
    make("filters") {
      let filters = try Filters(
        count: 3, channels: 2, height: 2, width: 2, values: (0..<24).map { Float($0) - 11.5 },
        bias: [1, 0, -1])
      return StageSpec(
        input: try FeatureMap(channels: 2, height: 3, width: 3, values: (0..<18).map(Float.init)),
        inputName: "map",
        layer: .convolution(filters).with(
          Window(poolSize: Extent(2), stride: Extent(1), padding: Padding(all: 1))))
    },
    make("all NaN") { try Sample.stage([[.nan, .nan], [.nan, .nan]], .leakyReLU(slope: -2)) },
  ].compactMap { $0 }

  static let all = shipped + made

  private static func make(_ name: String, _ spec: () throws -> StageSpec) -> NamedStage? {
    guard let stage = try? StageState(spec()) else { return nil }
    return NamedStage(description: name, stage: stage)
  }
}
