import LessonFormat
import Testing

/// Numbers in prose, {{ }}, and the arithmetic behind them.
@Suite struct ProseNumberTests {
  /// A page with a 2×2 max pooling stage on the map m4, and `prose` on line 12.
  private static func page(_ prose: String, stage: String = "{input: m4, op: max, pool: 2}") -> String {
    Sample.lesson(prose + "\n\n```stage\n\(stage)\n```")
  }

  private func shown(_ text: String) throws -> String {
    let (lesson, diagnostics) = LessonParser.parse(text, file: "f.md")
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    guard case .paragraph(let spans) = try #require(lesson).pages[0].blocks[0] else { return "" }
    return spans.map(\.text).joined()
  }

  @Test(
    arguments: [
      ("7 = max(3, 2, 0, 7)", "7"), ("max(3, 2, 0, 7)", "7"), ("result[0][0]", "7"), ("result[1][1]", "3"),
      ("input[3][1] = 9", nil), ("9 = input[3][1]", "9"), ("result.rows", "2"), ("input.columns", "4"),
      ("m4.cells", "16"), ("pair.channels", "2"), ("8 = pair[1][1][1]", "8"), ("steps", "4"),
      ("0 = parameters", "0"), ("pool.cells", "4"), ("stride.rows", "2"), ("dilation.columns", "1"),
      ("2 = floor((input.rows - pool.rows) / stride.rows) + 1", "2"), ("ceil(5/2)", "3"), ("1 + 2 × 3", "7"),
      ("(1 + 2) * 3", "9"), ("0 - 0", "0"), ("0.0001 / 2", "5e-05"),
      ("−4 + 1", "−3"), ("-(2 – 5)", "3"), ("10 / 4", "2.5"), ("1/3", "0.3333"),
      ("0.33 = 1/3", "0.33"), ("0.3 = 1/3", "0.3"), ("−0.5 = 0 − 1/2", "−0.5"), ("max(input)", "9"),
      ("min(input)", "0"), ("sum(input)", "40"), ("2.5 = average(input)", "2.5"), ("average(1, 2, 6)", "3"),
      ("sum(result, 1)", "23"), ("138357544 = 138357540 + 4", "138357544"), ("8 ÷ 2 · 3", "12"),
      ("input[result.rows][2 - 1]", "2"), (" 3 = 3 ", "3"), (".5 + 1.", "1.5"), ("0.99999", "1"),
      ("100 / 3 × 3", "100"), ("1/8000", "0.000125"), ("1,352 = 13 · 13 · 8", "1,352"),
      ("−25,088,000 = −25088 · 1000", "−25,088,000"),
    ] as [(String, String?)])
  func arithmetic(expression: String, expected: String?) throws {
    let text = Self.page("It is {{\(expression)}}.")
    if let expected {
      #expect(try shown(text) == "It is \(expected).")
    } else {
      #expect(!headlines(text).isEmpty)
    }
  }

  @Test(
    arguments: [
      ("8 = max(3, 7)", "12:9 the text says 8, the expression gives 7"),
      ("16777217 = 16777216", "12:9 the text says 16777217, the expression gives 16777216"),
      ("0.34 = 1/3", "12:9 the text says 0.34, the expression gives 0.3333"),
      ("0 = 1/3", "12:9 the text says 0, the expression gives 0.3333"),
      ("1,353 = 13 · 13 · 8", "12:9 the text says 1,353, the expression gives 1352"),
      ("13,52 = 1352", "12:9 a number is needed before the =, this is '13,52'"),
      ("0,352 = 352", "12:9 a number is needed before the =, this is '0,352'"),
      ("x = 3", "12:9 a number is needed before the =, this is 'x'"),
      ("= 3", "12:9 a number is needed before the =, this is ''"),
      ("", "12:9 a number or a name is missing here"), ("1 +", "12:12 a number or a name is missing here"),
      ("1 2", "12:11 the expression should end here, or go on with + − × /"),
      ("3 = 1 = 2", "12:15 the expression should end here, or go on with + − × /"),
      ("(1", "12:11 a ')' is missing here"), ("maxi(1)", "12:9 there is no function 'maxi'"),
      ("rseult.rows", "12:9 there is nothing called 'rseult'"),
      ("result.rows + reslut.rows", "12:23 there is nothing called 'reslut'"),
      ("result.row", "12:16 a map has no 'row'"),
      ("result.", "12:16 one of rows, columns, channels, cells is missing here"),
      ("result", "12:9 'result' is more than one number"),
      ("steps.rows", "12:9 'steps' is a number: it has no rows"),
      ("result[2][0]", "12:9 'result' has no such cell: it is 2×2, counted from 0"),
      ("result[0]", "12:9 a cell of 'result' is result[row][column], counted from 0"),
      ("pair[0][0]", "12:9 a cell of 'pair' is pair[channel][row][column], counted from 0"),
      ("result[-1][0]", "12:9 rows, columns and channels are counted 0, 1, 2 …"),
      ("result[.5][0]", "12:9 rows, columns and channels are counted 0, 1, 2 …"),
      ("pool[0][0]", "12:9 'pool' is not a map: it has no cells"),
      ("pool.channels", "12:9 'pool' has no channels"),
      ("1 / (2 - 2)", "12:11 this divides by 0"), ("floor(1, 2)", "12:9 floor takes one number, not 2"),
      ("1 & 2", "12:11 '&' has no meaning in an expression"),
      ("9 = −9 ^ 2", "12:16 '^' has no meaning in an expression"),
    ])
  func areFound(expression: String, expected: String) {
    #expect(headlines(Self.page("It is {{\(expression)}}.")) == [expected])
  }

  @Test func whatTheMistakeLooksLike() {
    #expect(
      mistakes(Self.page("Größer: **{{8 = max(rseult)}}**.")) == [
        "f.md:12:21: error: there is nothing called 'rseult'",
        "   12 | Größer: **{{8 = max(rseult)}}**.",
        "      |                     ^",
        "      = help: did you mean 'result'? the names are: input, result, steps, parameters, pool, stride, "
          + "dilation, filter, m4, pair",
      ])
  }

  @Test func codeStaysAsItIs() throws {
    #expect(try shown(Self.page("`{{x}}` and {{1 + 1}}")) == "{{x}} and 2")
    #expect(headlines(Sample.lesson("```\n{{x}}\n```\n")).isEmpty)
  }

  /// Each of several equal expressions is found where it stands, also below one in code.
  @Test func placesOfSeveral() {
    let text = Sample.lesson("`{{y}}` {{1}} {{a}}\nand {{1}} {{a}}\n{{b\n× 1}}")
    #expect(
      headlines(text) == [
        "12:17 there is nothing called 'a'", "13:13 there is nothing called 'a'",
        "14:1 there is nothing called 'b'",
      ])
  }

  @Test func neverClosed() {
    #expect(headlines(Sample.lesson("It is {{1 + 2.")) == ["12:7 {{ is never closed by }}"])
    #expect(headlines(Sample.lesson("{{2 * 3}} and {{2 * 3}}")).isEmpty)
    #expect(headlines(Sample.lesson("{{2 *3 * 4* 1}}")) == ["12:1 {{ is never closed by }}"])
  }

  /// Everywhere that words are: headings, lists, tables, quotes, links, questions, choices, reasons, hints, titles.
  @Test func everywhere() throws {
    let text =
      Sample.head + """
        # Page {{1 + 1}}
        ## Heading {{2 + 1}}
        - item {{2 + 2}}

        | a {{2 + 3}} | b |
        | --- | --- |
        | {{3 + 3}} | [link {{4 + 3}}](x) |

        > {{8}}

        ```quiz
        ask: choice
        question: "{{9}}"
        choices:
          - {id: a, text: "{{10}}", correct: true, why: "{{11}}"}
          - {id: b, text: "{{12}}"}
        hints: ["{{13}}"]
        ```

        ```quiz
        ask: cell
        stage: {input: m4, op: sum, pool: 2}
        at: [0, 0]
        hints: ["{{12 = result[0][0]}}"]
        ```

        """
    let (lesson, diagnostics) = LessonParser.parse(text, file: "f.md")
    #expect(diagnostics.isEmpty)
    let page = try #require(lesson).pages[0]
    #expect(page.title == "Page 2")
    let words = "\(page.blocks) \(page.questions)"
    #expect(!words.contains("{{"))
    for number in ["Heading 3", "item 4", "a 5", "6", "link 7", "8", "9", "10", "11", "12", "13"] {
      #expect(words.contains("\"\(number)\""), "\(number)")
    }
  }

  /// A page without a stage knows the lesson's maps, and no more.
  @Test func withoutAStage() throws {
    #expect(try shown(Sample.lesson("{{m4.rows}}")) == "4")
    #expect(headlines(Sample.lesson("{{steps}}")) == ["12:3 'steps' needs a stage, and there is none here"])
    #expect(
      headlines(Self.page("{{pool.rows}}", stage: "{input: m4, op: relu}")) == ["12:3 op 'relu' has no pool"])
    let prelu = "{input: pair, op: prelu, slope: [0.5, 0.25]}"
    #expect(try shown(Self.page("{{2 = parameters}}", stage: prelu)) == "2")
  }

  @Test func aConvolution() throws {
    let conv = "{input: m4, op: conv, filter: [[[[1, 0]]], [[[0, 1]]]], bias: 1}"
    #expect(try shown(Self.page("{{6 = parameters}}", stage: conv)) == "6")
    #expect(try shown(Self.page("{{2 = filter.columns}}", stage: conv)) == "2")
    #expect(try shown(Self.page("{{2 = result.channels}}", stage: conv)) == "2")
    #expect(headlines(Self.page("{{pool.rows}}", stage: conv)) == ["12:3 op 'conv' has no pool"])
  }

  @Test func aMapWithAHyphen() throws {
    let text = Sample.head.replacing("pair:", with: "my-map:") + "# P\n{{my-map[0][0][0] - 1}}\n"
    #expect(try shown(text) == "0")
  }

  /// One whose results stand for whole channels.
  @Test func globalResults() throws {
    let stage = "{input: pair, op: global-max}"
    #expect(try shown(Self.page("{{8 = result[1]}}", stage: stage)) == "8")
  }

  /// None of these takes long.
  @Test(arguments: [
    String(repeating: "{", count: 400_000), String(repeating: "{{1}} ", count: 60_000),
    String(repeating: "{{", count: 100_000) + "}}", "{{" + String(repeating: "(", count: 300) + "}}",
    "{{" + String(repeating: "-", count: 300) + "1}}", "{{" + String(repeating: "1", count: 100_000) + "}}",
    String(repeating: "{{sum(m4)}} ", count: 1999) + "{{x}}", "{{9e999}}",
    "{{" + String(repeating: "9", count: 390) + "}}",
  ])
  func hostile(prose: String) {
    #expect(headlines(Sample.lesson(prose)).count >= 1)
  }
}
