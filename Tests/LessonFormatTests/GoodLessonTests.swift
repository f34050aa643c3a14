import LessonFormat
import Kernels
import Testing

@Suite struct GoodLessonTests {
  static let text = #"""
    ---
    format: 1
    id: max-pooling
    title: Max pooling
    summary: Keep the largest value.
    teaches: [max-pooling, overlay-box]
    needs: [relu]
    sources: ["A book: its second part"]
    maps:
      m4:
        - [3, 2, 0, 0]
        - [0, 7, 1, 3]
        - [5, 2, 3, 0]
        - [0, 9, 2, 3]
      deep: {reshape: m4, shape: [1, 2, 2, 4], layout: channels-last}
      planes: {reshape: m4, shape: [1, 4, 2, 2], layout: channels-first}
      odd: [[.5, -1e3, .inf, -inf, 2.]]
    ---
    <!-- a note to authors -->

    # Keep the *largest*

    Prose with **bold**, *it **both***, `code`
    and a [link](https://x.org), <https://y.org>.\
    Next.

    3. three
       - inner
    4. four

    ## More

    > quoted

    | a | b | c |
    |---|:-:|--:|
    | 1 | 2 | 3 |

    ---

    ```python
    x = 1
    ```

    ```stage
    input: m4        # the map of the book
    op: max
    pool: 2
    expect: [[7, 3], [9, 3]]
    ```

    # Your turn

    ```quiz
    ask: cell
    stage: {input: m4, op: average, pool: [2, 2], stride: [2, 1], pad: [1, 0, 1, 0], edge: overhang, count-include-pad: yes}
    at: [1, 0]
    hints: ["1. Which *four* cells?", "# 5"]
    ```

    ```quiz
    ask: choice
    question: What does max pooling see there?
    choices:
      - {id: zero, text: zeros, why: "Then a map of negatives would give 0."}
      - {id: nothing, text: nothing at all, correct: true}
    ```
    """#

  private func lesson() throws -> Lesson {
    let parsed = LessonParser.parse(Self.text, file: "f.md")
    #expect(rendered(parsed.diagnostics) == [])
    return try #require(parsed.lesson)
  }

  @Test func head() throws {
    let lesson = try lesson()
    #expect(lesson.id == "max-pooling")
    #expect(lesson.title == "Max pooling")
    #expect(lesson.summary == "Keep the largest value.")
    #expect(lesson.teaches == ["max-pooling", "overlay-box"])
    #expect(lesson.needs == ["relu"])
    #expect(lesson.sources == ["A book: its second part"])
    #expect(lesson.positions.id == .init(line: 3, column: 5, source: "id: max-pooling"))
    #expect(lesson.positions.needs == [.init(line: 7, column: 9, source: "needs: [relu]")])
  }

  @Test func maps() throws {
    let maps = try lesson().maps
    #expect(maps["m4"]?.extent == Extent(4, 4))
    #expect(maps["odd"]?.values == [0.5, -1000, .infinity, -.infinity, 2])
    let deep = try #require(maps["deep"])
    #expect((deep.channels, deep.height, deep.width) == (4, 2, 2))
    #expect(try GlobalPool.average(deep).values == [2, 5, 1.5, 1.5])
    let planes = try #require(maps["planes"])
    #expect(try GlobalPool.average(planes).values == [1.25, 2.75, 2.5, 3.5])
  }

  @Test func blocks() throws {
    let page = try lesson().pages[0]
    #expect(page.title == "Keep the largest")
    #expect(page.line == 21)
    #expect(
      page.blocks == [
        .paragraph([
          Span("Prose with "), Span("bold", .strong), Span(", "), Span("it ", .emphasis),
          Span("both", [.strong, .emphasis]), Span(", "), Span("code", .code), Span(" and a "),
          Span("link", .link), Span(" (https://x.org), "), Span("https://y.org", .link), Span(".\nNext."),
        ]),
        .list(
          start: 3,
          items: [
            [.paragraph([Span("three")]), .list(start: nil, items: [[.paragraph([Span("inner")])]])],
            [.paragraph([Span("four")])],
          ]),
        .heading(level: 2, [Span("More")]),
        .quote([.paragraph([Span("quoted")])]),
        .table(
          header: [[Span("a")], [Span("b")], [Span("c")]], rows: [[[Span("1")], [Span("2")], [Span("3")]]],
          alignments: [.left, .center, .right]),
        .rule,
        .code("x = 1"),
      ])
  }

  @Test func stage() throws {
    let stage = try #require(try lesson().pages[0].stage)
    #expect(stage.inputName == "m4")
    #expect(stage.layer.kind == .max)
    #expect(stage.layer.window == Window(poolSize: Extent(2)))
  }

  @Test func questions() throws {
    let page = try lesson().pages[1]
    #expect(page.stage == nil)
    #expect(page.questions.count == 2)
    let map = try #require(try lesson().maps["m4"])
    let window = Window(
      poolSize: Extent(2), stride: Extent(2, 1), padding: Padding(top: 1, bottom: 1), edge: .overhang)
    let stage = StageSpec(
      input: map, inputName: "m4", layer: .average(countIncludePad: true).with(window))
    #expect(page.questions[0].kind == .cell(stage: stage, channel: 0, row: 1, column: 0))
    #expect(
      page.questions[0].hints == [
        [Span("1. Which "), Span("four", .emphasis), Span(" cells?")], [Span("# 5")],
      ])
    #expect(
      page.questions[1].kind
        == .choice(
          question: [Span("What does max pooling see there?")],
          choices: [
            .init(
              id: "zero", text: [Span("zeros")], isCorrect: false,
              why: [Span("Then a map of negatives would give 0.")]),
            .init(id: "nothing", text: [Span("nothing at all")], isCorrect: true),
          ]))
    #expect(page.questions.map(\.line) == [54, 61])
  }

  @Test(arguments: [
    ("op: relu", Layer.relu), ("op: leaky-relu", .leakyReLU(slope: 0.01)),
    ("op: leaky-relu\nslope: .5", .leakyReLU(slope: 0.5)), ("op: prelu", .prelu(slopes: [0.25])),
    ("op: prelu\nslope: [0, 1]", .prelu(slopes: [0, 1])), ("op: max\npool: 1", .max),
    ("op: average\npool: 1", .average(countIncludePad: false)),
    ("op: average\npool: 1\ncount-include-pad: true", .average(countIncludePad: true)),
    ("op: sum\npool: 1", .sum), ("op: global-max", .globalMax),
    ("op: global-average\nview: walk", .globalAverage), ("op: lp\np: 3\npool: 2", .lp(p: 3)),
    ("op: adaptive-max\noutput: 2", .adaptiveMax(output: Extent(2))),
    ("op: adaptive-average\noutput: [1, 2]", .adaptiveAverage(output: Extent(1, 2))),
  ])
  func layers(_ keys: String, _ layer: Layer) throws {
    let parsed = LessonParser.parse(Sample.stage("input: pair\n" + keys), file: "f.md")
    #expect(parsed.lesson?.pages.first?.stage?.layer.with(layer.window) == layer)
  }

  @Test func byteOrderMarkAndLineEndingsMakeNoDifference() throws {
    let plain = try lesson()
    for text in [
      "\u{FEFF}" + Self.text, Self.text.replacing("\n", with: "\r\n"), Self.text.replacing("\n", with: "\r"),
    ] {
      #expect(LessonParser.parse(text, file: "f.md").lesson == plain)
      #expect(LessonParser.parse(bytes: Array(text.utf8), file: "f.md").lesson == plain)
    }
  }
}
