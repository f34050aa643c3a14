import LessonFormat
import Kernels
import Seeded

/// Small maps and lessons for tests that do not need the shipped ones.
public enum Sample {
  /// The 4x4 map of "Introduction To Pooling Layers In CNN".
  public static let m4: [[Float]] = [[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, 3]]

  /// Our 5x5 map, made to show edges.
  public static let m5: [[Float]] = [
    [0, 1, 0, 0, 0], [0, 1, 1, 1, 0], [1, 0, 1, 2, 1], [1, 4, 2, 1, 0], [0, 0, 1, 2, 1],
  ]

  /// Values that are hard to align in columns.
  public static let awkward: [[Float]] = [
    [.nan, .infinity, -.infinity], [-0.0, 1e-7, 3.4e38], [-12345.678, 0.1, 2],
  ]

  public static func map(_ rows: [[Float]]) throws -> FeatureMap { try FeatureMap(rows: rows) }

  public static func stage(
    _ rows: [[Float]] = m4, _ layer: Layer = .max, poolSize: Int = 2, stride: Int = 2, edge: EdgeRule = .drop,
    padding: Padding = .none, dilation: Int = 1
  ) throws -> StageSpec {
    StageSpec(
      input: try map(rows), inputName: "map",
      layer: layer.with(
        Window(
          poolSize: Extent(poolSize), stride: Extent(stride), dilation: Extent(dilation), padding: padding,
          edge: edge)))
  }

  public static func choice(hints: Int = 2) -> QuestionSpec {
    let choices = ["alpha", "beta", "gamma", "delta"].map {
      QuestionSpec.Choice(id: $0, text: [Span($0)], isCorrect: $0 == "beta", why: [Span("because \($0)")])
    }
    return QuestionSpec(
      kind: .choice(question: [Span("Which?")], choices: choices),
      hints: (1...hints).map { [Span("hint \($0)")] })
  }

  public static func cell(
    _ stage: StageSpec, row: Int = 0, column: Int = 0, hints: Int = 2
  ) -> QuestionSpec {
    QuestionSpec(
      kind: .cell(stage: stage, channel: 0, row: row, column: column),
      hints: (0..<hints).map { [Span("hint \($0 + 1)")] })
  }

  /// A page with a stage, one of prose, one with a stage and two questions, and one with only a question.
  public static func lesson(_ id: String = "sample") throws -> Lesson {
    let prose = [Block.paragraph([Span("Some words.")])]
    return Lesson(
      id: id, title: "Title of \(id)", summary: "Summary of \(id).", teaches: ["concept-\(id)"],
      pages: [
        Page(title: "Walk", blocks: prose, stage: try stage()),
        Page(title: "Words", blocks: prose),
        Page(
          title: "Asked", blocks: prose, stage: try stage(m5, edge: .overhang),
          questions: [cell(try stage(), row: 1), choice()]),
        Page(title: "Only asked", blocks: prose, questions: [choice()]),
      ], file: "\(id).md")
  }

  public static func course(lessons ids: [String] = ["one", "two", "three"]) throws -> Course {
    Course(title: "A course", lessons: try ids.map(lesson))
  }

  public static func course(of stages: [StageSpec]) -> Course {
    let pages = stages.map { Page(title: "Page", blocks: [.paragraph([Span("Words.")])], stage: $0) }
    return Course(
      title: "A course",
      lessons: [Lesson(id: "made", title: "Made", summary: "Made up.", pages: pages, file: "made.md")])
  }
}
