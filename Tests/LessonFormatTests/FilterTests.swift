import LessonFormat
import Kernels
import Testing

/// `op: conv`: how filters and biases are written, and what is said of those that cannot be.
@Suite struct FilterTests {
  /// `pair` has two channels of 2×2, `m4` one of 4×4.
  private func stage(_ keys: String) throws -> StageSpec {
    let parsed = LessonParser.parse(Sample.stage(keys), file: "f.md")
    return try #require(parsed.lesson?.pages.first?.stage, "\(rendered(parsed.diagnostics))")
  }

  private func filters(_ keys: String, input: String = "m4") throws -> Filters {
    try #require(try stage("input: \(input)\nop: conv\n" + keys).layer.filters)
  }

  @Test func rowsOfWeights() throws {
    let filters = try filters("filter: [[1, 0], [0, -.5]]")
    #expect(filters.values == [1, 0, 0, -0.5] && filters.bias == nil)
    #expect((filters.count, filters.channels, filters.height, filters.width) == (1, 1, 2, 2))
  }

  @Test func aPlaneForEachChannel() throws {
    let filters = try filters("filter: [[[1, 2]], [[3, 4]]]\nbias: 2", input: "pair")
    #expect((filters.count, filters.channels, filters.height, filters.width) == (1, 2, 1, 2))
    #expect(filters.values == [1, 2, 3, 4] && filters.bias == [2])
  }

  @Test func severalFilters() throws {
    let named = try filters("filter: [m4, m4]\nbias: [1, -1]")
    #expect((named.count, named.channels, named.extent) == (2, 1, Extent(4)) && named.bias == [1, -1])
    let mixed = try filters("filter: [pair, [[[1, 0], [0, 1]], [[1, 1], [1, 1]]]]\nbias: .5", input: "pair")
    #expect((mixed.count, mixed.channels) == (2, 2) && mixed.bias == [0.5, 0.5])
    let written = try filters("filter: [[[[1, 2]], [[3, 4]]], [[[5, 6]], [[7, 8]]]]", input: "pair")
    #expect((written.count, written.channels) == (2, 2) && written.values == [1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test func theWindowIsTheFiltersWithStrideOne() throws {
    let plain = try stage("input: m4\nop: conv\nfilter: [[1, 0, -1]]")
    #expect(plain.layer.window == Window(poolSize: Extent(1, 3), stride: Extent(1)))
    let padded = try stage("input: m4\nop: conv\nfilter: [[1, 0, -1]]\npad: 1\nstride: 2\ndilation: 2")
    #expect(
      padded.layer.window
        == Window(
          poolSize: Extent(1, 3), stride: Extent(2), dilation: Extent(2), padding: Padding(all: 1)))
  }

  @Test func whatIsExpectedIsCheckedAgainstTheKernel() {
    let two = "input: m4\nop: conv\nfilter: [[[[1]]], [[[-1]]]]\nstride: 2\n"
    #expect(headlines(Sample.stage(two + "expect: [[[3, 0], [5, 3]], [[-3, 0], [-5, -3]]]")) == [])
    #expect(
      headlines(Sample.stage(two + "expect: [[3, 0], [5, 3]]"))
        == ["17:9 expect has 1 channel, the result has 2"])
    #expect(headlines(Sample.stage(two + "predict: 8")) == [])
    #expect(headlines(Sample.stage(two + "predict: 9")) == ["17:10 predict 9 must be 1 to 8"])
    let adaptive = "input: m4\nop: adaptive-average\noutput: [1, 3]\n"
    #expect(headlines(Sample.stage(adaptive + "expect: [[3.5, 3.25, 1.5]]")) == [])
  }

  @Test func aQuestionMayAskForAnyFiltersCell() {
    let quiz = "ask: cell\nstage: {input: m4, op: conv, filter: [m4, m4]}\nat: "
    #expect(headlines(Sample.quiz(quiz + "[1, 0, 0]")) == [])
    #expect(
      headlines(Sample.quiz(quiz + "[2, 0, 0]"))
        == ["15:5 there is no such cell in the result: it is 2×1×1"])
  }

  private static func conv(_ keys: String, input: String = "m4") -> String {
    Sample.stage("input: \(input)\nop: conv\n" + keys)
  }

  /// 16 weights, so many times.
  private static func row(_ times: Int) -> String {
    "[\([String](repeating: "1", count: 16 * times).joined(separator: ", "))]"
  }

  static let cases = [
    Case("no filter", conv("stride: 1"), "13:1 a stage needs 'filter'"),
    Case("unknown", conv("filter: m5"), "15:9 there is no map 'm5'"),
    Case("unknown in a list", conv("filter: [m4, m5]"), "15:14 there is no map 'm5'"),
    Case(
      "empty", conv("filter: []"), "15:9 a filter must be a list of rows or of channels, this is empty"),
    Case(
      "flat", conv("filter: [1, 2]"), "15:10 a row is a list of numbers, this is a number",
      "15:13 a row is a list of numbers, this is a number"),
    Case("ragged", conv("filter: [[1, 2], [3]]"), "15:18 row 2 has 1 value, row 1 has 2"),
    Case(
      "number", conv("filter: [[1, x]]"), "15:14 'a cell' must be a number, this is text ('x')"),
    Case(
      "unlike", conv("filter: [m4, [[1]]]"), "15:14 filter 2 is 1×1×1, filter 1 is 1×4×4"),
    Case(
      "too many", conv("filter: [\([String](repeating: "m4", count: 17).joined(separator: ", "))]"),
      "15:9 a stage has at most 16 filters, this list has 17"),
    Case(
      "too many weights", conv("filter: [\(row(626))]"),
      "15:9 filters of 10016 weights are over the limit of 10000 a stage"),
    Case(
      "channels", conv("filter: [[1]]", input: "pair"),
      "15:9 filters for 1 channel do not fit a map of 2: each needs a plane for every channel"),
    Case(
      "too large", conv("filter: [[1, 2, 3]]", input: "pair"),
      "15:9 filters for 1 channel do not fit a map of 2: each needs a plane for every channel"),
    Case(
      "does not fit", conv("filter: [[1, 2, 3, 4, 5]]"),
      "15:9 filter size 5 does not fit a map of width 4: at most 4"),
    Case(
      "dilated", conv("filter: m4\ndilation: 2"),
      "16:11 filter size 4, dilated to span 7, does not fit a map of height 4: at most 4"),
    Case(
      "pool", conv("filter: m4\npool: 2"), "16:1 op 'conv' has no 'pool'"),
    Case(
      "biases", conv("filter: m4\nbias: [1, 2]"),
      "16:7 bias is a number, or a list with one for each filter: 1, this has 2"),
    Case("bias infinite", conv("filter: m4\nbias: .inf"), "16:7 a bias must be finite"),
    Case(
      "bias text", conv("filter: m4\nbias: x"), "16:7 'bias' must be a number, this is text ('x')"),
    Case(
      "foreign filter", Sample.stage("input: m4\nop: relu\nfilter: m4"),
      "15:1 op 'relu' has no 'filter'"),
    Case("no p", Sample.stage("input: m4\nop: lp\npool: 2"), "13:1 a stage needs 'p'"),
    Case("p 0", Sample.stage("input: m4\nop: lp\npool: 2\np: 0"), "16:4 p 0 must be 1 to 32"),
    Case("p 33", Sample.stage("input: m4\nop: lp\npool: 2\np: 33"), "16:4 p 33 must be 1 to 32"),
    Case(
      "p half", Sample.stage("input: m4\nop: lp\npool: 2\np: 1.5"),
      "16:4 'p' must be a whole number, this is a number ('1.5')"),
    Case("no output", Sample.stage("input: m4\nop: adaptive-max"), "13:1 a stage needs 'output'"),
    Case(
      "output 0", Sample.stage("input: m4\nop: adaptive-max\noutput: [2, 0]"),
      "15:13 output 0 must be 1 to 1000"),
    Case(
      "output triple", Sample.stage("input: m4\nop: adaptive-max\noutput: [1, 2, 3]"),
      "15:9 output is a whole number or [height, width], this list has 3"),
    Case(
      "adaptive pool", Sample.stage("input: m4\nop: adaptive-average\noutput: 2\nstride: 2"),
      "16:1 op 'adaptive-average' has no 'stride'"),
    Case(
      "costly", conv("filter: m4\npad: 999\nedge: overhang"),
      "15:9 the boxes of this stage read 63872064 cells, over the limit of 20000000"),
  ]

  @Test(arguments: cases) func mistake(_ example: Case) {
    #expect(headlines(example.text) == example.expected)
  }

  @Test func helpSaysHow() {
    let text = rendered(LessonParser.parse(Self.conv("pool: 2"), file: "f.md").diagnostics)
    #expect(text.contains { $0.contains("filter: [[1, 0, -1]] is one row of three weights") })
    #expect(text.contains { $0.contains("the box of conv is its filter") })
  }
}
