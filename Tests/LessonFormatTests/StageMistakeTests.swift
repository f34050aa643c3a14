import Testing

@Suite struct StageMistakeTests {
  private static func stage(_ keys: String) -> String { Sample.stage(keys) }

  static let cases = [
    Case("empty", stage(""), "12:1 this stage is empty"),
    Case("list", stage("- 1"), "13:1 a stage is a mapping of keys to values, this is a list"),
    Case("nothing said", stage("view: walk"), "13:1 a stage needs 'input'", "13:1 a stage needs 'op'"),
    Case(
      "box of the whole map", stage("input: m4\nop: global-average\nstride: 2"),
      "15:1 op 'global-average' has no 'stride'"),
    Case("no pool", stage("input: m4\nop: max"), "13:1 a stage needs 'pool'"),
    Case("unknown op", stage("input: m4\nop: maxx"), "14:5 there is no op 'maxx'"),
    Case("unknown view", stage("input: m4\nop: relu\nview: wlk"), "15:7 there is no view 'wlk'"),
    Case(
      "comparison that is none", stage("input: m4\nop: max\npool: 2\nview: compare\nwith: []"),
      "17:7 'with' lists 1 or 2 other settings, this list has 0"),
    Case(
      "comparison of four",
      stage("input: m4\nop: max\npool: 2\nview: compare\nwith: [{pad: 1}, {pad: 1}, {pad: 1}]"),
      "17:7 'with' lists 1 or 2 other settings, this list has 3"),
    Case(
      "comparison without a difference",
      stage("input: m4\nop: max\npool: 2\nview: compare\nwith: [{name: same}]"),
      "17:8 this does not differ from the stage"),
    Case(
      "comparison with an unknown key",
      stage("input: m4\nop: max\npool: 2\nview: compare\nwith: [{strid: 1}]"),
      "17:9 an item of 'with' has no key 'strid'"),
    Case(
      "comparison with a key of another operation",
      stage("input: m4\nop: max\npool: 2\nview: compare\nwith: [{op: relu, stride: 1}]"),
      "17:19 op 'relu' has no 'stride'"),
    Case(
      "comparison that does not fit",
      stage("input: m4\nop: max\npool: 2\nview: compare\nwith: [{pool: 9}]"),
      "17:15 pool size 9 does not fit a map of height 4: at most 4"),
    Case(
      "comparison with an unknown framework",
      stage("input: m4\nop: max\npool: 2\nview: compare\nwith: [{dialect: torch}]"),
      "17:18 there is no dialect 'torch'"),
    Case(
      "comparison in another view", stage("input: m4\nop: max\npool: 2\nwith: [{pool: 1}]"),
      "16:1 view 'walk' has no 'with'"),
    Case(
      "view of another op", stage("input: m4\nop: relu\nview: shapes"),
      "15:7 op 'relu' has no view 'shapes'"),
    Case(
      "key of another view", stage("input: m4\nop: max\npool: 2\nsize: [5, 5, 1]"),
      "16:1 view 'walk' has no 'size'"),
    Case(
      "predict in shapes", stage("input: m4\nop: max\npool: 2\nview: shapes\npredict: 1"),
      "17:1 view 'shapes' has no 'predict'"),
    Case(
      "gradient of another shape",
      stage("input: m4\nop: max\npool: 2\nview: backward\ngradient: [[1, 2, 3]]"),
      "17:11 gradient is 1×3×1, the result is 2×2×1"),
    Case(
      "gradient no map", stage("input: m4\nop: max\npool: 2\nview: backward\ngradient: 1"),
      "17:11 gradient must be a list of rows or of channels, this is a number"),
    Case(
      "gradient no number", stage("input: m4\nop: global-max\nview: backward\ngradient: [[x]]"),
      "16:13 'a cell' must be a number, this is text ('x')"),
    Case(
      "gradient infinite", stage("input: m4\nop: global-max\nview: backward\ngradient: [[.inf]]"),
      "16:11 a gradient must be finite"),
    Case(
      "shift single", stage("input: m4\nop: max\npool: 2\nview: shift\nshift: [1]"),
      "17:8 shift is [down, right], this list has 1"),
    Case(
      "shift too far", stage("input: m4\nop: max\npool: 2\nview: shift\nshift: [4, -4]"),
      "17:9 shift 4 must be -3 to 3", "17:12 shift -4 must be -3 to 3"),
    Case(
      "size pair", stage("input: m4\nop: max\npool: 2\nview: shapes\nsize: [5, 5]"),
      "17:7 size is [rows, columns, depth], this list has 2"),
    Case(
      "size 0", stage("input: m4\nop: max\npool: 2\nview: shapes\nsize: [5, 0, 1]"),
      "17:11 size 0 must be 1 to 4096"),
    Case(
      "size no list", stage("input: m4\nop: max\npool: 2\nview: shapes\nsize: 5"),
      "17:7 'size' must be a list, this is a number ('5')"),
    Case(
      "size too small", stage("input: m4\nop: max\npool: 3\nview: shapes\nsize: [2, 5, 1]"),
      "17:7 pool size 3 does not fit a map of height 2: at most 2"),
    Case(
      "foreign keys", stage("input: m4\nop: relu\npool: 2\nslope: 1\ncount-include-pad: no"),
      "15:1 op 'relu' has no 'pool'", "16:1 op 'relu' has no 'slope'",
      "17:1 op 'relu' has no 'count-include-pad'"),
    Case(
      "slope of max", stage("input: m4\nop: max\npool: 2\nslope: 1"), "16:1 op 'max' has no 'slope'"
    ),
    Case("pool 0", stage("input: m4\nop: max\npool: 0"), "15:7 pool 0 must be 1 to 1000"),
    Case(
      "pool huge", stage("input: m4\nop: max\npool: 99999999999999999999"),
      "15:7 pool 99999999999999999999 must be 1 to 1000"),
    Case(
      "pool half", stage("input: m4\nop: max\npool: 1.5"),
      "15:7 'pool' must be a whole number, this is a number ('1.5')"),
    Case(
      "pool triple", stage("input: m4\nop: max\npool: [1, 2, 3]"),
      "15:7 pool is a whole number or [height, width], this list has 3"),
    Case("predict 0", stage("input: m4\nop: max\npool: 2\npredict: 0"), "16:10 predict 0 must be 1 to 4"),
    Case(
      "predict beyond", stage("input: m4\nop: max\npool: 2\npredict: 5"), "16:10 predict 5 must be 1 to 4"),
    Case(
      "pad pair", stage("input: m4\nop: max\npool: 2\npad: [1, 1]"),
      "16:6 pad is a whole number or [top, left, bottom, right], this list has 2"),
    Case("pad below 0", stage("input: m4\nop: max\npool: 2\npad: -1"), "16:6 pad -1 must be 0 to 1000"),
    Case("edge", stage("input: m4\nop: max\npool: 2\nedge: valid"), "16:7 there is no edge rule 'valid'"),
    Case(
      "flag", stage("input: m4\nop: average\npool: 2\ncount-include-pad: 1"),
      "16:20 'count-include-pad' must be yes or no, this is a number ('1')"),
    Case(
      "slope text", stage("input: m4\nop: leaky-relu\nslope: x"),
      "15:8 'slope' must be a number, this is text ('x')"),
    Case("slope infinite", stage("input: m4\nop: prelu\nslope: .inf"), "15:8 a slope must be finite"),
    Case(
      "slopes", stage("input: m4\nop: prelu\nslope: [1, 2, 3]"),
      "15:8 3 slopes do not fit 1 channels: give 1 or 1"),
    Case(
      "pool too large", stage("input: m4\nop: max\npool: 9"),
      "15:7 pool size 9 does not fit a map of height 4: at most 4"),
    Case(
      "dilated too large", stage("input: m4\nop: max\npool: 2\ndilation: 4"),
      "16:11 pool size 2, dilated to span 5, does not fit a map of height 4: at most 4"),
    Case(
      "pad too large", stage("input: m4\nop: max\npool: 2\npad: 2"),
      "16:6 some boxes read no cell of the map along the height: padding 2, 2 must stay below the pool size 2"
    ),
    Case(
      "pad with same", stage("input: m4\nop: max\npool: 2\nedge: same\npad: 1"),
      "17:6 edge rule same computes its own padding: declared pads must be 0"),
    Case(
      "expect text", stage("input: m4\nop: relu\nexpect: x"),
      "15:9 'expect' must be a list, this is text ('x')"),
    Case(
      "expect flat", stage("input: m4\nop: relu\nexpect: [1]"),
      "15:9 expect is a list of rows, this is a list of numbers"),
    Case(
      "expect rows", stage("input: m4\nop: max\npool: 2\nexpect: [[7, 3]]"),
      "16:9 expect has 1 row, the result has 2"),
    Case(
      "expect columns", stage("input: m4\nop: max\npool: 2\nexpect: [[7, 3], [9]]"),
      "16:18 expect has 1 value in a row, the result has 2"),
    Case(
      "expect channels", stage("input: pair\nop: max\npool: 2\nexpect: [[4]]"),
      "16:9 expect has 1 channel, the result has 2"),
    Case(
      "expect global channels", stage("input: pair\nop: global-max\nexpect: [4]"),
      "15:9 expect has 1 channel, the result has 2"),
    Case(
      "expect not a number", stage("input: m4\nop: global-max\nexpect: [x]"),
      "15:10 'expect' must be a number, this is text ('x')"),
    Case(
      "expect wrong", stage("input: m4\nop: max\npool: 2\nexpect: [[7, 4], [8, 3]]"),
      "16:14 expect says 4 for result cell [0, 1], the kernel gives 3",
      "16:19 expect says 8 for result cell [1, 0], the kernel gives 9"),
    Case(
      "expect wrong channel", stage("input: pair\nop: max\npool: 2\nexpect: [[[4]], [[7]]]"),
      "16:19 expect says 7 for result cell [1, 0, 0], the kernel gives 8"),
    Case(
      "expect whole numbers exactly", stage("input: m4\nop: average\npool: 3\nexpect: [[3]]"),
      "16:11 expect says 3 for result cell [0, 0], the kernel gives 2.5555556"),
    Case(
      "expect rounded wrongly", stage("input: m4\nop: average\npool: 3\nexpect: [[2.55]]"),
      "16:11 expect says 2.55 for result cell [0, 0], the kernel gives 2.5555556"),
    Case(
      "two stages", stage("input: m4\nop: relu\n```\n```stage\ninput: m4\nop: relu"),
      "16:1 a page has at most one stage"),
    Case(
      "costly", stage("input: m4\nop: sum\npool: 1000\nstride: 1\npad: 999"),
      "15:7 the boxes of this stage read 1006009000000 cells, over the limit of 20000000"),
  ]

  @Test(arguments: cases) func mistake(_ example: Case) {
    #expect(headlines(example.text) == example.expected)
  }

  @Test(arguments: [
    "op: max\npool: 2\nexpect: [[7, 3], [9, 3]]", "op: max\npool: 2\nexpect: [[[7, 3], [9, 3]]]",
    "op: average\npool: 3\nexpect: [[2.6]]", "op: average\npool: 3\nexpect: [[2.5556]]",
    "op: average\npool: 3\nexpect: [[2.5555556]]", "op: average\npool: 3\nexpect: [[255.56e-2]]",
    "op: global-max\nexpect: [9]", "op: global-max\nexpect: [[9]]", "op: global-max\nexpect: [[[9]]]",
  ])
  func expectationAgrees(_ keys: String) {
    #expect(mistakes(Sample.stage("input: m4\n" + keys)) == [])
  }

  @Test func globalExpectationByChannel() {
    #expect(mistakes(Sample.stage("input: pair\nop: global-max\nexpect: [4, 8]")) == [])
    #expect(mistakes(Sample.stage("input: pair\nop: global-max\nexpect: [[[4]], [[8]]]")) == [])
  }

  @Test func renderedWithSuggestions() {
    #expect(
      mistakes(Sample.stage("input: m5\nop: max\npool: 2\nstrid: 2")) == [
        "f.md:13:8: error: there is no map 'm5'",
        "   13 | input: m5",
        "      |        ^",
        "      = help: did you mean 'm4'? the maps are: m4, pair",
        "f.md:16:1: error: a stage has no key 'strid'",
        "   16 | strid: 2",
        "      | ^",
        "      = help: did you mean 'stride'? the keys are: input, op, pool, stride, dilation, pad, edge, "
          + "count-include-pad, slope, p, output, filter, bias, view, predict, size, gradient, shift, with, name, layers, expect",
      ])
  }

  @Test func mapsOfABrokenHeadAreNotCalledUnknown() {
    let text = Sample.stage("input: m4\nop: max\npool: 2").replacing("title:", with: "title")
    #expect(headlines(text).count == 1)
  }

  @Test func brokenMapIsNotCalledUnknown() {
    let text = Sample.stage("input: m4\nop: max\npool: 2").replacing("[3, 2, 0, 0]", with: "[3, x, 0, 0]")
    #expect(headlines(text) == ["8:12 'a cell' must be a number, this is text ('x')"])
  }
}
