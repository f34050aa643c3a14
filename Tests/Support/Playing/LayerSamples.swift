import LessonFormat
import Kernels
import Seeded

extension Sample {
  /// The lessons' filters: vertical and horizontal edges.
  public static let vertical: [Float] = [1, 0, -1, 1, 0, -1, 1, 0, -1]
  public static let horizontal: [Float] = [1, 1, 1, 0, 0, 0, -1, -1, -1]

  /// A convolution with a bias, one with two filters, one on three channels; Lp; both adaptive poolings.
  public static func layerStages() throws -> [StageSpec] {
    let edges = try Filters(count: 1, channels: 1, height: 3, width: 3, values: vertical, bias: [1])
    let both = try Filters(count: 2, channels: 1, height: 3, width: 3, values: vertical + horizontal)
    let step = Window(poolSize: Extent(3), stride: Extent(1))
    let half = Window(poolSize: Extent(3), stride: Extent(2), edge: .same)
    return [
      StageSpec(input: try map(m5), inputName: "m5", layer: .convolution(edges).with(step)),
      StageSpec(input: try map(m5), inputName: "m5", layer: .convolution(both).with(half)),
      try threeChannels(),
      try stage([[-1, 2, -3], [4, -5, 6], [0, 1, -2]], .lp(p: 3), stride: 1),
      try stage(m5, .adaptiveAverage(output: Extent(3))),
      try stage(m5, .adaptiveMax(output: Extent(2, 3))),
    ]
  }

  private static func threeChannels() throws -> StageSpec {
    let values = (0..<48).map { Float(($0 * 7) % 5 - $0 / 16) }
    let filters = try Filters(
      count: 1, channels: 3, height: 2, width: 2, values: [1, 0, 0, -1, 0, 1, 1, 0, 0.5, 0.5, 0.5, 0.5])
    return StageSpec(
      input: try FeatureMap(channels: 3, height: 4, width: 4, values: values), inputName: "rgb",
      layer: .convolution(filters).with(Window(poolSize: Extent(2), stride: Extent(1))))
  }

  /// A course of these stages, one page each.
  public static func layerCourse() throws -> Course {
    let pages = try layerStages().map {
      Page(title: "A layer", blocks: [.paragraph([Span("Words.")])], stage: $0)
    }
    let lesson = Lesson(id: "layers", title: "Layers", summary: "Each.", pages: pages, file: "layers.md")
    return Course(title: "A course", lessons: [lesson])
  }
}

extension Sample {
  /// A random map as people explore: small, long, with several channels, too large for any screen, or with
  /// special values.
  public static func anyMap(_ generator: inout SplitMix64) throws -> FeatureMap {
    let shapes = [
      (1, 5, 5), (1, 1, 1), (1, 1, 40), (1, 40, 1), (3, 6, 6), (2, 3, 9), (1, 60, 90), (1, 12, 12),
    ]
    let (channels, height, width) = generator.pick(shapes)
    let palette = generator.pick(Palette.allCases)
    return try FeatureMap(
      channels: channels, height: height, width: width,
      values: generator.values(channels * height * width, palette))
  }

  /// A lesson in which every text is hostile.
  public static func hostileCourse(_ generator: inout SplitMix64) throws -> Course {
    var lessons: [Lesson] = []
    for number in 0..<3 {
      var lesson = try lesson("lesson-\(number)")
      lesson.title = HostileText.of(generator.int(0...30), &generator)
      lesson.summary = HostileText.of(generator.int(0...30), &generator)
      lesson.sources = [HostileText.of(9, &generator)]
      for page in lesson.pages.indices { mistreat(&lesson.pages[page], &generator) }
      lessons.append(lesson)
    }
    return Course(title: HostileText.of(9, &generator), lessons: lessons)
  }

  private static func mistreat(_ page: inout Page, _ generator: inout SplitMix64) {
    page.title = HostileText.of(generator.int(0...30), &generator)
    page.blocks = (0..<4).map { _ in .paragraph([Span(HostileText.of(generator.int(0...90), &generator))]) }
    page.stage?.inputName = HostileText.of(9, &generator)
    page.questions = page.questions.map { question in
      var question = question
      question.hints = [[Span(HostileText.of(20, &generator))]]
      if case .choice(_, var choices) = question.kind {
        for index in choices.indices { choices[index].text = [Span(HostileText.of(12, &generator))] }
        question.kind = .choice(question: [Span(HostileText.of(20, &generator))], choices: choices)
      }
      return question
    }
  }
}
