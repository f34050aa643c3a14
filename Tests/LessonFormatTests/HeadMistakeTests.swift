import Testing

@Suite struct HeadMistakeTests {
  private static func head(_ keys: String, without: String = "") -> String {
    let whole = ["format: 1", "id: a", "title: A", "summary: S", "sources: [B]"]
    let kept = whole.filter { without.isEmpty || !$0.hasPrefix(without) }
    return (["---", keys] + kept + ["---", "# P"]).joined(separator: "\n")
  }

  static let cases = [
    Case(
      "no head", "# Page", "1:1 a lesson starts with its head: a line --- is missing here"),
    Case("empty file", "", "1:1 a lesson starts with its head: a line --- is missing here"),
    Case("blank first", "\n---\n---\n", "1:1 a lesson starts with its head: a line --- is missing here"),
    Case("unclosed", "---\nformat: 1\n", "1:1 the head is never closed"),
    Case("only fence", "---", "1:1 the head is never closed"),
    Case("empty head", "---\n---\n# P", "1:1 the head is empty"),
    Case(
      "head is a list", "---\n- 1\n---\n# P", "2:1 the head is a mapping of keys to values, this is a list"),
    Case(
      "all missing", "---\nteaches: []\n---\n# P", "1:1 the head needs 'format'", "1:1 the head needs 'id'",
      "1:1 the head needs 'title'", "1:1 the head needs 'summary'", "1:1 the head needs 'sources'"),
    Case(
      "future format", head("format: 2", without: "format"),
      "2:9 format 2 is not known: this version reads format 1"),
    Case(
      "format in words", head("format: one", without: "format"),
      "2:9 'format' must be a whole number, this is text ('one')"),
    Case(
      "id with blanks", head("id: Max Pool", without: "id"),
      "2:5 id 'Max Pool' has characters other than a-z, 0-9 and -"),
    Case(
      "id too long", head("id: " + String(repeating: "a", count: 65), without: "id"),
      "2:5 id '\(String(repeating: "a", count: 40))…' has 65 characters, over the limit of 64"),
    Case("title blank", head("title: '  '", without: "title"), "2:8 'title' is blank"),
    Case(
      "title missing value", head("title:", without: "title"),
      "2:7 'title' must be text, this is nothing"),
    Case(
      "title list", head("title: [a]", without: "title"), "2:8 'title' must be text, this is a list"),
    Case("needs text", head("needs: relu"), "2:8 'needs' must be a list, this is text ('relu')"),
    Case("needs list in list", head("needs: [a, [b]]"), "2:12 'needs' must be text, this is a list"),
    Case("no sources", head("sources: []", without: "sources"), "2:10 a lesson names at least one source"),
    Case("key is a list", head("[a]: 1"), "2:1 a key must be text, this is a list"),
    Case("twice", head("id: b"), "2:1 'id': a key may appear only once in a mapping"),
    Case(
      "wide text before the column", head("needs: [日本, 👩‍👩‍👧 x, [e]]"),
      "2:18 'needs' must be text, this is a list"),
    Case(
      "maps list", head("maps: [1]"), "2:7 'maps' must be a mapping of names to maps, this is a list"),
    Case("map name", head("maps: {[a]: [[1]]}"), "2:8 a map's name must be text, this is a list"),
    Case(
      "map number", head("maps: {a: 1}"),
      "2:11 map 'a' must be a list of rows or of channels, this is a number"),
    Case(
      "map empty", head("maps: {a: []}"), "2:11 map 'a' must be a list of rows or of channels, this is empty"),
    Case("flat map", head("maps: {a: [1]}"), "2:12 a row is a list of numbers, this is a number"),
    Case("empty row", head("maps: {a: [[]]}"), "2:12 a row is a list of numbers, this is empty"),
    Case("empty channel", head("maps: {a: [[[1]], []]}"), "2:19 a channel is a list of rows, this is empty"),
    Case(
      "ragged", head("maps: {a: [[1, 2], [3], [4, 5, 6]]}"), "2:20 row 2 has 1 value, row 1 has 2",
      "2:25 row 3 has 3 values, row 1 has 2"),
    Case("ragged channels", head("maps: {a: [[[1]], [[1, 2]]]}"), "2:19 channel 2 is 1×2, channel 1 is 1×1"),
    Case(
      "cells", head("maps: {a: [[x, '1', 0x1], [1_0, 1e, ~], [1e99, [1], {}]]}"),
      "2:13 'a cell' must be a number, this is text ('x')",
      "2:16 'a cell' must be a number, this is text ('1') in quotes",
      "2:21 'a cell' must be a number, this is text ('0x1')",
      "2:28 'a cell' must be a number, this is text ('1_0')",
      "2:33 'a cell' must be a number, this is text ('1e')",
      "2:37 'a cell' must be a number, this is nothing",
      "2:42 1e99 is beyond the range of 32-bit floats",
      "2:48 'a cell' must be a number, this is a list",
      "2:53 'a cell' must be a number, this is a mapping"),
    Case(
      "reshape", head("maps: {a: [[1, 2]], b: {reshape: c, shape: [1, 2], layout: last}}"),
      "2:34 there is no map 'c'", "2:44 a shape has four numbers, this has 2",
      "2:60 there is no layout 'last'"),
    Case(
      "reshape count",
      head("maps: {a: [[1, 2]], b: {reshape: a, shape: [1, 1, 1, 3], layout: channels-last}}"),
      "2:44 shape [1, 1, 1, 3] holds 3 values, the map 'a' has 2"),
    Case(
      "reshape batch",
      head("maps: {a: [[1, 2]], b: {reshape: a, shape: [2, 1, 0, 1], layout: channels-last}}"),
      "2:45 the batch size 2 must be 1 to 1", "2:51 a side 0 must be 1 to 10000"),
    Case(
      "reshape keys", head("maps: {a: {reshap: a}}"), "2:11 a reshaped map needs 'layout'",
      "2:11 a reshaped map needs 'shape'",
      "2:12 a reshaped map has no key 'reshap'"),
    Case(
      "no page", "---\nformat: 1\nid: a\ntitle: A\nsummary: S\nsources: [B]\n---\n",
      "7:1 a lesson has at least one page"),
  ]

  @Test(arguments: cases) func mistake(_ example: Case) {
    #expect(headlines(example.text) == example.expected)
  }

  @Test func unknownKeyIsRenderedWithHelp() {
    #expect(
      mistakes(Self.head("sumary: x")) == [
        "f.md:2:1: error: the head has no key 'sumary'",
        "    2 | sumary: x",
        "      | ^",
        "      = help: did you mean 'summary'? the keys are: format, id, title, summary, teaches, terms, translates, needs, sources, maps",
      ])
  }
}
