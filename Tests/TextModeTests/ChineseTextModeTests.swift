import LessonFormat
import Kernels
import Playing
import TextMode
import Quiz
import Screen
import Testing
import AppCore
import Localization

/// Plain mode in Chinese: all that it says.
@Suite struct ChineseTextModeTests {
  private static let course = Shipped.translated("zh")

  /// Words that are typed, and the names of what they choose from.
  private static let typed = Set(
    """
    help next back page again quit hint solution skip all step map settings predict view op pool stride dilation pad \
    edge divisor cells pads slope power output reset set weight filter channel rows columns depth gradient own move \
    right left up down home cell of conv close behind image max average sum lp global adaptive prelu sobel vertical \
    horizontal edges outline laplacian sharpen box blur gaussian emboss identity divisors operations strides frameworks \
    lesson learn plain foo bar invariance
    """.split(whereSeparator: { $0.isWhitespace }).map(String.init))

  private func expectChinese(_ talk: Talk, _ what: String, isAllOurs: Bool = false) {
    let ids = Self.course.lessons.flatMap { $0.id.split(separator: "-") }.map(String.init)
    for line in talk.heard {
      let left = EnglishLeft.of(line, besides: Self.typed.union(ids))
      #expect(left.isEmpty, "\(what): \(left) in \(line)")
      #expect(TextWidth.of(line) <= 80 || line.hasPrefix("  "), "\(what): \(line)")
      if isAllOurs { #expect(!line.contains(#/[，。：；] |[。：] *[.:;]/#), "\(what): \(line)") }
    }
  }

  @Test(arguments: course.lessons.indices) func wholeLessons(lesson: Int) {
    var talk = Talk(Self.course, lesson: lesson, language: .chinese)
    talk.rest()
    #expect(talk.text.contains("学完了。") && talk.text.contains("（未提问：输入已结束）"))
    expectChinese(talk, Self.course.lessons[lesson].id)
  }

  @Test(arguments: course.lessons.indices) func questions(lesson: Int) {
    var talk = Talk(Self.course, lesson: lesson, language: .chinese)
    while talk.mode.state.lesson?.stop != .closing {
      if talk.mode.state.question != nil {
        #expect(talk.mode.prompt == "你的答案：")
        talk.type("", "hint", "hint", "hint", "hint", "foo", "99", "1", "again")
      }
      talk.type("next")
    }
    talk.type("back", "back", "solution", "next", "page 99", "page 1", "back", "")
    expectChinese(talk, Self.course.lessons[lesson].id)
  }

  private static let lines = [
    "help", "map", "settings", "foo", "foo bar", "step 99", "step 1", "", "image 2", "predict", "", "foo",
    "help",
    "map", "7", "", "7", "solution", "pool", "pool 99", "stride 9", "pad 1 2", "divisor 4", "divisor",
    "slope 5",
    "slope x", "output", "output 9", "power x", "power 99", "edge", "op", "edge same", "edge overhang",
    "reset",
    "set 1 1 7", "set 9 9 9", "set", "weight 1 1 1", "filter sharpen", "rows x", "rows 0", "rows 9",
    "gradient",
    "gradient x", "gradient 2", "gradient own", "move", "move right 99", "move left", "move home",
    "compare foo",
    "compare operations", "compare frameworks", "x", "cell", "cell 1 1 of foo", "cell 99 99", "cell 1 1",
    "behind",
    "behind", "close", "all", "view foo", "next", "back",
  ]

  /// Everything that can be typed, right and wrong, at every layer in every view.
  @Test(arguments: ViewKind.allCases) func everyViewOfEveryLayer(view: ViewKind) throws {
    let layers: [Layer] = [
      .max, .average(countIncludePad: true), .relu, .leakyReLU(slope: 0.1), .globalAverage, .lp(p: 2),
      .adaptiveMax(output: Extent(2)),
    ]
    let specs = try layers.map { try Sample.stage(Sample.m5, $0, edge: .overhang) } + Sample.layerStages()
    for var spec in specs where view.suits(spec.layer.kind) {
      spec.inputName = "图"
      let page = Page(title: "一层", blocks: [.paragraph([Span("文字。")])], stage: spec)
      let lesson = Lesson(id: "lesson", title: "各层", summary: "每层一页。", pages: [page], file: "f.md")
      var talk = Talk(Course(title: "课程", lessons: [lesson]), language: .chinese)
      talk.type("view \(view.rawValue)")
      for line in Self.lines { talk.type(line) }
      expectChinese(talk, "\(view), \(spec.layer)", isAllOurs: true)
    }
  }

  @Test func exploring() throws {
    let lesson = Lesson.exploring(try FeatureMap(rows: Sample.m4), called: "图", in: .chinese)
    var talk = Talk(Course(title: "图", lessons: [lesson]), language: .chinese)
    for line in Self.lines { talk.type(line) }
    talk.rest()
    expectChinese(talk, "explore", isAllOurs: true)
    #expect(talk.text.contains("你自己的特征图") && talk.mode.farewell == ["", "输入已结束。"])
  }
}
