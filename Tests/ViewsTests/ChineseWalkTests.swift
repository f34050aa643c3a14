import LessonFormat
import Kernels
import Playing
import Screen
import Seeded
import Testing
import AppCore

@testable import Views

/// Someone who presses any key that means something, in Chinese: through every view, form, question, refusal and notice.
@Suite struct ChineseWalkTests {
  private static let sizes = [(80, 24), (80, 24), (60, 20), (48, 16), (140, 45)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  @Test(arguments: 0..<16) func noScreenHasEnglish(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    var player = try Self.begin(seed, &generator)
    // Lessons are named by their ids where a round is about one.
    let ids = Set(player.state.course.lessons.flatMap { $0.id.split(separator: "-") }.map(String.init))
    var left: [String] = []
    for _ in 0..<150 where left.isEmpty {
      Self.act(on: &player, &generator)
      // Code is in the language of code.
      if case .code = player.state.panel { continue }
      // What is typed for a file's name may be anything.
      if case .exportForm = player.state.panel { continue }
      left = EnglishLeft.of(player.frame.canvas.description, besides: ids)
    }
    #expect(left.isEmpty, "seed \(seed): \(left)\n\(player.frame.canvas)")
  }

  /// The form that asks for a file, in each of its formats.
  @Test(arguments: sizes) func theFormForFilesHasNoEnglish(size: Size) {
    var player = Player(
      ChineseFrames.state(in: "max-pooling", after: ["w"]), size: size, look: ChineseFrames.look)
    for _ in 0..<5 {
      let left = EnglishLeft.of(player.frame.canvas.description)
      #expect(left.isEmpty, "\(left)\n\(player.frame.canvas)")
      player.press(.right)
    }
    player.send(.exported(.exists))
    #expect(EnglishLeft.of(player.frame.canvas.description).isEmpty)
  }

  /// What the seeds came by, so that the test above is about something.
  @Test func everyContextIsSeen() throws {
    var contexts: Set<KeyContext> = []
    for seed in 0..<16 {
      var generator = SplitMix64(seed: UInt64(seed))
      var player = try Self.begin(seed, &generator)
      for _ in 0..<150 {
        Self.act(on: &player, &generator)
        contexts.insert(KeyContext(player.state))
      }
    }
    #expect(contexts.count > 18, "\(contexts)")
  }

  private static func begin(_ seed: Int, _ generator: inout SplitMix64) throws -> Player {
    let course = try seed % 3 == 0 ? layers() : seed % 3 == 1 ? ChineseFrames.course : exploring(&generator)
    let state = State(course: course, seed: UInt64(seed), motion: false, language: .chinese)
    var player = Player(state, look: ChineseFrames.look)
    player.send(.command(.openLesson(generator.int(0...(course.lessons.count - 1)))))
    for _ in 0..<generator.int(0...8) { player.send(.command(.nextPage)) }
    return player
  }

  private static func act(on player: inout Player, _ generator: inout SplitMix64) {
    let bound = Keymap.keys(in: KeyContext(player.state))
    switch generator.int(0...19) {
    case 0: player.resize(generator.pick(sizes))
    case 1: player.send(.type(generator.pick(Array("1357.-"))))
    case 2: player.paste("1 2\n3 -4")
    case 3: player.send(.command(.nextPage))
    default:
      let key = bound.isEmpty ? Key.escape : generator.pick(bound)
      player.press(key == .character("q") ? .right : key)
    }
  }

  /// Every layer, in pages that are called in Chinese.
  private static func layers() throws -> Course {
    var course = try Sample.layerCourse()
    var specs = try Sample.layerStages()
    specs += [
      try Sample.stage(Sample.m5, .average(countIncludePad: true), edge: .overhang, padding: Padding(all: 1)),
      try Sample.stage(Sample.m5, .sum, dilation: 2), try Sample.stage([[-1, 2], [0, -3]], .relu),
      try Sample.stage([[-1, 2], [0, -3]], .leakyReLU(slope: 0.1)),
      try Sample.stage([[-1, 2], [0, -3]], .prelu(slopes: [0.25])),
      try Sample.stage(Sample.m4, .globalAverage), try Sample.stage(Sample.awkward, .globalMax),
      try Sample.stage(Sample.awkward, edge: .same), try Sample.pipeline(),
    ]
    course.title = "课程"
    course.lessons[0].title = "各层"
    course.lessons[0].summary = "每层一页。"
    course.lessons[0].pages = specs.map { spec in
      var spec = spec
      spec.inputName = "图"
      return Page(title: "一层", blocks: [.paragraph([Span("文字。")])], stage: spec)
    }
    return course
  }

  private static func exploring(_ generator: inout SplitMix64) throws -> Course {
    let map = try generator.oneIn(3) ? Sample.waves(300, 300) : Sample.anyMap(&generator)
    return Course(title: "图", lessons: [Lesson.exploring(map, called: "图", in: .chinese)])
  }
}
