import Foundation
import Kernels
import TensorFiles
import Testing

/// `pooltutor export` as a program.
@Suite struct ExportCommandTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("m4.npy", [1, 1, 4, 4], m4)
    try place.write("two.npy", [2, 1, 4, 4], m4 + m4.map { -$0 })
    try place.write("five.npy", [1, 1, 1, 2, 2], [1, 2, 3, 4])
    try place.write("m4.csv", Data("3,2,0,0\n0,7,1,3\n5,2,3,0\n0,9,2,3\n".utf8))
    try place.write("odd & <b>\u{1B}[1m.csv", Data("1,2\n3,4\n".utf8))
  }

  private func good(_ arguments: [String]) throws -> Data {
    let outcome = try place.run(["export"] + arguments)
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(arguments): \(outcome.error)")
    return outcome.output
  }

  private func good(_ arguments: String) throws -> Data {
    try good(arguments.split(separator: " ").map(String.init))
  }

  @Test(arguments: ["svg", "json", "txt", "cast"], ["max-pooling#1", "m4.npy", "relu"])
  func sameInputSameBytes(format: String, source: String) throws {
    let bytes = try good("\(source) --format \(format)")
    #expect(bytes.count > 1000)
    #expect(try good("\(source) --format \(format)") == bytes)
    #expect(try good("\(source) --output out.\(format)").isEmpty)
    #expect(try place.bytes("out.\(format)") == bytes)
  }

  private func results(_ arguments: String) throws -> [[[Double]]] {
    let file = try JSONSerialization.jsonObject(with: good(arguments + " --format json")) as? [String: Any]
    return try #require(file?["result"] as? [[[Double]]])
  }

  @Test func optionsSetTheStage() throws {
    #expect(try results("m4.npy") == [[[7, 3], [9, 3]]])
    #expect(try results("m4.csv --op avgpool") == [[[3, 1], [4, 2]]])
    #expect(try results("m4.npy --kernel 2 --stride 1") == [[[7, 7, 3], [7, 7, 3], [9, 9, 3]]])
    #expect(try results("m4.npy --kernel 3 --ceil --op sumpool --stride 2").first?.first?.first == 23)
    #expect(try results("two.npy --image 2") == [[[0, 0], [0, 0]]])
    #expect(try results("two.npy --image 2 --op relu").first?.first == [0, 0, 0, 0])
    #expect(try results("two.npy --image 2 --op leaky-relu --alpha 0.5").first?.first == [-1.5, -1, 0, 0])
    #expect(try results("m4.npy --op adaptive-avgpool --output-size 1").first?.first == [2.5])
    #expect(try results("m4.npy --op lppool --kernel 4 --p 1") == [[[40]]])
    try place.write("w.npy", [1, 1, 2, 2], [1, 0, 0, -1])
    #expect(try results("m4.npy --op conv --weight w.npy").first?.first == [-4, 1, -3])
    #expect(try results("max-pooling#1 --stride 1").first?.count == 3)
    #expect(try results("off-the-edge --auto-pad same-lower") == [[[0, 1, 0], [1, 1, 2], [1, 4, 2]]])
  }

  @Test func aMapFromStdin() throws {
    let outcome = try place.run(
      ["export", "-", "--format", "json"], input: Data("1,2\n3,4\n".utf8))
    #expect(outcome.status == 0 && outcome.text.contains("\"result\":[[[4]]]"))
  }

  @Test func theScreenIsAsLargeAsAskedFor() throws {
    let text = String(decoding: try good("max-pooling --format txt --size 60x20"), as: UTF8.self)
    let frames = text.split(separator: /=== step \d of 4 =+\n/)
    #expect(frames.count == 4)
    for frame in frames {
      #expect(frame.split(separator: "\n").allSatisfy { $0.count <= 60 })
      #expect(frame.split(separator: "\n", omittingEmptySubsequences: false).count <= 22)
    }
  }

  /// A file's name can be anything, and stands in the picture.
  @Test func namesSteerNothing() throws {
    let name = try #require(place.names.first { $0.hasPrefix("odd") })
    for format in ["svg", "txt", "cast", "json"] {
      let text = String(decoding: try good(["./" + name, "--format", format]), as: UTF8.self)
      #expect(format == "cast" || !text.contains("\u{1B}"))
      #expect(format != "svg" || text.contains("odd &amp; &lt;b&gt;␛[1m.csv</title>"))
    }
  }

  @Test func pngIsOneStep() throws {
    let last = try good("off-the-edge#2 --format png")
    #expect(try good("off-the-edge#2 --format png --step 9") == last)
    #expect(try good("off-the-edge#2 --format png --step 1") != last)
    _ = try good("off-the-edge#2 --output p.png --step 6")
    let picture = try place.read("p.png")
    #expect(picture.shape.count == 4 && picture.shape[1] == 3 && picture.shape[3] > 600)
    try expect(64, "off-the-edge#2 --format png --step 10", "the walk has 9")
    try expect(64, "off-the-edge#2 --format png --step 0")
  }

  /// Views other than the walk as the screen has them, at the step that is asked for.
  @Test(arguments: [
    ("output-size#3", "shapes"), ("backwards#2", "backward"), ("translation#4", "shift"),
    ("padding#6", "compare"),
  ]) func pngOfOtherViews(page: String, view: String) throws {
    let picture = try good("\(page) --output p.png")
    #expect(picture.isEmpty)
    let read = try place.read("p.png")
    #expect(read.shape[1] == 3 && read.shape[2] > 200 && read.shape[3] > 400)
    #expect(try good("\(page) --format png --step 1") != place.bytes("p.png"))
    try expect(64, "\(page) --format png --step 9999", "the \(view) has")
  }

  /// A lesson's files come together, beside one another.
  /// Of a view that has no animation the end is shown, where all of it can be seen.
  @Test func svgOfAnotherViewIsItsEnd() throws {
    let text = String(decoding: try good("rectified-picture#3 --format svg"), as: UTF8.self)
    #expect(text.contains("map 3 of 3"))
    #expect(text.matches(of: /<rect x=[^>]* fill="#[0-9a-f]{6}"\/>/).count > 100)
  }

  @Test func aLessonAsMarkdown() throws {
    try FileManager.default.createDirectory(
      atPath: place.path + "/d", withIntermediateDirectories: true)
    #expect(try good("off-the-edge --output d/edge.md").isEmpty)
    let text = String(decoding: try place.bytes("d/edge.md"), as: UTF8.self)
    let linked = Set(text.matches(of: /\]\(([^)]+\.svg)\)/).map { String($0.1) })
    let there = try FileManager.default.contentsOfDirectory(atPath: place.path + "/d")
    #expect(Set(there) == linked.union(["edge.md"]) && linked.count == 9)
    for file in linked { #expect(try place.bytes("d/\(file)").starts(with: Array("<svg ".utf8))) }
    // Where one cannot be made, none is.
    try FileManager.default.removeItem(atPath: place.path + "/d")
    try FileManager.default.createDirectory(
      atPath: place.path + "/d/edge-6.svg", withIntermediateDirectories: true)
    #expect(try place.run("export off-the-edge --output d/edge.md").status == 6)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/d") == ["edge-6.svg"])
    try expect(64, "off-the-edge#2 --output d/edge.md", "whole lesson")
  }

  @Test func picturesComeIn() throws {
    let grey = "P5 4 4 255\n", colour = "P6 2 1 255\n"
    try place.write("m4.pgm", Data(grey.utf8) + Data(m4.map { UInt8($0) }))
    try place.write("two.ppm", Data(colour.utf8) + Data([255, 0, 0, 0, 0, 100]))
    #expect(try results("m4.pgm") == [[[7, 3], [9, 3]]])
    #expect(try results("two.ppm --kernel 1,2") == [[[255]], [[0]], [[100]]])
    let greyed = try results("two.ppm --grey --op relu")
    #expect(greyed.count == 1 && abs(greyed[0][0][0] - 76.245) < 0.01 && abs(greyed[0][0][1] - 11.4) < 0.01)
    #expect(try results("m4.pgm --resize 2 --op relu") == [[[3, 1], [4, 2]]])
    // As compute has them, out and in again.
    for name in ["y.png", "y.pgm"] {
      #expect(try place.run("compute maxpool --kernel 2 --input m4.pgm --output \(name)").status == 0)
      #expect(try place.read(name) == Tensor(shape: [1, 1, 2, 2], values: [7, 3, 9, 3]))
    }
    try place.write("three.npy", [1, 2, 1, 1], [1, 2])
    try place.write("bad.png", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]))
    #expect(try place.run("compute relu --input three.npy --output x.png").status == 4)
    try expect(3, "bad.png --format svg", "bad.png: is not a valid PNG: ")
    try expect(64, "relu --format svg --grey")
    try expect(64, "m4.pgm --format svg --resize 0x")
    try expect(4, "m4.pgm --format svg --resize 0")
    try expect(5, "m4.pgm --format svg --resize 1000000")
  }

  private func expect(_ status: Int32, _ arguments: String, _ message: String? = nil) throws {
    let before = place.names
    let outcome = try place.run("export " + arguments)
    #expect(outcome.status == status, "\(arguments): \(outcome.error)")
    #expect(outcome.output.isEmpty && outcome.error.hasPrefix("pooltutor: error: "), "\(arguments)")
    #expect(outcome.error.split(separator: "\n").count == 1, "\(outcome.error)")
    if let message { #expect(outcome.error.contains(message), "\(outcome.error)") }
    #expect(place.names == before, "\(arguments)")
  }

  @Test func whatCannotBeDone() throws {
    try expect(3, "none.npy --format svg", "none.npy: cannot be opened")
    try expect(3, "./none --format svg")
    try expect(4, "m4.npy --format svg --kernel 9", "pool size 9 does not fit")
    try expect(4, "five.npy --format json", "(1, 1, 1, 2, 2)")
    try expect(4, "m4.npy --format json --image 2", "no image 2")
    try expect(6, "m4.npy --format json --output none/x.json")
    try place.write("large.npy", [1, 1, 300, 300], [Float](repeating: 1, count: 90_000))
    for format in ["svg", "txt", "cast"] { try expect(5, "large.npy --format \(format)", "too many") }
    _ = try good("large.npy --format json --kernel 3")
    try expect(5, "large.npy --format json --kernel 9 --stride 1", "too many")
  }

  @Test(arguments: [
    "", "relu", "relu --format gif", "no-lesson --format svg", "relu#99 --format svg", "relu# --format svg",
    "relu#x --format svg", "relu --format svg --size 80x24", "relu --format txt --size 10x10",
    "relu --format txt --size 80", "m4.npy --format md --output x.md", "relu --format md",
    "relu --format svg --image 2", "relu --format svg --step 2", "m4.npy --format svg --op relu --kernel 2",
    "m4.npy --format svg --op lpool", "m4.npy --format svg --pad 1 --auto-pad valid",
    "m4.npy --format svg --alpha 2",
  ]) func usage(arguments: String) throws { try expect(64, arguments) }
}
