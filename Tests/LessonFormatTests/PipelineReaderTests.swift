import LessonFormat
import Kernels
import Testing

@Suite struct PipelineReaderTests {
  private static let good = """
    view: pipeline
    input: m4
    layers:
      - {op: conv, filter: [[1, -1]]}
      - {op: relu}
      - {op: max, pool: 2, stride: 1}
      - {op: flatten}
    """

  @Test func theLastLayerIsTheStages() throws {
    let text = Sample.stage(Self.good + "\nexpect: [[2, 1], [5, 1], [9, 9]]")
    let parsed = LessonParser.parse(
      text.replacing("[[2, 1], [5, 1], [9, 9]]", with: "[[2, 2], [3, 6], [3, 6]]"), file: "f.md")
    let stage = LessonParser.parse(Sample.stage(Self.good), file: "f.md").lesson?.pages.first?.stage
    let spec = try #require(stage)
    #expect(spec.layer.kind == .max && spec.layer.window == Window(poolSize: Extent(2), stride: Extent(1)))
    #expect(spec.pipeline?.picture.extent == Extent(4) && spec.pipeline?.isFlattened == true)
    #expect(spec.pipeline?.before.map(\.kind) == [.convolution, .relu])
    // [3, 2, 0, 0] - its right neighbours = [1, 2, 0], and so on; rectified.
    #expect(spec.input == (try FeatureMap(rows: [[1, 2, 0], [0, 6, 0], [3, 0, 3], [0, 7, 0]])))
    #expect(parsed.diagnostics.contains { $0.message.contains("expect") || $0.message.contains("kernel") })
  }

  @Test(arguments: [
    Case("no layers", "layers: []", "15:9 'layers' has 1 to 12 layers before flatten, this list has 0"),
    Case(
      "only flatten", "layers: [{op: flatten}]",
      "15:9 'layers' has 1 to 12 layers before flatten, this list has 0"),
    Case("no list", "layers: relu", "15:9 'layers' must be a list, this is text ('relu')"),
    Case("not last", "layers: [{op: flatten}, {op: relu}]", "15:15 flatten comes last, and has no keys"),
    Case("unknown", "layers: [{op: rlu}]", "15:15 there is no op 'rlu'"),
    Case("foreign", "layers: [{op: relu, pool: 2}]", "15:21 op 'relu' has no 'pool'"),
    Case("of a stage", "layers: [{op: relu, input: m4}]", "15:21 a layer has no key 'input'"),
    Case("no op", "layers: [{pool: 2}]", "15:10 a layer needs 'op'"),
    Case(
      "does not fit", "layers: [{op: max, pool: 3}, {op: max, pool: 2}]",
      "15:46 pool size 2 must be 1 to 1, the height"),
    Case("op beside", "op: max\nlayers: [{op: relu}]", "15:1 'op' cannot be used beside 'layers'"),
  ])
  func mistakes(row: Case) {
    let text = Sample.stage("view: pipeline\ninput: m4\n" + row.text)
    let found = headlines(text)
    if row.name == "does not fit" {
      #expect(found.count == 1 && found[0].hasPrefix("15:46 "), "\(found)")
    } else {
      #expect(found == row.expected)
    }
  }

  @Test func layersBelongToTheViewPipeline() {
    let text = Sample.stage("input: m4\nop: relu\nlayers: [{op: relu}]")
    #expect(headlines(text) == ["15:1 view 'walk' has no 'layers'"])
  }

  // MARK: Maps out of files

  private func read(_ path: String, _ content: String?) -> [String] {
    let head = Sample.stage("input: m4\nop: relu").replacing(
      "[[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, 3]]", with: "{file: \(path)}")
    return LessonParser.parse(
      head, file: "f.md", files: { _ in Self.file(content) }
    )
    .diagnostics.map { "\($0.line):\($0.column) \($0.message)" }
  }

  private static func file(_ content: String?) -> Result<MapFile, MapFile.Unreadable> {
    content.map { .success(MapFile(Array($0.utf8))) }
      ?? .failure(MapFile.Unreadable(reason: "it is not there"))
  }

  @Test func aMapComesOutOfItsFile() throws {
    let head = Sample.stage("input: m4\nop: relu").replacing(
      "[[3, 2, 0, 0], [0, 7, 1, 3], [5, 2, 3, 0], [0, 9, 2, 3]]", with: "{file: maps/a.csv}")
    let lesson = LessonParser.parse(
      head, file: "f.md",
      files: { path in Self.file(path == "maps/a.csv" ? "1, -2.5\r\n3,4e1\n\n" : nil) }
    ).lesson
    #expect(lesson?.maps["m4"] == (try FeatureMap(rows: [[1, -2.5], [3, 40]])))
  }

  @Test(
    arguments: [
      ("a.csv", nil, "cannot read 'a.csv' beside the lesson: it is not there"),
      ("a.csv", "", "a.csv has no values"),
      ("a.csv", "1,2\n3", "a.csv, line 2 has 1 value, line 1 has 2"),
      ("a.csv", "1,x\n", "a.csv, line 1:3: a value is not a number"),
      ("a.csv", "1,,2\n", "a.csv, line 1:3: a value is missing"),
      ("../a.csv", "1", "'../a.csv' is not a map file"),
      ("/a.csv", "1", "'/a.csv' is not a map file"),
      ("a.txt", "1", "'a.txt' is not a map file"),
    ] as [(String, String?, String)])
  func mistakesOfFiles(path: String, content: String?, message: String) {
    #expect(read(path, content) == ["8:14 " + message])
  }

  @Test func filesAreLimited() {
    #expect(
      read("a.csv", String(repeating: "1,", count: 5 << 20)) == [
        "8:14 a.csv is over the limit of 8388608 bytes"
      ])
    let many = String(repeating: String(repeating: "1,", count: 999) + "1\n", count: 1001)
    #expect(read("a.csv", many).first?.contains("over the limit of 1000000 a lesson") == true)
  }
}
